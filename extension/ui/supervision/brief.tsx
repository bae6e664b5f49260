// The brief for the supervisor: each open case by its code, what has stood open and since when, and the coach's questions. No name is in
// it, and nothing that was written about a client: what the coach types is the coach's own to look over.
import { useState } from 'react';
import type { Board } from '#shared/engagement/board.ts';
import { Block } from '../app/page.tsx';
import { longDay } from '../dates.ts';
import { ledgerWords } from '../ledger-words.ts';
import { CopyWords } from '../parts/copy-words.tsx';
import { AreaField } from '../parts/fields.tsx';
import { ruleName } from '../prompts/prompt-words.ts';
import { signLine } from '../signs/sign-words.ts';
import { stateName } from '../state-words.ts';
import { t } from '../text.ts';
import type { OpenCase } from './open-cases.ts';

type BriefProps = { readonly board: Board; readonly cases: readonly OpenCase[] };

export function Brief({ board, cases }: BriefProps) {
  const [questions, setQuestions] = useState('');
  if (cases.length === 0) return <Block title={t('briefTitle')} text={t('briefNone')} />;
  const lines = cases.flatMap((one) => [...caseLines(one, board), '']);
  const asked = questions.trim() === '' ? [] : [t('briefQuestions'), questions.trim()];
  return (
    <Block title={t('briefTitle')} text={t('briefText')}>
      <AreaField
        label={t('briefQuestions')}
        optional
        hint={t('briefQuestionsHint')}
        value={questions}
        onChange={setQuestions}
      />
      <CopyWords label={t('briefTitle')} words={[...lines, ...asked].join('\n').trim()} />
    </Block>
  );
}

function caseLines({ engagement, code, cautions, signs }: OpenCase, board: Board): string[] {
  const found = board.engagements.find(({ id }) => id === engagement);
  const head = found === undefined ? code : t('briefCase', code, ledgerWords(found), stateName(found.state));
  return [
    head,
    ...cautions.map(({ rule, raisedAt }) => t('briefCaution', ruleName(rule), longDay(raisedAt))),
    ...signs.map((sign) => t('briefSign', signLine(sign.code), longDay(sign.at))),
  ];
}
