import Button from '@atlaskit/button/new';
import { useId, useState, type ReactNode } from 'react';
import type { TryAnswer } from '../../../src/contract/settings';
import { ErrorMessage } from '../shared/ErrorMessage';
import fields from '../shared/FormFields.module.css';
import text from '../shared/text.module.css';
import { callSettings } from './api';
import { DryRunResult } from './DryRunResult';
import { useSettingsForm } from './form-context';
import form from './Form.module.css';
import { words } from './words';

/** Shows what the unsaved settings would change on real issues. */
export function DryRun(): ReactNode {
  const { draft } = useSettingsForm();
  const id = useId();
  const [key, setKey] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string[]>([]);
  const [trial, setTrial] = useState<Extract<TryAnswer, { ok: true }> | null>(null);

  const run = async (issueKey: string | null): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await callSettings('settings.try', { roleMap: draft, issueKey });
    setBusy(false);
    if (!answer.ok) setSaid([answer.failure.message]);
    else if (!answer.value.ok) setSaid(answer.value.problems.map(({ message }) => message));
    else {
      setSaid([]);
      setTrial(answer.value);
    }
  };

  return (
    <>
      <h2 className={form.heading}>{words.try.heading}</h2>
      <p className={form.lead}>{words.try.lead}</p>
      <form
        className={fields.row}
        onSubmit={(event) => {
          event.preventDefault();
          void run(key.trim() === '' ? null : key.trim());
        }}
      >
        <div className={fields.field}>
          <label htmlFor={id} className={text.label}>
            {words.try.key}
          </label>
          <input
            id={id}
            className={fields.input}
            value={key}
            onChange={({ target }) => {
              setKey(target.value);
            }}
          />
        </div>
        <Button type="submit" isDisabled={key.trim() === ''} isLoading={busy}>
          {words.try.one}
        </Button>
        <Button
          isLoading={busy}
          onClick={() => {
            void run(null);
          }}
        >
          {words.try.latest}
        </Button>
      </form>
      {said.map((message) => (
        <ErrorMessage key={message}>{message}</ErrorMessage>
      ))}
      {trial && <DryRunResult trial={trial} />}
    </>
  );
}
