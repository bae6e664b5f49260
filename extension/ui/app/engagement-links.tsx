// The ways on from a client's page: what can be changed, what was noticed, who else may help, and the urgent card.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { isOver } from '../standing.ts';
import { t, type MessageKey } from '../text.ts';
import styles from './app.module.css';

const running = [
  ['agreement', 'linkAgreement'],
  ['extend', 'linkExtend'],
] as const satisfies readonly (readonly [string, MessageKey])[];
const always = [
  ['signs', 'linkSigns'],
  ['referral', 'linkReferral'],
  ['urgent', 'urgentTitle'],
] as const satisfies readonly (readonly [string, MessageKey])[];

export function EngagementLinks({ engagement }: { readonly engagement: BoardEngagement }) {
  const shown = isOver(engagement) || engagement.terms === null ? always : [...running, ...always];
  return (
    <nav aria-label={t('linksLabel')} className={styles.links}>
      <a href={`#/clients/${engagement.client}`}>{t('linkClient')}</a>
      {shown.map(([page, label]) => (
        <a key={page} href={`#/engagements/${engagement.id}/${page}`}>
          {t(label)}
        </a>
      ))}
    </nav>
  );
}
