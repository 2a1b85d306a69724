import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { ErrorMessage } from '../shared/ErrorMessage';
import { KeyScope } from '../shared/KeyScope';
import text from '../shared/text.module.css';
import styles from './AskEditor.module.css';
import { Recipients } from './Recipients';
import type { Asking } from './use-asking';
import { words } from './words';

/** The contract's limit for a comment, and from where on the writer is told how much is left. */
const LONGEST = 5000;
const TOLD_FROM = 300;

interface Props {
  asking: Asking;
  send: () => Promise<void>;
  /** Closes the editor without sending. */
  cancel: () => void;
}

/** Where a comment to the owner is written. It stands in the page: a dialog would cover the very thing that is asked about. */
export function AskEditor({ asking, send, cancel }: Props): ReactNode {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const left = LONGEST - asking.text.trim().length;
  const said = problem ?? asking.sending.failure;

  useEffect(() => {
    const area = field.current;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);

  const submit = (): void => {
    const wrong = problemOf(asking, left);
    setProblem(wrong);
    if (wrong === null) void send();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') cancel();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
  };

  return (
    <KeyScope onKeyDown={keys}>
      <form
        className={styles.editor}
        aria-labelledby={`${id}-heading`}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <h2 id={`${id}-heading`} className={styles.heading}>
          {words.ask.heading(asking.role)}
        </h2>
        <Recipients candidates={asking.candidates} chosen={asking.chosen} choose={asking.choose} />
        <div>
          <label htmlFor={`${id}-text`} className={`${text.label ?? ''} ${styles.label ?? ''}`}>
            {words.ask.text}
          </label>
          <TextArea
            ref={field}
            id={`${id}-text`}
            dir="auto"
            value={asking.text}
            minimumRows={3}
            maxHeight="320px"
            isInvalid={said !== null}
            aria-describedby={`${id}-note ${id}-said`}
            onChange={(event) => {
              asking.write(event.target.value);
              setProblem(null);
            }}
          />
          <p id={`${id}-note`} className={`${text.small ?? ''} ${styles.note ?? ''}`}>
            {words.ask.note}{' '}
            {left < TOLD_FROM && (left < 0 ? words.ask.over(-left) : words.ask.left(left))}
          </p>
        </div>
        {said !== null && <ErrorMessage id={`${id}-said`}>{said}</ErrorMessage>}
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" isLoading={asking.sending.busy}>
            {words.ask.send}
          </Button>
          <Button appearance="subtle" onClick={cancel}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </KeyScope>
  );
}

function problemOf({ text, chosen }: Asking, left: number): string | null {
  if (text.trim() === '') return words.ask.empty;
  if (chosen.length === 0) return words.ask.nobody;
  return left < 0 ? words.ask.over(-left) : null;
}
