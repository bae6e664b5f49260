// The boundary prompts that are due now, as the background keeps them; empty until it has spoken.
import type { DuePrompt } from '#shared/boundaries/prompt-policy.ts';
import type { RecordId } from '#shared/records/record.ts';
import { emptyDetails, type KeptDetails, type KeptPrompts } from '../../kept-prompts.ts';
import { sessionKeys } from '../../session-keys.ts';
import { useSessionValue } from './use-session-value.ts';

const none: KeptPrompts = { v: 1, practice: [], waiting: [], engagements: {} };
const noPrompts: readonly DuePrompt[] = [];

export const usePrompts = (): KeptPrompts => useSessionValue<KeptPrompts>(sessionKeys.prompts).value ?? none;

export const promptsOf = (kept: KeptPrompts, engagement: RecordId): readonly DuePrompt[] =>
  kept.engagements[engagement]?.prompts ?? noPrompts;

export const detailsOf = (kept: KeptPrompts, engagement: RecordId): KeptDetails =>
  kept.engagements[engagement]?.details ?? emptyDetails;
