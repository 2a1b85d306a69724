import type { ReactNode } from 'react';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { PartFailure } from '../shared/PartFailure';
import { t } from '../shared/texts';
import { AppWork } from './AppWork';
import { Partnership } from './Partnership';
import { Section } from './Section';
import { Team } from './Team';
import { useWords, type TeamQuery } from './use-team';

/** Who holds the roles and how they share the work; it is about all of the project's work, whatever the filters say. */
export default function TeamParts({ team }: { team: TeamQuery }): ReactNode {
  const { value, failure, refetch } = team;
  const context = useWords(value);
  if (value === null) {
    return (
      <Section heading={t('project.team.heading')} busy={failure === null}>
        {failure ? <PartFailure failure={failure} retry={refetch} /> : <LinesSkeleton lines={4} />}
      </Section>
    );
  }
  return (
    <>
      <Partnership answer={value} context={context} />
      <AppWork answer={value} />
      <Team team={value} context={context} />
    </>
  );
}
