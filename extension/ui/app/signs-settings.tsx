// The signs a coach uses, and how much each sign of the client's leaning weighs when several point the same way. The weights are
// starting values; there is no sum anywhere, and nothing here is about one client.
import { useState } from 'react';
import { flagCatalogue } from '#shared/engagement/flags.ts';
import type { Practice } from '#shared/records/practice.ts';
import { ask } from '../ask.ts';
import { useSavedSettings } from '../hooks/use-practice-settings.ts';
import { useSave } from '../hooks/use-save.ts';
import { SaveForm } from '../parts/save-form.tsx';
import { codesOf, signGroups } from '../signs/sign-words.ts';
import { t } from '../text.ts';
import styles from './app.module.css';
import { Block } from './page.tsx';
import { SignSetting } from './sign-setting.tsx';
import { formOfSigns, signChanges, wrongWeights } from './signs-form.ts';

export function SignsSettings() {
  const { settings, read } = useSavedSettings();
  return read ? <SignsForm settings={settings} /> : null;
}

function SignsForm({ settings }: { readonly settings: Practice }) {
  const [signs, setSigns] = useState(() => formOfSigns(settings));
  const [saved, setSaved] = useState(false);
  const { busy, error, save, refuse } = useSave();
  const wrong = error?.type === 'invalid' ? error.fields : [];
  const keep = async () => {
    setSaved(false);
    const refused = wrongWeights(signs);
    if (refused.length > 0) return refuse(refused);
    const changes = signChanges(signs, settings);
    if ((await save(() => ask('practice/save', { changes }))) !== null) setSaved(true);
  };
  return (
    <Block title={t('signsSettings')} text={t('signsSettingsText')}>
      <SaveForm
        error={error}
        busy={busy}
        label={t('save')}
        onSave={keep}
        kind="plain"
        fieldsTell
        extra={
          <span role="status" className={styles.fine}>
            {saved && t('settingsSaved')}
          </span>
        }
      >
        {signGroups.map(({ title, letters }) => (
          <details
            key={title}
            className={styles.fold}
            open={codesOf(letters).some((code) => wrong.includes(code)) || undefined}
          >
            <summary>{t(title)}</summary>
            <ul className={styles.signRows}>
              {codesOf(letters).map((code) => (
                <SignSetting
                  key={code}
                  code={code}
                  sign={signs[code] ?? { inUse: true, weight: '' }}
                  weighs={flagCatalogue[code]?.kind === 'client'}
                  wrong={wrong.includes(code)}
                  onChange={(sign) => {
                    setSaved(false);
                    setSigns({ ...signs, [code]: sign });
                  }}
                />
              ))}
            </ul>
          </details>
        ))}
      </SaveForm>
    </Block>
  );
}
