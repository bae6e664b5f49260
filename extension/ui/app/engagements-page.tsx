// The practice at a glance: rows, not cards; numbers line up; a row leads to its engagement.
import { useState } from 'react';
import { Link } from 'wouter';
import type { Board } from '#shared/engagement/board.ts';
import { dayAndTime } from '../dates.ts';
import { useNow } from '../hooks/use-now.ts';
import { matchesSearch } from '../matches-search.ts';
import { Beads } from '../parts/beads.tsx';
import { ButtonLink } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Notice } from '../parts/notice.tsx';
import { NumberOf } from '../parts/number-of.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { WorthAWord } from '../prompts/worth-a-word.tsx';
import { isOver, standingOf, type Standing } from '../standing.ts';
import { stateName } from '../state-words.ts';
import { plural, t } from '../text.ts';
import styles from './app.module.css';
import { Page } from './page.tsx';
import { PracticePrompts } from './page-prompts.tsx';

export function EngagementsPage({ board }: { readonly board: Board }) {
  const now = useNow(60_000);
  const [search, setSearch] = useState('');
  const found = board.engagements.filter((engagement) => matchesSearch(engagement, search));
  const standings = found.map((engagement) => standingOf(engagement, now)).toSorted(openFirst);
  const open = board.engagements.filter((engagement) => !isOver(engagement)).length;
  const none = board.engagements.length === 0;
  return (
    <Page
      title={t('navClients')}
      lead={none ? undefined : plural('engagementsOpen', open)}
      action={
        !none && (
          <ButtonLink kind="main" href="#/clients/new">
            {t('addClient')}
          </ButtonLink>
        )
      }
      wide
    >
      {board.unreadable > 0 && (
        <Notice tone="caution">{plural('unreadableRecords', board.unreadable)}</Notice>
      )}
      {!none && <PracticePrompts board={board} now={now} />}
      {none ? (
        <EmptyState
          title={t('noClientsTitle')}
          action={
            <ButtonLink kind="main" href="#/clients/new">
              {t('addClient')}
            </ButtonLink>
          }
        >
          {t('noClientsText')}
        </EmptyState>
      ) : (
        <>
          <div className={styles.searchBox}>
            <SearchField label={t('searchClients')} value={search} onChange={setSearch} />
          </div>
          {standings.length === 0 ? (
            <p className={styles.text}>{t('noneFound', search)}</p>
          ) : (
            <Table standings={standings} now={now} />
          )}
        </>
      )}
    </Page>
  );
}

const openFirst = (a: Standing, b: Standing): number =>
  Number(isOver(a.engagement)) - Number(isOver(b.engagement)) ||
  (a.next?.start ?? Infinity) - (b.next?.start ?? Infinity) ||
  0;

function Table({ standings, now }: { readonly standings: readonly Standing[]; readonly now: number }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('columnClient')}</th>
          <th scope="col">{t('columnSessions')}</th>
          <th scope="col">
            <span className={styles.unseen}>{t('columnBeads')}</span>
          </th>
          <th scope="col">{t('columnNext')}</th>
          <th scope="col">{t('columnState')}</th>
        </tr>
      </thead>
      <tbody>
        {standings.map((standing) => (
          <EngagementLine key={standing.engagement.id} standing={standing} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function EngagementLine({ standing, now }: { readonly standing: Standing; readonly now: number }) {
  const { engagement, beads, beyond, words, tone, next, toConfirm } = standing;
  return (
    <tr>
      <th scope="row">
        <Link href={`/engagements/${engagement.id}`}>{engagement.name}</Link>
        <NumberOf engagement={engagement} />
        {engagement.code !== '' && engagement.code !== engagement.name && (
          <span className={styles.code}>{engagement.code}</span>
        )}
      </th>
      <td className={styles.words} data-tone={tone}>
        {words}
      </td>
      <td>{beads.length > 0 && <Beads beads={beads} beyond={beyond} tone={tone} />}</td>
      <td className={styles.number} data-none={next === null}>
        {next === null ? t('dash') : dayAndTime(next.start, now, next.timeKnown)}
      </td>
      <td className={styles.state}>
        {stateColumn(standing, toConfirm.length)}
        <div>
          <WorthAWord engagement={engagement.id} />
        </div>
      </td>
    </tr>
  );
}

/** What needs the coach comes before the state as such. */
function stateColumn({ engagement, beyond }: Standing, toConfirm: number): string {
  if (engagement.ending !== null) return t('stateEndingBegun');
  if (beyond > 0) return t('stateDecide');
  if (toConfirm > 0) return plural('toConfirm', toConfirm);
  return stateName(engagement.state);
}
