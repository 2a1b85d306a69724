/** Who holds the roles of many projects, for the whole of each: as elsewhere, the first source that names somebody who is still there. */
import { MOST_OF_ROLE, type RoleOfProject } from '../../contract/global-page';
import type { RoleSettings } from '../../contract/role-map';
import { People } from '../../inspection/facts/people';
import { unlessRefused } from '../../jira/unless-refused';
import { EMPTY_DIRECTORY, type Directory } from '../../roles/directory';
import { everybodyOf, isProjectSource } from '../../roles/sources';
import type { GlobalCaller } from './caller';

/** Times that Jira is asked about people: who comes first, and, where nobody of those is there any more, who comes next. */
const LOOKS = 3;
/** People of a look after the first: few roles are held by nobody of whom they name first. */
const MOST_NEXT = 50;

/** Whom the sources of a role name, before anybody knows who of them is still there. */
export interface Candidates extends Pick<RoleOfProject, 'perItem' | 'isKnown'> {
  /** Account ids that each source names which names any, in the order of the sources. */
  named: string[][];
}

export function candidatesOf({ sources }: RoleSettings, directory: Directory | null): Candidates {
  const ofProject = sources.filter(isProjectSource);
  const read = ofProject.map((source) => everybodyOf(source, directory ?? EMPTY_DIRECTORY));
  return {
    named: read.filter((people) => people !== undefined && people.length > 0) as string[][],
    perItem: ofProject.length < sources.length,
    isKnown: !read.includes(undefined),
  };
}

/** Asks who is still there, until each role has somebody who is or there is nobody else; few in one look, and few looks. */
export async function lookAt(
  candidates: readonly Candidates[],
  { jira }: Pick<GlobalCaller, 'jira'>,
): Promise<People> {
  const people = new People();
  for (let look = 0; look < LOOKS; look++) {
    const unknown = new Set(candidates.flatMap(({ named }) => nextOf(named, people)));
    const asked = [...unknown].slice(0, look === 0 ? unknown.size : MOST_NEXT);
    const users = asked.length > 0 ? await unlessRefused(jira.users('user', asked), null) : null;
    if (users === null) break;
    people.add(users, asked);
  }
  return people;
}

/** The first people who are not known yet, of the first source of which nobody is known to be there; none where somebody is. */
function nextOf(named: readonly string[][], people: People): string[] {
  for (const source of named) {
    if (source.some((one) => isKnownToHold(one, people))) return [];
    const unknown = source.filter((one) => !people.isKnown(one));
    if (unknown.length > 0) return unknown.slice(0, MOST_OF_ROLE);
  }
  return [];
}

function isKnownToHold(accountId: string, people: People): boolean {
  return people.isKnown(accountId) && people.canHold(accountId);
}

/** Where nobody is found who is still there, those who come first are named all the same: they hold the role on paper. */
export function holdersOf({ named, perItem, isKnown }: Candidates, people: People): RoleOfProject {
  const holding = named.find((source) => source.some((one) => isKnownToHold(one, people)));
  const all = holding?.filter(people.canHold) ?? named[0] ?? [];
  const shown = (holding ? all.filter((one) => people.isKnown(one)) : all).slice(0, MOST_OF_ROLE);
  return { people: shown, others: all.length - shown.length, perItem, isKnown };
}
