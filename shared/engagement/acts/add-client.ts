// A new client, with the first engagement: proposed, or contracted where the agreement is recorded at once.
// Aliases are what the coach gives; the first name is none by itself, because another Maya may come.
import { clientType } from '../../records/client.ts';
import { engagementType } from '../../records/engagement.ts';
import { learnedMatchId, learnedMatchType } from '../../records/learned-match.ts';
import {
  createRecord,
  err,
  ok,
  type RecordId,
  type Result,
  type StoredRecord,
} from '../../records/record.ts';
import { firstStepId, transitionType } from '../../records/transition.ts';
import { emptyBoard, type Board } from '../board.ts';
import { mapOk, type ActAt, type Refusal } from './act.ts';
import { isTooLong, tidyNames, wrongNames } from './client-names.ts';
import type { NewClient } from './inputs.ts';
import { agreementRecords, agreementTerms } from './record-agreement.ts';
import { takeSteps } from './take-step.ts';

export type AddedClient = {
  readonly records: readonly StoredRecord[];
  readonly client: RecordId;
  readonly engagement: RecordId;
};

/** @param board who is there already: no code and no call link is given twice. */
export function addClient(
  input: NewClient,
  at: ActAt,
  board: Board = emptyBoard,
): Result<AddedClient, Refusal> {
  const tidied = tidy(input, board);
  const terms = input.agreement === null ? ok(null) : agreementTerms(input.agreement, at);
  const wrong = wrongFields(tidied, board);
  if (!terms.ok) wrong.push(...terms.error.fields);
  if (wrong.length > 0 || !terms.ok) return err({ type: 'invalid', fields: wrong });
  const [client, engagement] = [at.randomId(), at.randomId()];
  const records = newRecords(tidied, client, engagement, at);
  if (terms.value === null) return ok({ records, client, engagement });
  const credit = { delta: terms.value.sessions ?? 0, reason: 'agreement' } as const;
  const contracted = {
    id: firstStepId(engagement, 'contracted'),
    to: 'contracted',
    met: ['number-or-review-date'],
  } as const;
  const steps = takeSteps(engagement, { state: 'proposed', at: at.now }, [contracted], at.now);
  const agreed = agreementRecords(engagement, terms.value, credit, at);
  return mapOk(steps, (taken) => ({ records: [...records, ...agreed, ...taken], client, engagement }));
}

function newRecords(
  { name, code, aliases, emails, callLink }: NewClient,
  client: RecordId,
  engagement: RecordId,
  { now }: ActAt,
): readonly StoredRecord[] {
  const proposed = { from: 'proposed', to: 'proposed', at: now } as const;
  const link = { id: learnedMatchId('call-link', callLink), editedAt: now };
  return [
    createRecord(clientType, { id: client, editedAt: now }, { name, code, aliases, emails, createdAt: now }),
    createRecord(
      engagementType,
      { id: engagement, parent: client, editedAt: now },
      { number: 1, createdAt: now },
    ),
    createRecord(
      transitionType,
      { id: firstStepId(engagement, 'proposed'), parent: engagement, editedAt: now },
      proposed,
    ),
    ...(callLink === ''
      ? []
      : [createRecord(learnedMatchType, link, { kind: 'call-link', key: callLink, client })]),
  ];
}

function tidy(input: NewClient, board: Board): NewClient {
  const names = tidyNames(input);
  const code = names.code === '' ? nextCode(board) : names.code;
  return { ...input, ...names, code, callLink: input.callLink.trim() };
}

function wrongFields(input: NewClient, board: Board): string[] {
  const { callLink } = input;
  const codes = board.engagements.map(({ code }) => code);
  const isTaken = typeof board.learned['call-link'][callLink] === 'string';
  return [...wrongNames(input, codes), ...(isTooLong(callLink) || isTaken ? ['callLink'] : [])];
}

/** The next in the row "C-001", "C-002"; other codes the coach made up do not matter to it. */
export function nextCode(board: Board): string {
  const numbers = board.engagements.map(({ code }) => Number(/^C-(\d{1,6})$/iu.exec(code.trim())?.[1] ?? 0));
  return `C-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
}
