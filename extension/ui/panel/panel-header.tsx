// Whose notes these are, chosen by the panel or by the coach, and the time that is left.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { LiveCall, SessionRef } from '../../messages.ts';
import { t } from '../text.ts';
import styles from './panel.module.css';
import { clientOptions, sessionOptions, todaysOptions, type SessionOption } from './session-choice.ts';
import { TimeLeft } from './time-left.tsx';

type PanelHeaderProps = {
  readonly engagements: readonly BoardEngagement[];
  readonly shown: BoardEngagement | undefined;
  readonly sessionRef: SessionRef | null;
  readonly call: LiveCall | null;
  readonly now: number;
  readonly onPick: (ref: SessionRef) => void;
};

export function PanelHeader({ engagements, shown, sessionRef, call, now, onPick }: PanelHeaderProps) {
  if (engagements.length === 0) return null;
  const today = todaysOptions(engagements, now);
  const all = clientOptions(engagements, now);
  return (
    <header className={styles.header}>
      <select
        className={styles.client}
        aria-label={t('panelClient')}
        value=""
        onChange={(event) => pickOf([...today, ...all], event.target.value, onPick)}
      >
        <option value="" hidden>
          {shown?.name ?? t('panelChooseClient')}
        </option>
        {today.length > 0 && <Options label={t('today')} options={today} />}
        <Options label={t('panelAllClients')} options={all} from={today.length} />
      </select>
      <TimeLeft call={call} />
      {shown !== undefined && sessionRef !== null && (
        <SessionSelect engagement={shown} shown={sessionRef} now={now} onPick={onPick} />
      )}
    </header>
  );
}

function SessionSelect({
  engagement,
  shown,
  now,
  onPick,
}: {
  readonly engagement: BoardEngagement;
  readonly shown: SessionRef;
  readonly now: number;
  readonly onPick: (ref: SessionRef) => void;
}) {
  const options = sessionOptions(engagement, shown, now);
  const at = options.findIndex((option) => option.ref.session === shown.session);
  return (
    <select
      className={styles.session}
      aria-label={t('panelSession')}
      value={at}
      onChange={(event) => pickOf(options, event.target.value, onPick)}
    >
      {options.map((option, index) => (
        <option key={option.ref.session} value={index}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

function Options({
  label,
  options,
  from = 0,
}: {
  readonly label: string;
  readonly options: readonly SessionOption[];
  readonly from?: number;
}) {
  return (
    <optgroup label={label}>
      {options.map((option, index) => (
        <option key={`${option.ref.session} ${index}`} value={from + index}>
          {option.label}
        </option>
      ))}
    </optgroup>
  );
}

function pickOf(options: readonly SessionOption[], value: string, onPick: (ref: SessionRef) => void): void {
  const option = options[Number(value)];
  if (value !== '' && option !== undefined) onPick(option.ref);
}
