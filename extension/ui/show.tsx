// Puts a screen on its page. One catcher a page: a bug ends as a sentence and a way on, not as an empty window.
import { Component, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import './base.css';
import { ErrorNotice } from './parts/error-notice.tsx';
import { t, writtenLanguage } from './text.ts';

export function show(screen: ReactNode): void {
  document.documentElement.lang = writtenLanguage();
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no root');
  createRoot(root).render(<Catcher>{screen}</Catcher>);
}

class Catcher extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <ErrorNotice title={t('screenBroken')} text={t('screenBrokenText')} onRetry={() => location.reload()} />
    );
  }
}
