// What was said and what was left out, one row an item with three answers: the must-haves first, the rest folded.
import { useId } from 'react';
import type { Agreement, AgreementItem } from '#shared/records/agreement.ts';
import { itemName, maySay, mustSay } from '../agreement-items.ts';
import { Segments } from '../parts/segments.tsx';
import { t, type MessageKey } from '../text.ts';
import styles from './app.module.css';

type Answer = 'agreed' | 'waived' | 'silent';

type ChecklistProps = {
  readonly checklist: Agreement['checklist'];
  readonly silent: readonly AgreementItem[];
  readonly onChange: (checklist: Agreement['checklist']) => void;
};

export function AgreementChecklist({ checklist, silent, onChange }: ChecklistProps) {
  const set = (item: AgreementItem, answer: Answer) => {
    const { [item]: _, ...others } = checklist;
    onChange(answer === 'silent' ? others : { ...others, [item]: answer });
  };
  // A number of its own speaks for itself: its row is only there while it is silent, or was answered here.
  const isAsked = ({ item }: { readonly item: AgreementItem }) =>
    !ownField.includes(item) || silent.includes(item) || Object.hasOwn(checklist, item);
  const rows = (items: readonly { readonly item: AgreementItem; readonly line: MessageKey }[]) => (
    <ul className={styles.checklist}>
      {items.map(({ item, line }) => (
        <ItemRow
          key={item}
          item={item}
          line={t(line)}
          isSilent={silent.includes(item)}
          answer={checklist[item] ?? 'silent'}
          onAnswer={(answer) => set(item, answer)}
        />
      ))}
    </ul>
  );
  return (
    <fieldset className={styles.group}>
      <legend>{t('checklistTitle')}</legend>
      <p className={styles.underLegend}>{t('checklistText')}</p>
      {rows(mustSay.filter(isAsked))}
      <details className={styles.fold}>
        <summary>{t('checklistMore')}</summary>
        <div className={styles.foldBody}>{rows(maySay)}</div>
      </details>
    </fieldset>
  );
}

const ownField: readonly AgreementItem[] = ['fee', 'cancellation', 'contact'];

type ItemRowProps = {
  readonly item: AgreementItem;
  readonly line: string;
  readonly isSilent: boolean;
  readonly answer: Answer;
  readonly onAnswer: (answer: Answer) => void;
};

function ItemRow({ item, line, isSilent, answer, onAnswer }: ItemRowProps) {
  const id = useId();
  return (
    <li data-item-row={item}>
      <div>
        <p className={styles.checklistName}>
          {itemName(item)}
          {isSilent && <span className={styles.silent}>{t('checklistSilent')}</span>}
        </p>
        <p id={id} className={styles.fine}>
          {line}
        </p>
      </div>
      <Segments
        legend={itemName(item)}
        describedBy={id}
        value={answer}
        onChange={onAnswer}
        segments={[
          { value: 'agreed', label: t('checklistAgreed') },
          { value: 'waived', label: t('checklistWaived') },
          { value: 'silent', label: t('checklistNone'), said: t('checklistNoneSaid'), quiet: true },
        ]}
      />
    </li>
  );
}
