import Lozenge from '@atlaskit/lozenge';
import type { ReactNode } from 'react';
import type { Question } from '../../../src/contract/report';
import { commentPath } from '../shared/addresses';
import { JiraLink } from '../shared/JiraLink';
import styles from './Questions.module.css';
import { nameOf, turnOf, useScope } from './scope';
import { capitalised, words } from './words';

const APPEARANCE = { answered: 'success', waiting: 'moved', dismissed: 'default' } as const;

/** Where a question stands, who has the turn or gave the answer, and the way to it. */
export function QuestionStateCell({ question }: { question: Question }): ReactNode {
  const scope = useScope();
  const { view } = scope;
  const { state, waitingFor, answeredBy, answerCommentId } = question;
  return (
    <div className={styles.state}>
      <Lozenge appearance={APPEARANCE[state]}>{words.questions.states[state]}</Lozenge>
      {state === 'waiting' && waitingFor && <p>{capitalised(turnOf(waitingFor, scope))}</p>}
      {state === 'answered' && answeredBy !== null && (
        <p>{words.questions.answeredBy(nameOf(answeredBy, scope))}</p>
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
