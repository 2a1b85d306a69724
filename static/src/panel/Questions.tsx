import { lazy, Suspense, type ReactNode } from 'react';
import { Waiting } from '../shared/Waiting';
import styles from './Questions.module.css';
import { useScope } from './scope';
import { Section } from './Section';
import { words } from './words';

// Tables are heavy, and what was found is to be read before them.
const QuestionsTable = lazy(() => import('./QuestionsTable'));

/** What was asked in the comments, and where each question stands. */
export function Questions(): ReactNode {
  const { view } = useScope();
  const { questions, verdicts } = view.report;
  const open = questions.filter(({ state }) => state === 'waiting').length;
  // Without the duty nobody looked for questions, and silence must not read as "none".
  if (
    questions.length === 0 &&
    !verdicts.some(({ duty, outcome }) => duty === 'developer-questions' && outcome === 'met')
  ) {
    return null;
  }
  return (
    <Section
      heading={words.questions.heading}
      aside={questions.length > 0 ? words.questions.open(open) : undefined}
    >
      {questions.length === 0 ? (
        <p className={styles.note}>{words.questions.none}</p>
      ) : (
        <Suspense fallback={<Waiting lines={Math.min(questions.length, 10)} />}>
          <QuestionsTable questions={questions} />
        </Suspense>
      )}
    </Section>
  );
}
