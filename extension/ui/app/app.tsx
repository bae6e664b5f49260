// The practice page: one document, hash routes, so that a link to a page can be kept and nothing is asked of a server.
import type { ComponentType } from 'react';
import { Route, Router, Switch } from 'wouter';
import type { Board, BoardEngagement } from '#shared/engagement/board.ts';
import type { RecordId } from '#shared/records/record.ts';
import { useBoard } from '../hooks/use-board.ts';
import { useScreenPort } from '../hooks/use-screen-port.ts';
import { saveErrorText } from '../error-text.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { t } from '../text.ts';
import { ClientPage } from '../client/client-page.tsx';
import { DirectoryPage } from '../directory/directory-page.tsx';
import { ReferralPage } from '../referral/referral-page.tsx';
import { FeedPage } from '../feed/feed-page.tsx';
import { ReviewPage } from '../feed/review-page.tsx';
import { SignsPage } from '../signs/signs-page.tsx';
import { SupervisionPage } from '../supervision/supervision-page.tsx';
import { UrgentPage } from '../urgent/urgent-page.tsx';
import { AgreementPage } from './agreement-page.tsx';
import { DataPage } from './data-page.tsx';
import { EndingPage } from './ending-page.tsx';
import { EngagementPage } from './engagement-page.tsx';
import { EngagementsPage } from './engagements-page.tsx';
import { EventsPage } from './events-page.tsx';
import { ExtendPage } from './extend-page.tsx';
import { NewClientPage } from './new-client-page.tsx';
import { SettingsPage } from './settings-page.tsx';
import { Shell } from './shell.tsx';
import { useHashPath, useHashSearch } from './use-hash-path.ts';
import { WelcomePage } from './welcome-page.tsx';

export function App() {
  useScreenPort();
  const view = useBoard();
  const board = view.type === 'ready' ? view.board : undefined;
  return (
    // oxlint-disable-next-line react/hooks -- wouter takes its hooks as values; they never change
    <Router hook={useHashPath} searchHook={useHashSearch}>
      <Shell>
        {view.type === 'failed' && (
          <ErrorNotice title={t('boardFailed')} text={saveErrorText(view.error)} onRetry={view.retry} />
        )}
        <Switch>
          <Route path="/welcome">
            <WelcomePage board={board} />
          </Route>
          <Route path="/">{board !== undefined && <EngagementsPage board={board} />}</Route>
          <Route path="/clients/new">{board !== undefined && <NewClientPage board={board} />}</Route>
          <Route path="/clients/:id">
            {({ id }) =>
              board !== undefined && (
                <ClientPage
                  key={id}
                  board={board}
                  id={id as RecordId /* brand: only looked up in the store */}
                />
              )
            }
          </Route>
          <Route path="/engagements/:id">
            {({ id }) =>
              board !== undefined && (
                <EngagementPage
                  key={id}
                  board={board}
                  id={id as RecordId /* brand: only looked up in the board */}
                />
              )
            }
          </Route>
          {engagementPages.map(([name, Shown]) => (
            <Route key={name} path={`/engagements/:id/${name}`}>
              {({ id }) =>
                board !== undefined && <OfEngagement key={id} board={board} id={id} shown={Shown} />
              }
            </Route>
          ))}
          <Route path="/supervision">{board !== undefined && <SupervisionPage board={board} />}</Route>
          <Route path="/directory">
            <DirectoryPage />
          </Route>
          <Route path="/feed">
            <FeedPage />
          </Route>
          <Route path="/calendar">{board !== undefined && <ReviewPage board={board} />}</Route>
          <Route path="/data">
            <DataPage board={board} />
          </Route>
          <Route path="/settings">
            <SettingsPage />
          </Route>
          <Route>
            <EmptyState title={t('pageNotFound')} action={<a href="#/">{t('navClients')}</a>} />
          </Route>
        </Switch>
      </Shell>
    </Router>
  );
}

type EngagementShown = ComponentType<{ readonly engagement: BoardEngagement }>;

/** The pages that prompts lead to: `#/engagements/<id>/extend`. */
const engagementPages: readonly (readonly [string, EngagementShown])[] = [
  ['agreement', AgreementPage],
  ['extend', ExtendPage],
  ['ending', EndingPage],
  ['events', EventsPage],
  ['signs', SignsPage],
  ['referral', ReferralPage],
  ['urgent', UrgentPage],
];

type OfEngagementProps = {
  readonly board: Board;
  readonly id: string | undefined;
  readonly shown: EngagementShown;
};

function OfEngagement({ board, id, shown: Shown }: OfEngagementProps) {
  const engagement = board.engagements.find((candidate) => candidate.id === id);
  if (engagement === undefined)
    return <EmptyState title={t('engagementNotFound')} action={<a href="#/">{t('navClients')}</a>} />;
  return <Shown engagement={engagement} />;
}
