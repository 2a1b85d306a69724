import Lozenge from '@atlaskit/lozenge';
import type { ReactNode } from 'react';
import type { Question } from '../../../../src/contract/report';
import { capitalised } from '../../../../src/texts/capitalised';
import { commentPath } from '../../shared/jira-paths';
import { JiraLink } from '../../shared/JiraLink';
import { t } from '../../shared/texts';
import { mayAsk } from '../state/may-ask';
import { argumentsOf, turnOf, usePanelContext } from '../state/panel-context';
import styles from './Questions.module.css';

const APPEARANCE = { answered: 'success', waiting: 'moved', dismissed: 'default' } as const;

/** Where a question stands, who has the turn or gave the answer, and the way to it. */
export function QuestionStateCell({ question }: { question: Question }): ReactNode {
  const panel = usePanelContext();
  const { view } = panel;
  const { state, waitingFor, answeredBy, answerCommentId, settledBy } = question;
  return (
    <div className={styles.state}>
      <Lozenge appearance={mayAsk(question) ? 'default' : APPEARANCE[state]}>
        {stateWords(question)}
      </Lozenge>
      {state === 'waiting' && waitingFor && <p>{capitalised(turnOf(waitingFor, panel), t)}</p>}
      {state === 'answered' && answeredBy !== null && (
        <p>
          {settledBy === 'text'
            ? capitalised(t('panel.questions.editedBy', argumentsOf(answeredBy, panel)), t)
            : t('panel.questions.answeredBy', argumentsOf(answeredBy, panel))}
        </p>
      )}
      {answerCommentId !== null && (
        <p>
          <JiraLink
            to={commentPath(view.report.issue.key, answerCommentId)}
            siteUrl={view.siteUrl}
            label={t('panel.questions.about', {
              what: t('panel.questions.seeAnswer'),
              quote: question.quote,
            })}
          >
            {t('panel.questions.seeAnswer')}
          </JiraLink>
        </p>
      )}
    </div>
  );
}

/** Why nobody waits any more is part of the state: done work is something else than a remark that asks nothing. */
function stateWords(question: Question): string {
  const { state, settledBy } = question;
  if (mayAsk(question)) return t('panel.second.mayAsk');
  if (state === 'dismissed' && settledBy === 'done') return t('panel.questions.moot');
  if (state === 'dismissed' && settledBy === 'comment') return t('panel.questions.takenBack');
  return t(`panel.questions.states.${state}`);
}
