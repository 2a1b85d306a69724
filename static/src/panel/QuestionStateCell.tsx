import Lozenge from '@atlaskit/lozenge';
import type { ReactNode } from 'react';
import type { Question } from '../../../src/contract/report';
import { commentPath } from '../shared/jira-paths';
import { JiraLink } from '../shared/JiraLink';
import { nameOf, turnOf, usePanelContext } from './panel-context';
import styles from './Questions.module.css';
import { capitalised, words } from './words';

const APPEARANCE = { answered: 'success', waiting: 'moved', dismissed: 'default' } as const;

/** Where a question stands, who has the turn or gave the answer, and the way to it. */
export function QuestionStateCell({ question }: { question: Question }): ReactNode {
  const panel = usePanelContext();
  const { view } = panel;
  const { state, waitingFor, answeredBy, answerCommentId, settledBy } = question;
  return (
    <div className={styles.state}>
      <Lozenge appearance={APPEARANCE[state]}>{stateWords(question)}</Lozenge>
      {state === 'waiting' && waitingFor && <p>{capitalised(turnOf(waitingFor, panel))}</p>}
      {state === 'answered' && answeredBy !== null && (
        <p>
          {settledBy === 'text'
            ? capitalised(words.questions.editedBy(nameOf(answeredBy, panel)))
            : words.questions.answeredBy(nameOf(answeredBy, panel))}
        </p>
      )}
      {answerCommentId !== null && (
        <p>
          <JiraLink
            to={commentPath(view.report.issue.key, answerCommentId)}
            siteUrl={view.siteUrl}
            label={words.questions.about(words.questions.seeAnswer, question.quote)}
          >
            {words.questions.seeAnswer}
          </JiraLink>
        </p>
      )}
    </div>
  );
}

/** Why nobody waits any more is part of the state: done work is something else than a remark that asks nothing. */
function stateWords({ state, settledBy }: Question): string {
  if (state === 'dismissed' && settledBy === 'done') return words.questions.moot;
  if (state === 'dismissed' && settledBy === 'comment') return words.questions.takenBack;
  return words.questions.states[state];
}
