import { lazy, Suspense, type ReactNode } from 'react';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { usePanelContext } from './panel-context';
import { Section } from './Section';
import { words } from './words';

// Tables are heavy, and what was found is to be read before them.
const QuestionsTable = lazy(() => import('./QuestionsTable'));

/** What was asked in the comments, and where each question stands. */
export function Questions(): ReactNode {
  const { view } = usePanelContext();
  const { questions, moreQuestions = 0 } = view.report;
  if (questions.length === 0) return null;
  const open = questions.filter(({ state }) => state === 'waiting').length;
  return (
    <Section heading={words.questions.heading} aside={words.questions.open(open)}>
      <Suspense fallback={<LinesSkeleton lines={Math.min(questions.length, 10)} />}>
        <QuestionsTable questions={questions} />
      </Suspense>
      {moreQuestions > 0 && <p>{words.questions.more(moreQuestions)}</p>}
    </Section>
  );
}
