import { useEffect, type ReactNode } from 'react';
import { isolateNames } from '../shared/isolate';
import { Waiting } from '../shared/Waiting';
import { PartFailed } from './Notices';
import { Partnership } from './Partnership';
import { usePage } from './scope';
import { Section } from './Section';
import { Team } from './Team';
import { useAnswer } from './useAnswer';
import { words } from './words';

/** What is asked of the project itself; it is about all of its work, whatever the filters say. */
export default function TeamParts(): ReactNode {
  const { view, locale, now, people, meet } = usePage();
  const { value, failure, again } = useAnswer('project.team', {});
  useEffect(() => {
    if (value) meet(value.people);
  }, [value, meet]);
  if (value === null) {
    return (
      <Section heading={words.team.heading} busy={failure === null}>
        {failure ? <PartFailed failure={failure} again={again} /> : <Waiting lines={4} />}
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
