// What every page of the practice stands in: the mark, the places to go, and where syncing stands.
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useSyncState } from '../hooks/use-sync-state.ts';
import { Mark } from '../parts/mark.tsx';
import { SyncLine } from '../parts/sync-line.tsx';
import { t, type MessageKey } from '../text.ts';
import styles from './app.module.css';

const places = [
  ['/', 'navClients'],
  ['/directory', 'navDirectory'],
  ['/supervision', 'navSupervision'],
  ['/data', 'navData'],
  ['/settings', 'navSettings'],
] as const satisfies readonly (readonly [string, MessageKey])[];

export function Shell({ children }: { readonly children: ReactNode }) {
  const [location] = useLocation();
  const sync = useSyncState();
  return (
    <div className={styles.shell}>
      <header className={styles.top}>
        <Link href="/" className={styles.brand}>
          <Mark />
          {t('extensionName')}
        </Link>
        <nav aria-label={t('navLabel')} className={styles.nav}>
          {places.map(([path, label]) => (
            <Link key={path} href={path} aria-current={isAt(location, path) ? 'page' : undefined}>
              {t(label)}
            </Link>
          ))}
        </nav>
        <span className={styles.sync}>
          <SyncLine state={sync} />
        </span>
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}

const isAt = (location: string, path: string): boolean =>
  path === '/'
    ? location === '/' || location.startsWith('/engagements') || location.startsWith('/clients')
    : location.startsWith(path);
