// What is known of a client besides the work: read, put right, and completed as it becomes known. Saved as a whole, back to the work.
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Board } from '#shared/engagement/board.ts';
import type { Client } from '#shared/records/client.ts';
import type { Projected, RecordId } from '#shared/records/record.ts';
import styles from '../app/app.module.css';
import { backTo, Page } from '../app/page.tsx';
import { useOpened } from '../app/use-opened.ts';
import { ask } from '../ask.ts';
import { saveErrorText } from '../error-text.ts';
import { errorsAt } from '../field-errors.ts';
import { useClient } from '../hooks/use-client.ts';
import { useSave } from '../hooks/use-save.ts';
import { ButtonLink } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { SaveForm } from '../parts/save-form.tsx';
import { t } from '../text.ts';
import { clientChanges, formOfClient } from './client-form.ts';
import { ContactFields, GroupFields, NamingFields, ReachFields } from './client-fields.tsx';

export function ClientPage({ board, id }: { readonly board: Board; readonly id: RecordId }) {
  const { view, client } = useClient(id);
  if (view.type === 'failed') return <ErrorNotice text={saveErrorText(view.error)} />;
  if (view.type === 'loading') return null;
  if (client === undefined)
    return <EmptyState title={t('clientNotFound')} action={<a href="#/">{t('navClients')}</a>} />;
  return <ClientDetails board={board} client={client} />;
}

type DetailsProps = { readonly board: Board; readonly client: Projected<Client> };

function ClientDetails({ board, client }: DetailsProps) {
  const [, go] = useLocation();
  const [start] = useState(() => formOfClient(client));
  const [form, setForm] = useState(start);
  const { busy, error, save } = useSave();
  const page = useRef<HTMLDivElement>(null);
  useOpened(page, true);
  // The latest piece of work with them: where one came from, and goes on.
  const work = board.engagements
    .filter((engagement) => engagement.client === client.id)
    .toSorted((a, b) => b.number - a.number)[0];
  const back = work === undefined ? '/' : `/engagements/${work.id}`;
  const keep = async () => {
    const saved = await save(() =>
      ask('client/save', { client: client.id, changes: clientChanges(start, form) }),
    );
    if (saved !== null) go(back);
  };
  const fields = {
    ...{ form, client, errors: errorsAt(error, sentences) },
    onChange: (changes: Partial<typeof form>) => setForm({ ...form, ...changes }),
  };
  return (
    <Page
      title={t('clientTitle', client.name)}
      lead={t('clientLead')}
      {...(work === undefined ? {} : { back: backTo(work) })}
    >
      <div ref={page}>
        <SaveForm
          error={error}
          busy={busy}
          label={t('save')}
          onSave={keep}
          className={styles.form}
          extra={
            <ButtonLink kind="quiet" href={`#${back}`}>
              {t('cancel')}
            </ButtonLink>
          }
        >
          <ReachFields {...fields} />
          <ContactFields {...fields} />
          <NamingFields {...fields} />
          <GroupFields {...fields} />
        </SaveForm>
      </div>
    </Page>
  );
}

const sentences = {
  name: 'fieldNameWrong',
  code: 'fieldCodeNeeded',
  aliases: 'fieldAliasesWrong',
  emails: 'fieldEmailsWrong',
  phone: 'fieldWordsWrong',
  timeZone: 'fieldTimeZoneWrong',
  sponsor: 'fieldWordsWrong',
  emergencyContact: 'fieldCalledWrong',
  naming: 'fieldWordsWrong',
  groupSize: 'fieldGroupSizeWrong',
} as const;
