// Every engagement: open ones first, what has ended folded away below. A long list gets a search field.
import { useState } from 'react';
import type { RecordId } from '#shared/records/record.ts';
import { matchesSearch } from '../matches-search.ts';
import { Rows } from '../parts/row.tsx';
import { Section } from '../parts/section.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { isOver, type Standing } from '../standing.ts';
import { plural, t } from '../text.ts';
import { EngagementRow } from './engagement-row.tsx';
import styles from './popup.module.css';

/** A popup is a glance: more rows than this wait behind the search field. */
const mostRows = 20;
const searchFrom = 8;

type EngagementListProps = {
  readonly standings: readonly Standing[];
  readonly now: number;
  readonly onEnd: (engagement: RecordId) => void;
};

export function EngagementList({ standings, now, onEnd }: EngagementListProps) {
  const [search, setSearch] = useState('');
  const open = standings.filter(({ engagement }) => !isOver(engagement)).toSorted(byNext);
  const ended = standings.filter(({ engagement }) => isOver(engagement));
  const found = open.filter(({ engagement }) => matchesSearch(engagement, search));
  const shown = found.slice(0, mostRows);
  return (
    <Section title={t('engagements')} aside={plural('engagementsOpen', open.length)}>
      {open.length >= searchFrom && (
        <SearchField label={t('searchClients')} value={search} onChange={setSearch} />
      )}
      <Rows>
        {shown.map((standing) => (
          <EngagementRow key={standing.engagement.id} standing={standing} now={now} onEnd={onEnd} />
        ))}
      </Rows>
      {found.length === 0 && (
        <p className={styles.quiet}>{search === '' ? t('noneOpen') : t('noneFound', search)}</p>
      )}
      {found.length > mostRows && (
        <p className={styles.quiet}>{plural('moreInSearch', found.length - mostRows)}</p>
      )}
      {ended.length > 0 && (
        <details className={styles.ended}>
          <summary>{plural('endedEngagements', ended.length)}</summary>
          <Rows>
            {ended.slice(0, mostRows).map((standing) => (
              <EngagementRow key={standing.engagement.id} standing={standing} now={now} onEnd={onEnd} />
            ))}
          </Rows>
        </details>
      )}
    </Section>
  );
}

// What comes first in the diary comes first here; without a date, by name, as the board has it.
const byNext = (a: Standing, b: Standing): number =>
  (a.next?.start ?? Infinity) - (b.next?.start ?? Infinity) || 0;
