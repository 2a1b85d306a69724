import { useMemo, type ReactNode } from 'react';
import type { QUESTION_STATES, Question } from '../../../../src/contract/report';
import { capitalised } from '../../../../src/texts/capitalised';
import { PagedTable, type SortableColumn } from '../../shared/PagedTable';
import { t } from '../../shared/texts';
import { nameOf, usePanelContext, type PanelContextValue } from '../state/panel-context';
import { questionAge } from '../state/question-age';
import { QuestionCell } from './QuestionCell';
import styles from './Questions.module.css';
import { QuestionStateCell } from './QuestionStateCell';

/** The questions as a table: those that wait first, and of them the oldest. */
export default function QuestionsTable({ questions }: { questions: Question[] }): ReactNode {
  const panel = usePanelContext();
  const rows = useMemo(() => [...questions].sort(byUrgency), [questions]);
  const columns = useMemo(() => columnsOf(panel), [panel]);
  return (
    <div className={styles.table}>
      <PagedTable
        label={t('panel.questions.caption')}
        columns={columns}
        rows={rows}
        keyOf={({ commentId, index }) => `${commentId}/${index}`}
        locale={panel.locale}
      />
    </div>
  );
}

function columnsOf(panel: PanelContextValue): SortableColumn<Question>[] {
  const asker = (question: Question): string => capitalised(nameOf(question.asker, panel), t);
  return [
    {
      key: 'question',
      title: t('panel.questions.question'),
      width: 48,
      sortBy: ({ quote }) => quote,
      cell: (question) => <QuestionCell question={question} />,
    },
    {
      key: 'asker',
      title: t('panel.questions.asker'),
      width: 17,
      sortBy: asker,
      cell: asker,
    },
    {
      key: 'state',
      title: t('panel.questions.state'),
      width: 19,
      sortBy: ({ state }) => URGENCY.indexOf(state),
      cell: (question) => <QuestionStateCell question={question} />,
    },
    {
      key: 'age',
      title: t('panel.questions.age'),
      width: 16,
      sortBy: ({ workingHours }) => workingHours,
      cell: questionAge,
    },
  ];
}

/** What asks for something comes first. */
const URGENCY = ['waiting', 'answered', 'dismissed'] as const satisfies
  typeof QUESTION_STATES | readonly string[];

function byUrgency(one: Question, other: Question): number {
  return (
    URGENCY.indexOf(one.state) - URGENCY.indexOf(other.state) ||
    other.workingHours - one.workingHours
  );
}
