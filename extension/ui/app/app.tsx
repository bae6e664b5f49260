// The practice page: one document, hash routes, so that a link to a page can be kept and nothing is asked of a server.
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { RecordId } from '#shared/records/record.ts';
import { useBoard } from '../hooks/use-board.ts';
import { useScreenPort } from '../hooks/use-screen-port.ts';
import { saveErrorText } from '../error-text.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { t } from '../text.ts';
import { DataPage } from './data-page.tsx';
import { EngagementPage } from './engagement-page.tsx';
import { EngagementsPage } from './engagements-page.tsx';
import { NewClientPage } from './new-client-page.tsx';
import { SettingsPage } from './settings-page.tsx';
import { Shell } from './shell.tsx';
import { WelcomePage } from './welcome-page.tsx';

export function App() {
  useScreenPort();
  const view = useBoard();
  const board = view.type === 'ready' ? view.board : undefined;
  return (
    // oxlint-disable-next-line react/hooks -- wouter takes its hook as a value; it never changes
    <Router hook={useHashLocation}>
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
