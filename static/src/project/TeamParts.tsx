import { useEffect, type ReactNode } from 'react';
import { isolateNames } from '../shared/isolate';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { usePageContext } from './page-context';
import { PartFailure } from './PartFailure';
import { Partnership } from './Partnership';
import { Section } from './Section';
import { Team } from './Team';
import { useAnswer } from './use-answer';
import { words } from './words';

/** What is asked of the project itself; it is about all of its work, whatever the filters say. */
export default function TeamParts(): ReactNode {
  const { view, locale, now, people, rememberPeople } = usePageContext();
  const { value, failure, refetch } = useAnswer('project.team', {});
  useEffect(() => {
    if (value) rememberPeople(value.people);
  }, [value, rememberPeople]);
  if (value === null) {
    return (
      <Section heading={words.team.heading} busy={failure === null}>
        {failure ? <PartFailure failure={failure} retry={refetch} /> : <LinesSkeleton lines={4} />}
      </Section>
    );
  }
  const { roleNames, shape, viewer } = view;
  const context = { ...isolateNames({ people, roleNames }), shape, viewer, locale, now };
  return (
    <>
      <Partnership answer={value} context={context} />
      <Team team={value} context={context} />
    </>
  );
}
