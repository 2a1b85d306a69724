import type { ReactNode } from 'react';
import type { Question } from '../../../src/contract/report';
import { commentPath } from '../shared/addresses';
import { JiraLink } from '../shared/JiraLink';
import { Moment } from '../shared/Moment';
import { QuestionActions } from './QuestionActions';
import styles from './Questions.module.css';
import { useScope } from './scope';

/** The question in its asker's words, with the way to its comment and what can be done about it. */
export function QuestionCell({ question }: { question: Question }): ReactNode {
  const { view, now, locale } = useScope();
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
        <Moment at={question.askedAt} now={now} locale={locale} />
      </p>
      <QuestionActions question={question} />
    </div>
  );
}
