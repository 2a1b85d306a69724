import type { ReactNode } from 'react';
import type { NextStory } from '../../../src/contract/project-plan';
import { dutyTitle } from '../../../src/duties/messages';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { PartFailure } from '../shared/PartFailure';
import { t } from '../shared/texts';
import { Ahead } from './Ahead';
import { Next } from './Next';
import { usePageContext } from './page-context';
import { Section } from './Section';
import { useWords, type TeamQuery } from './use-team';

/** What is next and what is ahead, as far as the project asks for it. */
export default function PlanParts({
  team,
  refine,
}: {
  team: TeamQuery;
  refine: (stories: readonly NextStory[]) => void;
}): ReactNode {
  const { view } = usePageContext();
  const { value, failure, refetch } = team;
  const context = useWords(value);
  const [first] = view.plans;
  if (first === undefined) return null;
  if (value === null) {
    return (
      <Section heading={dutyTitle(first, t)} busy={failure === null}>
        {failure ? <PartFailure failure={failure} retry={refetch} /> : <LinesSkeleton lines={6} />}
      </Section>
    );
  }
  return (
    <>
      <Next report={value.report} context={context} refine={refine} />
      <Ahead report={value.report} context={context} />
    </>
  );
}
