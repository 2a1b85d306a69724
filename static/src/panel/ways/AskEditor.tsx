import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { ErrorMessage } from '../../shared/ErrorMessage';
import { KeyScope } from '../../shared/KeyScope';
import text from '../../shared/text.module.css';
import { t } from '../../shared/texts';
import type { CommentTemplate } from '../state/comment-templates';
import { usePanelContext } from '../state/panel-context';
import type { Asking } from '../state/use-asking';
import styles from './AskEditor.module.css';
import { Recipients } from './Recipients';

/** The contract's limit for a comment, and from where on the writer is told how much is left. */
const LONGEST = 5000;
const TOLD_FROM = 300;

interface Props {
  template: CommentTemplate;
  asking: Asking;
  send: () => Promise<void>;
  /** Closes the editor without sending. */
  cancel: () => void;
}

/** Where a comment is written. It stands in the page: a dialog would cover the very thing that is asked about. */
export default function AskEditor({ template, asking, send, cancel }: Props): ReactNode {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { replyReaders } = usePanelContext().view;
  const readers = template.reply && replyReaders[template.reply.commentId];
  const left = LONGEST - asking.text.trim().length;
  const said = problem ?? asking.sending.failure;

  useEffect(() => {
    const area = field.current;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);

  const submit = (): void => {
    const wrong = problemOf(template, asking, left);
    setProblem(wrong);
    if (wrong === null) void send();
  };

  return (
    <KeyScope leave={cancel} send={submit}>
      <form
        className={styles.editor}
        aria-labelledby={`${id}-heading`}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <h2 id={`${id}-heading`} className={styles.heading}>
          {template.heading}
        </h2>
        {template.reply && (
          <blockquote className={styles.quote} dir="auto">
            {template.reply.quote}
          </blockquote>
        )}
        {template.candidates.length > 0 && (
          <Recipients
            candidates={template.candidates}
            chosen={asking.chosen}
            choose={asking.choose}
          />
        )}
        <div>
          <label htmlFor={`${id}-text`} className={`${text.label ?? ''} ${styles.label ?? ''}`}>
            {t('panel.ask.text')}
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
            {t('panel.ask.note')} {readers}{' '}
            {left < TOLD_FROM &&
              (left < 0
                ? t('panel.ask.over', { count: -left })
                : t('panel.ask.left', { count: left }))}
          </p>
        </div>
        {said !== null && <ErrorMessage id={`${id}-said`}>{said}</ErrorMessage>}
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" isLoading={asking.sending.busy}>
            {t('panel.ask.send')}
          </Button>
          <Button appearance="subtle" onClick={cancel}>
            {t('page.cancel')}
          </Button>
        </div>
      </form>
    </KeyScope>
  );
}

function problemOf(
  { candidates }: CommentTemplate,
  { text, chosen }: Asking,
  left: number,
): string | null {
  const mentionsNobody = candidates.length === 0;
  if (text.trim() === '')
    return mentionsNobody ? t('panel.mend.nothingWritten') : t('panel.ask.empty');
  if (chosen.length === 0 && !mentionsNobody) return t('panel.ask.nobody');
  return left < 0 ? t('panel.ask.over', { count: -left }) : null;
}
