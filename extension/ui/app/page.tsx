// A page's heading, focused when the page opens so that a screen reader starts there, and its one main action.
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { t } from '../text.ts';
import styles from './app.module.css';

type PageProps = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly action?: ReactNode;
  /** Pages of words and forms are narrow, tables wide. */
  readonly wide?: boolean;
  /** Where a page that was opened from another one leads back to. */
  readonly back?: { readonly href: string; readonly label: string };
  readonly children: ReactNode;
};

export function Page({ title, lead, action, wide = false, back, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    document.title = `${title} · ${t('extensionName')}`;
  }, [title]);
  return (
    <div className={styles.page} data-wide={wide}>
      <div className={styles.pageHead}>
        <div>
          {back !== undefined && (
            <a className={styles.backLink} href={back.href}>
              <ArrowLeft size={14} aria-hidden="true" />
              {back.label}
            </a>
          )}
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {lead !== undefined && <div className={styles.lead}>{lead}</div>}
        </div>
        {action}
      </div>
      {children}
    </div>
  );
}

export function Block({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text?: string | undefined;
  readonly children?: ReactNode;
}) {
  return (
    <section className={styles.block}>
      <h2>{title}</h2>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {children}
    </section>
  );
}

export const backTo = ({ id, name }: Pick<BoardEngagement, 'id' | 'name'>) => ({
  href: `#/engagements/${id}`,
  label: name,
});
