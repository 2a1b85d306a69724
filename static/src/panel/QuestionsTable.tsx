import { useMemo, type ReactNode } from 'react';
import { QUESTION_STATES, type Question } from '../../../src/contract/report';
import { PagedTable, type Column, type TableRow } from '../shared/PagedTable';
import { QuestionAge } from './QuestionAge';
import { QuestionCell } from './QuestionCell';
import { QuestionStateCell } from './QuestionStateCell';
import styles from './Questions.module.css';
import { nameOf, usePanelContext, type PanelContextValue } from './panel-context';
import { capitalised, words } from './words';

/** The questions as a table: those that wait first, and of them the oldest. */
export default function QuestionsTable({ questions }: { questions: Question[] }): ReactNode {
  const panel = usePanelContext();
  const rows = useMemo(
    () => [...questions].sort(byUrgency).map((question) => rowOf(question, panel)),
    [questions, panel],
  );
  return (
    <div className={styles.table}>
      <PagedTable
        label={words.questions.caption}
        columns={COLUMNS}
        rows={rows}
        words={words.table}
        locale={panel.locale}
      />
    </div>
  );
}

const COLUMNS: Column[] = [
  { key: 'question', content: words.questions.question, width: 48 },
  { key: 'asker', content: words.questions.asker, width: 17 },
  { key: 'state', content: words.questions.state, width: 19 },
  { key: 'age', content: words.questions.age, width: 16 },
];

/** What asks for something comes first. */
const URGENCY = ['waiting', 'answered', 'dismissed'] as const satisfies
  typeof QUESTION_STATES | readonly string[];

function byUrgency(one: Question, other: Question): number {
  return (
    URGENCY.indexOf(one.state) - URGENCY.indexOf(other.state) ||
    other.workingHours - one.workingHours
  );
}

function rowOf(question: Question, panel: PanelContextValue): TableRow {
  const asker = capitalised(nameOf(question.asker, panel));
  return {
    key: `${question.commentId}/${question.index}`,
    cells: [
      { key: question.quote, content: <QuestionCell question={question} /> },
      {
        key: asker,
        content: asker,
      },
      { key: URGENCY.indexOf(question.state), content: <QuestionStateCell question={question} /> },
      { key: question.workingHours, content: <QuestionAge question={question} /> },
    ],
  };
}
