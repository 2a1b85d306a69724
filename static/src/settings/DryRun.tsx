import Button from '@atlaskit/button/new';
import TextField from '@atlaskit/textfield';
import { useState, type ReactNode } from 'react';
import { failureWords } from '../../../src/contract/failure-words';
import type { RoleMap } from '../../../src/contract/role-map';
import { mapProblemWords } from '../../../src/contract/role-map-problem-words';
import type { TryAnswer } from '../../../src/contract/settings';
import { ErrorMessage } from '../shared/ErrorMessage';
import { Field } from '../shared/Field';
import fields from '../shared/FormFields.module.css';
import { DryRunResult } from '../shared/role-map/DryRunResult';
import { useSettingsForm } from '../shared/role-map/form-context';
import form from '../shared/role-map/Form.module.css';
import { t } from '../shared/texts';
import { callSettings } from './api';

/** What was found, with the settings that were tried. */
interface Trial {
  of: RoleMap;
  found: Extract<TryAnswer, { ok: true }>;
}

/** Shows what the unsaved settings would change on real issues. */
export default function DryRun(): ReactNode {
  const { draft } = useSettingsForm();
  const [key, setKey] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string[]>([]);
  const [trial, setTrial] = useState<Trial | null>(null);

  const run = async (issueKey: string | null): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await callSettings('settings.try', { roleMap: draft, issueKey });
    setBusy(false);
    if (!answer.ok) setSaid([failureWords(answer.failure, t)]);
    else if (!answer.value.ok)
      setSaid(answer.value.problems.map((problem) => mapProblemWords(problem, t)));
    else {
      setSaid([]);
      setTrial({ of: draft, found: answer.value });
    }
  };

  return (
    <>
      <h3 className={form.heading}>{t('settings.try.heading')}</h3>
      <p className={form.lead}>{t('settings.try.lead')}</p>
      <form
        className={fields.row}
        onSubmit={(event) => {
          event.preventDefault();
          void run(key.trim() === '' ? null : key.trim());
        }}
      >
        <Field label={t('settings.try.key')}>
          {(id) => (
            <TextField
              id={id}
              isCompact
              value={key}
              onChange={({ currentTarget }) => {
                setKey(currentTarget.value);
              }}
            />
          )}
        </Field>
        <Button type="submit" isDisabled={key.trim() === ''} isLoading={busy}>
          {t('settings.try.one')}
        </Button>
        <Button
          isLoading={busy}
          onClick={() => {
            void run(null);
          }}
        >
          {t('settings.try.latest')}
        </Button>
      </form>
      {said.map((message) => (
        <ErrorMessage key={message}>{message}</ErrorMessage>
      ))}
      {/* Of settings that were changed or discarded since, it says nothing any more. */}
      {trial?.of === draft && <DryRunResult trial={trial.found} />}
    </>
  );
}
