// Whose an event is, as a form: a client or no session, for this date or all of its series. A guest whom nobody knows can be remembered
// as the client's; that is the coach's word, so it is not ticked beforehand.
import { useState } from 'react';
import { seriesWord } from '#shared/engagement/acts/learn-opened.ts';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { RecordId } from '#shared/records/record.ts';
import type { EventView, OpenedView } from '../../calendar-of-tab.ts';
import { ask } from '../ask.ts';
import { useSave } from '../hooks/use-save.ts';
import { Check } from '../parts/check.tsx';
import { Choices } from '../parts/choices.tsx';
import { SaveForm } from '../parts/save-form.tsx';
import { t } from '../text.ts';
import { likelyClients } from './likely-clients.ts';

export type EventFormProps = {
  readonly event: EventView | OpenedView;
  readonly engagements: readonly BoardEngagement[];
  readonly now: number;
  /** The answer is "not a session": only what it holds for is asked. */
  readonly isNoSession?: boolean;
  /** Whose it is said not to be: not on offer. */
  readonly without?: RecordId;
  readonly onDone: (said: EventSaid) => void;
};

/** Null: not a session. */
export type EventSaid = { readonly name: string | null };

const noSession = 'no-session';

export function EventForm({ event, engagements, now, isNoSession = false, without, onDone }: EventFormProps) {
  const [chosen, setChosen] = useState<string | undefined>(isNoSession ? noSession : undefined);
  const [scope, setScope] = useState<'series' | 'event'>('series');
  const [remembers, setRemembers] = useState(false);
  const { busy, error, save } = useSave();
  const possible = event.match.type === 'ambiguous' ? event.match.clients : [];
  const likely = likelyClients(engagements, now, possible);
  const clients = likely.filter((one) => one.client !== without);
  const client = clients.find((candidate) => candidate.client === chosen);
  const stranger = strangerOf(event);
  const isSeries = seriesWord(event.event) !== undefined;
  const send = async () => {
    if (chosen === undefined) return;
    const saved = await save(() =>
      ask('event/tell', {
        event: event.event,
        scope: isSeries ? scope : 'event',
        client: client?.client ?? null,
        ...(remembers && client !== undefined && stranger !== undefined ? { email: stranger } : {}),
      }),
    );
    if (saved !== null) onDone({ name: client?.name ?? null });
  };
  return (
    <SaveForm
      error={error}
      busy={busy}
      label={t('eventSave')}
      onSave={send}
      disabled={chosen === undefined}
      name={t(isNoSession ? 'notASession' : 'whoseEventTitle')}
    >
      {isNoSession ? (
        <p>{t('eventNoSessionAsked')}</p>
      ) : (
        <Choices
          legend={t('eventClientLegend')}
          hideLegend
          value={chosen}
          onChange={setChosen}
          choices={[
            ...clients.map((one) => ({ value: one.client as string, label: one.name, hint: one.code })),
            { value: noSession, label: t('eventNone'), hint: t('eventNoneHint') },
          ]}
        />
      )}
      {isSeries && (
        <Choices
          legend={t('eventScope')}
          value={scope}
          onChange={setScope}
          choices={[
            { value: 'series', label: t('eventScopeSeries') },
            { value: 'event', label: t('eventScopeDate') },
          ]}
        />
      )}
      {client !== undefined && stranger !== undefined && (
        <Check
          checked={remembers}
          onChange={setRemembers}
          label={t('eventRememberEmail', stranger, client.name)}
          hint={t('eventRememberEmailHint')}
        />
      )}
    </SaveForm>
  );
}

/** Of several strangers nobody knows which one is the client. */
function strangerOf(event: EventView | OpenedView): string | undefined {
  if (!('strangers' in event)) return undefined;
  const [only, ...others] = event.strangers;
  return others.length === 0 ? only : undefined;
}
