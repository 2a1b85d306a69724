import DynamicTable from '@atlaskit/dynamic-table';
import { useMemo, type ReactNode } from 'react';
import { QUESTION_STATES, type Question } from '../../../src/contract/report';
import { hoursWords } from '../../../src/duties/messages';
import tables from '../shared/Tables.module.css';
import { QuestionCell } from './QuestionCell';
import { QuestionStateCell } from './QuestionStateCell';
import styles from './Questions.module.css';
import { nameOf, useScope, type Scope } from './scope';
import { sortWords } from './tableWords';
import { capitalised, words } from './words';

const ROWS_A_PAGE = 10;

/** The questions as a table: those that wait first, and of them the oldest. */
export default function QuestionsTable({ questions }: { questions: Question[] }): ReactNode {
  const scope = useScope();
  const rows = useMemo(
    () => [...questions].sort(byUrgency).map((question) => rowOf(question, scope)),
    [questions, scope],
  );
  return (
    <div className={`${tables.cards} ${styles.table}`}>
      <DynamicTable
        label={words.questions.caption}
        head={HEAD}
        rows={rows}
        rowsPerPage={ROWS_A_PAGE}
        paginationi18n={words.pages}
      />
    </div>
  );
}

const HEAD = {
  cells: [
    {
      key: 'question',
      content: words.questions.question,
      isSortable: true,
      width: 50,
      ...sortWords,
    },
    { key: 'asker', content: words.questions.asker, isSortable: true, ...sortWords },
    { key: 'state', content: words.questions.state, isSortable: true, ...sortWords },
    { key: 'age', content: words.questions.age, isSortable: true, ...sortWords },
  ],
};

/** What asks for something comes first. */
const URGENCY = ['waiting', 'answered', 'dismissed'] as const satisfies
  typeof QUESTION_STATES | readonly string[];

function byUrgency(one: Question, other: Question): number {
  return (
    URGENCY.indexOf(one.state) - URGENCY.indexOf(other.state) ||
    other.workingHours - one.workingHours
  );
}

function rowOf(question: Question, scope: Scope) {
  const asker = capitalised(nameOf(question.asker, scope));
  return {
    key: `${question.commentId}/${question.index}`,
    cells: [
      { key: question.quote, content: <QuestionCell question={question} /> },
      {
        key: asker,
        content: (
          <p className={styles.asker}>
            <span className={styles.card_label}>{words.questions.asker} </span>
            <bdi>{asker}</bdi>
          </p>
        ),
      },
      { key: URGENCY.indexOf(question.state), content: <QuestionStateCell question={question} /> },
      { key: question.workingHours, content: <Age question={question} /> },
    ],
  };
}

/** How long it has been open, or was until its answer. */
function Age({ question: { state, workingHours } }: { question: Question }): ReactNode {
  const age = hoursWords(workingHours);
  switch (state) {
    case 'waiting':
      return words.questions.waited(age);
    case 'answered':
      return words.questions.took(age);
    case 'dismissed':
      return null;
  }
}
