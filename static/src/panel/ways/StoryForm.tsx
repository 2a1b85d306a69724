import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useDraft } from '../../shared/Drafts';
import { ErrorMessage } from '../../shared/ErrorMessage';
import { Field } from '../../shared/Field';
import { KeyScope } from '../../shared/KeyScope';
import { t } from '../../shared/texts';
import { missingIn } from '../state/missing-parts';
import { usePanelContext } from '../state/panel-context';
import { useAction } from '../state/use-action';
import { useDone } from '../state/use-done';
import styles from './AskEditor.module.css';

/** The contract's limits for a line, and for how many there may be. */
const LONGEST = 500;
const MOST = 50;

interface Props {
  /** Whether it is the reason for an epic that is missing, and nothing of a story. */
  isReason: boolean;
  close: () => void;
}

interface Parts {
  sentence: string;
  criteria: string;
}

/** Where the parts that a story lacks are written, or why an epic is done; they go into the description. */
export default function StoryForm({ isReason, close }: Props): ReactNode {
  const { view } = usePanelContext();
  const { draft, keep, forget, giveBack } = useDraft<Parts>(isReason ? 'reason' : 'story');
  const { sentence, criteria } = draft ?? { sentence: '', criteria: '' };
  const missing = isReason ? { sentence: true, criteria: false } : missingIn(view.report.verdicts);
  const asked = {
    sentence: useEver(missing.sentence || sentence !== ''),
    criteria: useEver(missing.criteria || criteria !== ''),
  };
  const [problem, setProblem] = useState<string | null>(null);
  const writing = useAction();
  const done = useDone();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);

  const submit = async (): Promise<void> => {
    const lines = linesOf(criteria);
    const said = problemIn(sentence.trim(), lines);
    setProblem(said);
    if (said !== null) return;
    const parts = {
      ...(sentence.trim() === '' ? {} : { sentence: sentence.trim() }),
      ...(lines.length === 0 ? {} : { criteria: { heading: t('panel.mend.criteria'), lines } }),
    };
    if (!(await writing.run('panel.describe', { ...parts, withdraw: false }))) return;
    forget(draft);
    done(t('panel.mend.described'), 'panel.describe', { ...parts, withdraw: true }, () => {
      giveBack(draft);
    });
    close();
  };
  /** @returns what is said below the field of a part */
  const noteOf = (part: keyof Parts, hint: string): string =>
    missing[part] ? hint : t('panel.mend.addedSince');

  return (
    <KeyScope leave={close} send={() => void submit()}>
      <form
        className={styles.editor}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {asked.sentence && (
          <Field
            label={t(isReason ? 'panel.mend.reason' : 'panel.mend.sentence')}
            note={noteOf(
              'sentence',
              t(isReason ? 'panel.mend.reasonHint' : 'panel.mend.sentenceHint'),
            )}
          >
            {(id) => (
              <TextArea
                ref={field}
                id={id}
                dir="auto"
                value={sentence}
                minimumRows={2}
                onChange={({ target }) => {
                  keep({ sentence: target.value.replaceAll('\n', ' '), criteria });
                }}
              />
            )}
          </Field>
        )}
        {asked.criteria && (
          <Field
            label={t('panel.mend.criteria')}
            note={noteOf('criteria', t('panel.mend.criteriaHint'))}
          >
            {(id) => (
              <TextArea
                {...(asked.sentence ? {} : { ref: field })}
                id={id}
                dir="auto"
                value={criteria}
                minimumRows={3}
                onChange={({ target }) => {
                  keep({ sentence, criteria: target.value });
                }}
              />
            )}
          </Field>
        )}
        {(problem ?? writing.failure) !== null && (
          <ErrorMessage>{problem ?? writing.failure}</ErrorMessage>
        )}
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" isLoading={writing.busy}>
            {t('panel.mend.addToDescription')}
          </Button>
          <Button appearance="subtle" onClick={close}>
            {t('page.cancel')}
          </Button>
        </div>
      </form>
    </KeyScope>
  );
}

/**
 * Whether a field has been needed since the form was opened. Whoever writes sees all that they save: what somebody else
 * adds meanwhile takes no field away, and what Undo gives back has one.
 */
function useEver(needed: boolean): boolean {
  const [ever, setEver] = useState(needed);
  if (needed && !ever) setEver(true);
  return ever || needed;
}

/** A list's own marks are left out: the lines become items of a list. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*[-*•]\s+/, '').trim())
    .filter((line) => line !== '');
}

function problemIn(sentence: string, lines: string[]): string | null {
  if (sentence === '' && lines.length === 0) return t('panel.mend.nothingWritten');
  if (lines.length > MOST) return t('panel.mend.tooMany', { most: MOST });
  return [sentence, ...lines].some((line) => line.length > LONGEST)
    ? t('panel.mend.tooLong', { most: LONGEST })
    : null;
}
