import TextArea from '@atlaskit/textarea';
import TextField from '@atlaskit/textfield';
import { useId, type ReactNode } from 'react';
import {
  ACTION_INPUTS,
  MOST_DAYS,
  MOST_WORDS,
  type ActionName,
  type InputName,
} from '../../../src/contract/action-inputs';
import { ErrorMessage } from '../shared/ErrorMessage';
import fields from '../shared/FormFields.module.css';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import styles from './ActionForm.module.css';
import { useActionForm, type ActionFormState, type FieldProblem } from './use-action-form';

/** Sets an action up in a rule. The rule has its own buttons, and its own heading with the name of the action. */
export function ActionForm({ action }: { action: ActionName }): ReactNode {
  const state = useActionForm(action);
  if (!state.draft) {
    return (
      <main aria-busy="true">
        <LinesSkeleton lines={4} />
      </main>
    );
  }
  return (
    <main>
      <form
        className={styles.form}
        aria-busy={state.isValidating}
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        {ACTION_INPUTS[action].map((input) => (
          <InputField key={input} action={action} input={input} {...state} />
        ))}
        <p className={text.small}>{t('actions.form.connection')}</p>
        {state.failed && <ErrorMessage>{t('actions.form.failed')}</ErrorMessage>}
      </form>
    </main>
  );
}

interface FieldProps extends ActionFormState {
  action: ActionName;
  input: InputName;
}

function InputField({
  action,
  input,
  draft,
  change,
  problemOf,
  isValidating,
}: FieldProps): ReactNode {
  const id = useId();
  const problem = problemOf(input);
  const note = noteOf(action, input);
  const control = {
    id,
    value: draft?.[input] ?? '',
    isDisabled: isValidating,
    isInvalid: problem !== null,
    'aria-invalid': problem !== null,
    'aria-describedby': note === null ? `${id}-problem` : `${id}-note ${id}-problem`,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => {
      change(input, currentTarget.value);
    },
  };
  return (
    <div className={fields.field}>
      <label htmlFor={id} className={text.label}>
        {labelOf(input)}
      </label>
      {input === 'words' ? (
        <TextArea {...control} minimumRows={4} />
      ) : (
        <TextField
          {...control}
          type={input === 'days' ? 'number' : 'text'}
          {...(input === 'days' && { min: 1, max: MOST_DAYS, step: 1, width: 140 })}
          spellCheck={false}
          autoComplete="off"
        />
      )}
      {note !== null && (
        <p id={`${id}-note`} className={text.small}>
          {note}
        </p>
      )}
      <div id={`${id}-problem`}>
        {problem && <ErrorMessage>{problemWords(problem)}</ErrorMessage>}
      </div>
    </div>
  );
}

function labelOf(input: InputName): string {
  switch (input) {
    case 'workItem':
      return t('actions.form.workItem');
    case 'project':
      return t('actions.form.project');
    case 'words':
      return t('actions.form.words');
    case 'days':
      return t('actions.form.days');
    case 'person':
      // No rule lists what waits for one person.
      throw new Error('There is no form with a person.');
  }
}

function noteOf(action: ActionName, input: InputName): string | null {
  switch (input) {
    case 'workItem':
      return t('actions.form.workItemNote');
    case 'project':
      return action === 'holders'
        ? t('actions.form.itemOrProjectNote')
        : t('actions.form.projectNote');
    case 'words':
      return t('actions.form.wordsNote');
    case 'days':
    case 'person':
      return null;
  }
}

function problemWords(found: FieldProblem): string {
  if ('message' in found) return found.message;
  switch (found.problem) {
    case 'words':
      return t('failures.actions.words', { most: MOST_WORDS });
    case 'days':
      return t('failures.actions.days', { most: MOST_DAYS });
    case 'key':
    case 'project':
    case 'item-or-project':
    case 'person':
      return t(`failures.actions.${found.problem}`);
  }
}
