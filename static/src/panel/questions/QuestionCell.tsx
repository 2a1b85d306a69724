import type { ReactNode } from 'react';
import type { Question } from '../../../../src/contract/report';
import { commentPath } from '../../shared/jira-paths';
import { JiraLink } from '../../shared/JiraLink';
import { RelativeTime } from '../../shared/RelativeTime';
import { t } from '../../shared/texts';
import { argumentsOf, usePanelContext } from '../state/panel-context';
import { questionAge } from '../state/question-age';
import { QuestionActions } from './QuestionActions';
import styles from './Questions.module.css';

/** The question in its asker's words, with the way to its comment and what can be done about it. */
export function QuestionCell({ question }: { question: Question }): ReactNode {
  const panel = usePanelContext();
  const { view, now, locale } = panel;
  const age = questionAge(question);
  return (
    <div className={styles.question}>
      <p className={styles.quote} dir="auto">
        <JiraLink
          to={commentPath(view.report.issue.key, question.commentId)}
          siteUrl={view.siteUrl}
        >
          {question.quote}
        </JiraLink>
      </p>
      <p className={styles.when}>
        <span className={styles.in_cards}>
          {t('panel.questions.askedBy', argumentsOf(question.asker, panel))},{' '}
        </span>
        <RelativeTime at={question.askedAt} now={now} locale={locale} />
        <span className={styles.in_cards}>{age !== null && ` · ${age}`}</span>
      </p>
      <QuestionActions question={question} />
    </div>
  );
}
