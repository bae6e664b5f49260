// What the badges on calendar pages say, and whether they are printed, with a picture of it. The pages change at once.
import type { Badge } from '#shared/engagement/badge.ts';
import { badgeTone } from '#shared/engagement/badge.ts';
import type { Practice } from '#shared/records/practice.ts';
import { pageBadgeText } from '../../overlay/badge-text.ts';
import { formatDay, translate } from '../../text.ts';
import { ask } from '../ask.ts';
import { saveErrorText } from '../error-text.ts';
import { useSavedSettings } from '../hooks/use-practice-settings.ts';
import { useSave } from '../hooks/use-save.ts';
import { Check } from '../parts/check.tsx';
import { Choices, type Choice } from '../parts/choices.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { t } from '../text.ts';
import styles from './badge-settings.module.css';
import { Block } from './page.tsx';

type Style = Practice['badgeStyle'];

export function BadgeSettings() {
  const { settings, read } = useSavedSettings();
  return read ? <BadgeForm style={settings.badgeStyle} print={settings.badgePrint} /> : null;
}

function BadgeForm({ style, print }: { readonly style: Style; readonly print: boolean }) {
  const { error, save } = useSave();
  const keep = (changes: Partial<Practice>) => void save(() => ask('practice/save', { changes }));
  const choices: readonly Choice<Style>[] = [
    { value: 'number', label: t('badgeStyleNumber'), hint: t('badgeStyleNumberHint') },
    { value: 'remaining', label: t('badgeStyleRemaining'), hint: t('badgeStyleRemainingHint') },
    { value: 'off', label: t('badgeStyleOff'), hint: t('badgeStyleOffHint') },
  ];
  return (
    <Block title={t('badgesTitle')} text={t('badgesText')}>
      <Choices
        legend={t('badgesTitle')}
        hideLegend
        choices={choices}
        value={style}
        onChange={(badgeStyle) => keep({ badgeStyle })}
      />
      <Preview style={style} />
      {style !== 'off' && (
        <Check
          checked={print}
          onChange={(badgePrint) => keep({ badgePrint })}
          label={t('badgePrint')}
          hint={t('badgePrintHint')}
        />
      )}
      {error !== undefined && <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />}
    </Block>
  );
}

const shown: readonly { readonly badge: Badge; readonly colour: string; readonly tight?: true }[] = [
  { badge: { kind: 'count', n: 3, m: 6, toConfirm: false }, colour: 'blue' },
  { badge: { kind: 'closing', n: 5, m: 6 }, colour: 'green' },
  { badge: { kind: 'last', n: 6, m: 6 }, colour: 'violet' },
  { badge: { kind: 'count', n: 3, m: 6, toConfirm: false }, colour: 'blue', tight: true },
];

/** Events as a calendar draws them, the last one too low for the whole words. */
function Preview({ style }: { readonly style: Style }) {
  return (
    <ul className={styles.week} aria-label={t('badgePreview')}>
      {shown.map(({ badge, colour, tight = false }) => (
        <li key={`${badge.kind} ${tight}`} className={styles.event} data-colour={colour} data-tight={tight}>
          <span className={styles.title}>{t('badgePreviewEvent')}</span>
          {style !== 'off' && (
            <span className={styles.tag} data-tone={badgeTone(badge)}>
              {wordsOf(badge, style, tight)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function wordsOf(badge: Badge, style: Exclude<Style, 'off'>, tight: boolean): string {
  const { text, shortText } = pageBadgeText(badge, style, translate, formatDay);
  return tight ? shortText : text;
}
