// With a consent that covers it: the words of each item, exactly what will be seen, and the record that it was shared. Bookend keeps
// which items were shared, not the words.
import { useState } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { SharedItem } from '#shared/records/consent.ts';
import { ask } from '../ask.ts';
import { errorsAt } from '../field-errors.ts';
import { useSave } from '../hooks/use-save.ts';
import { CopyWords } from '../parts/copy-words.tsx';
import { AreaField, TextField } from '../parts/fields.tsx';
import { Notice } from '../parts/notice.tsx';
import { SaveForm } from '../parts/save-form.tsx';
import { t } from '../text.ts';
import styles from './referral.module.css';
import { itemWords } from './referral-words.ts';
import type { Share } from './share-block.tsx';

type RecordSharedProps = { readonly engagement: BoardEngagement; readonly share: Share };

export function RecordShared({ engagement, share }: RecordSharedProps) {
  const [texts, setTexts] = useState<Partial<Record<SharedItem, string>>>({});
  const [how, setHow] = useState('');
  const [why, setWhy] = useState('');
  const [recorded, setRecorded] = useState(false);
  const { busy, error, save, refuse } = useSave();
  const errors = errorsAt(error, sentences);
  const textOf = (item: SharedItem): string =>
    item === 'name-and-contact'
      ? [engagement.name, ...engagement.emails].join(', ')
      : (texts[item] ?? '').trim();
  const seen = share.items.map((item) =>
    t('shareSeenLine', itemWords(item), textOf(item) || t('shareSeenEmpty')),
  );
  const record = async () => {
    if (how.trim() === '') return refuse(['how']);
    const { recipient, entry, items } = share;
    const saved = await save(() =>
      ask('disclosure/record', {
        ...{ engagement: engagement.id, to: recipient, entry, items },
        ...{ how: how.trim(), why: why.trim() },
      }),
    );
    if (saved !== null) setRecorded(true);
  };
  if (recorded) return <Notice tone="good">{t('shareRecorded', share.recipient)}</Notice>;
  return (
    <SaveForm error={error} busy={busy} label={t('shareRecord')} onSave={record}>
      <Notice tone="good">{t('shareCovered', share.recipient)}</Notice>
      {share.items
        .filter((item) => item !== 'name-and-contact')
        .map((item) => (
          <AreaField
            key={item}
            label={itemWords(item)}
            value={texts[item] ?? ''}
            onChange={(text) => setTexts({ ...texts, [item]: text })}
          />
        ))}
      <div className={styles.seen}>
        <h3>{t('shareSeen', share.recipient)}</h3>
        <CopyWords label={t('shareSeen', share.recipient)} words={seen.join('\n')} />
        <p className={styles.quiet}>{t('shareNotKept')}</p>
      </div>
      <TextField
        label={t('shareHow')}
        hint={t('shareHowHint')}
        error={errors['how']}
        value={how}
        onChange={setHow}
      />
      <TextField label={t('shareWhy')} optional error={errors['why']} value={why} onChange={setWhy} />
    </SaveForm>
  );
}

const sentences = { how: 'shareHowMissing', why: 'fieldWordsWrong' } as const;
