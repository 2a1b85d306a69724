import Button from '@atlaskit/button/new';
import { useEffect, useRef, type ReactNode } from 'react';
import { Field } from '../shared/Field';
import form from '../shared/FormFields.module.css';
import { KeyScope } from '../shared/KeyScope';
import styles from './Questions.module.css';
import { words } from './words';

/** The contract's limit. */
const LONGEST = 500;

interface Props {
  where: string;
  write: (where: string) => void;
  busy: boolean;
  save: () => void;
  cancel: () => void;
}

/** Asks where a question was answered; a place may be left out. */
export function AnswerLocationForm({ where, write, busy, save, cancel }: Props): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  return (
    <KeyScope
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel();
      }}
    >
      <form
        className={styles.where}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field label={words.questions.where}>
          {(id) => (
            <input
              ref={field}
              id={id}
              dir="auto"
              className={form.input}
              value={where}
              maxLength={LONGEST}
              placeholder={words.questions.whereHint}
              onChange={({ target }) => {
                write(target.value);
              }}
            />
          )}
        </Field>
        <div className={styles.marks}>
          <Button type="submit" spacing="compact" appearance="primary" isLoading={busy}>
            {words.questions.save}
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={cancel}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </KeyScope>
  );
}
