import Button from '@atlaskit/button/new';
import TextField from '@atlaskit/textfield';
import { useEffect, useRef, type ReactNode } from 'react';
import { Field } from '../../shared/Field';
import { KeyScope } from '../../shared/KeyScope';
import { t } from '../../shared/texts';
import styles from './Questions.module.css';

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
    <KeyScope leave={cancel}>
      <form
        className={styles.where}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field label={t('panel.questions.where')}>
          {(id) => (
            <TextField
              ref={field}
              id={id}
              dir="auto"
              value={where}
              maxLength={LONGEST}
              placeholder={t('panel.questions.whereHint')}
              onChange={({ currentTarget }) => {
                write(currentTarget.value);
              }}
            />
          )}
        </Field>
        <div className={styles.marks}>
          <Button type="submit" spacing="compact" appearance="primary" isLoading={busy}>
            {t('panel.questions.save')}
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={cancel}>
            {t('page.cancel')}
          </Button>
        </div>
      </form>
    </KeyScope>
  );
}
