// One session: its number, the agreement's key lines, what was promised last time, the notes, and the way to finish it.
import type { ReactNode } from 'react';
import { isItemOf } from '#shared/engagement/with-session.ts';
import { beadsOf } from '#shared/engagement/beads.ts';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { forecast } from '#shared/engagement/forecast.ts';
import { noteId, noteType } from '#shared/records/note.ts';
import { sessionType } from '#shared/records/session.ts';
import { badgeTone } from '#shared/engagement/badge.ts';
import { withSession } from '#shared/engagement/with-session.ts';
import type { LiveCall, SessionRef } from '../../messages.ts';
import { saveErrorText } from '../error-text.ts';
import { ofType, useRecordsOf } from '../hooks/use-records.ts';
import { ledgerReadOut } from '../ledger-words.ts';
import { Beads } from '../parts/beads.tsx';
import { Chips } from '../parts/chip.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Section } from '../parts/section.tsx';
import { t } from '../text.ts';
import { AskedEvents } from '../asked/asked-events.tsx';
import { ContactLog } from '../contacts/contact-log.tsx';
import { Commitments } from './commitments.tsx';
import { Drawers } from './drawers.tsx';
import { FinishSession } from './finish-session.tsx';
import { LastTime } from './last-time.tsx';
import { PanelPrompts } from './panel-prompts.tsx';
import { Noticed } from './noticed.tsx';
import styles from './panel.module.css';
import { sessionTitle } from './session-title.ts';
import { termsFacts } from './terms-facts.ts';

type SessionViewProps = {
  readonly engagement: BoardEngagement;
  readonly sessionRef: SessionRef;
  readonly call: LiveCall | null;
  readonly now: number;
  /** By what the calendar's event is this client's; null where no event is followed. */
  readonly matched: ReactNode;
};

export function SessionView({ engagement, sessionRef, call, now, matched }: SessionViewProps) {
  const counted = withSession(engagement, sessionRef, call?.endsAt ?? null);
  const { items, toConfirm } = forecast(counted, now);
  const item = items.find((candidate) => isItemOf(candidate, sessionRef));
  const readOut = ledgerReadOut(engagement, toConfirm, now);
  const view = useRecordsOf(engagement.id);
  const notes = ofType(noteType, view);
  const record = notes.find((note) => note.id === noteId(sessionRef.session, 'record'));
  const session = ofType(sessionType, view).find(({ id }) => id === sessionRef.session);
  const badge = item?.badge ?? null;
  const facts = termsFacts(engagement, item);
  return (
    <main className={styles.view}>
      <div className={styles.summary}>
        <h1 tabIndex={-1} className={styles.number}>
          {sessionTitle(badge)}
        </h1>
        <Beads
          beads={beadsOf(counted, now)}
          beyond={badge?.kind === 'beyond' ? 1 : 0}
          tone={badge === null ? 'track' : badgeTone(badge)}
        />
        {facts.length > 0 && (
          <div className={styles.facts}>
            <Chips label={t('whatWasAgreed')} facts={facts} />
          </div>
        )}
        {readOut !== '' && <p className={styles.readOut}>{readOut}</p>}
        {matched}
        {matched === null && item?.matchedBy === 'title' && item.status === 'booked' && (
          <p className={styles.quiet}>{t('matchedByTitle')}</p>
        )}
      </div>
      {/* During a call nothing is asked that can wait. */}
      {call?.state !== 'in' && (
        <AskedEvents key={engagement.id} engagements={[engagement]} now={now} around={section} />
      )}
      <PanelPrompts engagement={engagement} sessionRef={sessionRef} now={now} />
      <LastTime engagement={engagement} sessionRef={sessionRef} notes={notes} now={now} />
      {view.type === 'failed' && (
        <div className={styles.pad}>
          <ErrorNotice title={t('notesUnreadable')} text={saveErrorText(view.error)} />
        </div>
      )}
      {view.type === 'ready' && (
        <>
          <Drawers sessionRef={sessionRef} notes={notes} />
          <Section title={t('commitments')}>
            <Commitments sessionRef={sessionRef} stored={record?.commitments ?? []} editable />
          </Section>
          <Noticed engagement={engagement} view={view} now={now} />
          <Section title={t('contactsTitle')}>
            <ContactLog engagement={engagement} view={view} now={now} />
          </Section>
        </>
      )}
      <FinishSession
        engagement={engagement}
        sessionRef={sessionRef}
        session={session}
        item={item}
        call={call}
        now={now}
      />
    </main>
  );
}

const section = (title: string, list: ReactNode) => <Section title={title}>{list}</Section>;
