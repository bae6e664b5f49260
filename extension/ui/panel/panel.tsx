// The side panel: the notes of one session, with what was agreed and promised above them. Sidebar and small window are the same page.
import { useState } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { EventView, OpenedView, PageEvent } from '../../calendar-of-tab.ts';
import type { SessionRef } from '../../messages.ts';
import { useBoard } from '../hooks/use-board.ts';
import { useFocusOnShown } from '../hooks/use-focus-on-shown.ts';
import { useNow } from '../hooks/use-now.ts';
import { useScreenPort } from '../hooks/use-screen-port.ts';
import { saveErrorText } from '../error-text.ts';
import { openPractice } from '../open-screen.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { t } from '../text.ts';
import type { EventFormProps } from './event-form.tsx';
import { EventMatched } from './event-matched.tsx';
import { EventQuestion } from './event-question.tsx';
import { PageEvents } from './page-events.tsx';
import { PanelHeader } from './panel-header.tsx';
import styles from './panel.module.css';
import { SessionView } from './session-view.tsx';
import { useActiveTab, useCalendar, useLiveCall } from './use-active-tab.ts';
import { useShownSession } from './use-shown-session.ts';
import { WhoseCall } from './whose-call.tsx';

export function Panel() {
  useScreenPort();
  const now = useNow(15_000);
  const view = useBoard();
  const tabId = useActiveTab();
  const live = useLiveCall(tabId);
  const calendar = useCalendar(tabId);
  const [said, setSaid] = useState('');
  const { panel, toShown } = useFocusOnShown();
  const board = view.type === 'ready' ? view.board : undefined;
  const shown = useShownSession(board, live, calendar, now);
  const { ref, event, call, unknownCall, pick } = shown;
  const engagements: readonly BoardEngagement[] = board?.engagements ?? [];
  const engagementOf = (one: SessionRef | null) => engagements.find(({ id }) => id === one?.engagement);
  const engagement = engagementOf(ref);
  // An event with a client may be so new that its engagement comes with the next board.
  const question = event !== null && (ref === null || engagement === undefined) ? event : null;
  const told: EventFormProps['onDone'] = ({ name }) => {
    setSaid(name === null ? t('eventSaidNone') : t('eventSaid', name));
    // An opened event stays, so that it can be taken back; one of the list has left it.
    if (name === null && event?.key !== calendar?.opened?.key) shown.leaveEvent();
    toShown();
  };
  const isNothing = engagement === undefined && unknownCall === null && question === null;
  const asked = { engagements, now, onDone: told };
  return (
    <div className={styles.panel} {...panel}>
      {view.type === 'failed' && (
        <div className={styles.pad}>
          <ErrorNotice title={t('boardFailed')} text={saveErrorText(view.error)} onRetry={view.retry} />
        </div>
      )}
      {board !== undefined && (
        <PanelHeader
          engagements={engagements}
          shown={unknownCall === null ? engagement : undefined}
          sessionRef={ref}
          call={call}
          now={now}
          onPick={pick}
        />
      )}
      {board !== undefined && calendar != null && engagements.length > 0 && (
        <PageEvents
          calendar={calendar}
          now={now}
          isAll={isNothing}
          shown={event?.key}
          onOpen={(chosen) => {
            shown.choose(chosen);
            toShown();
          }}
        />
      )}
      <p className={styles.heard} role="status">
        {said}
      </p>
      {unknownCall !== null && (
        <WhoseCall key={unknownCall.callLink} call={unknownCall} engagements={engagements} now={now} />
      )}
      {question !== null && (
        <EventQuestion
          key={question.key}
          event={question}
          title={titleOf(question)}
          behind={engagementOf(shown.behind)?.name}
          onBack={() => {
            shown.leaveEvent();
            toShown();
          }}
          {...asked}
        />
      )}
      {engagement !== undefined && ref !== null && unknownCall === null && (
        <SessionView
          key={ref.session}
          engagement={engagement}
          sessionRef={ref}
          call={call}
          now={now}
          matched={event === null ? null : <EventMatched key={event.key} event={event} {...asked} />}
        />
      )}
      {board !== undefined && isNothing && !(calendar != null && calendar.events.length > 0) && (
        <div className={styles.pad}>
          <Nothing hasClients={engagements.length > 0} />
        </div>
      )}
    </div>
  );
}

const titleOf = (event: EventView | OpenedView | PageEvent): string | null =>
  'title' in event ? event.title : null;

function Nothing({ hasClients }: { readonly hasClients: boolean }) {
  if (hasClients) return <EmptyState title={t('panelNothingToday')}>{t('panelPickClient')}</EmptyState>;
  return (
    <EmptyState
      title={t('noClientsTitle')}
      action={
        <Button kind="main" onClick={() => openPractice('/clients/new')}>
          {t('addClient')}
        </Button>
      }
    >
      {t('noClientsText')}
    </EmptyState>
  );
}
