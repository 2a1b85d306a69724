import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { QuestionJudgement } from '../../../src/contract/report';
import { JiraLink } from '../shared/JiraLink';
import { nameOf, usePanelContext } from './panel-context';
import styles from './Questions.module.css';
import { words } from './words';

interface Props {
  judgement: QuestionJudgement;
  busy?: boolean;
  /** Takes it back; absent for a reader who may not. */
  undo?: () => void;
  quote?: string;
}

/** What a person said about a question, where they said the answer is, and the way back. */
export function Judgement({ judgement: { kind, by, where }, busy, undo, quote }: Props): ReactNode {
  const panel = usePanelContext();
  return (
    <div className={styles.judgement}>
      <p>
        {words.questions.judged(kind, nameOf(by, panel))}
        {where !== '' && (
          <>
            {': '}
            <bdi>
              {/^https?:\/\//i.test(where) ? (
                <JiraLink to={where} siteUrl={panel.view.siteUrl}>
                  {where}
                </JiraLink>
              ) : (
                where
              )}
            </bdi>
          </>
        )}
      </p>
      {undo && (
        <Button
          data-next-focus
          spacing="compact"
          appearance="subtle"
          isLoading={busy ?? false}
          {...(quote === undefined
            ? {}
            : { 'aria-label': words.questions.about(words.undo, quote) })}
          onClick={undo}
        >
          {words.undo}
        </Button>
      )}
    </div>
  );
}
