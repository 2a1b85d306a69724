import { lazy, Suspense, type ReactNode } from 'react';
import { LinesSkeleton } from '../../shared/LinesSkeleton';
import { t } from '../../shared/texts';
import { ReadAgain } from '../parts/ReadAgain';
import { Section } from '../parts/Section';
import { usePanelContext } from '../state/panel-context';

// Tables are heavy, and what was found is to be read before them.
const QuestionsTable = lazy(() => import('./QuestionsTable'));

/** What was asked in the comments, and where each question stands. */
export function Questions(): ReactNode {
  const { view } = usePanelContext();
  const { questions, moreQuestions = 0, mayAsk = [] } = view.report;
  const shown = [...questions, ...mayAsk];
  if (shown.length === 0) return null;
  const open = questions.filter(({ state }) => state === 'waiting').length;
  return (
    <Section
      heading={t('panel.questions.heading')}
      aside={t('panel.questions.open', { count: open })}
    >
      <Suspense fallback={<LinesSkeleton lines={Math.min(shown.length, 10)} />}>
        <QuestionsTable questions={shown} />
      </Suspense>
      <ReadAgain />
      {moreQuestions > 0 && <p>{t('panel.questions.more', { count: moreQuestions })}</p>}
    </Section>
  );
}
