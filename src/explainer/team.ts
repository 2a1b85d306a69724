/** The parts that tell of one team: who holds the roles, how the work stands, which questions wait. */
import type { ProjectChoice, Team, TeamFigures, TeamMember } from '../contract/explainer';
import { isolateTurning } from '../contract/isolate';
import { MANAGER_FIRST, type Outcome, type Role } from '../contract/report';
import { listOfAll } from '../texts/lists';
import type { Bars, Block, PeopleOfRoles, ShownOutcome } from './document';
import { inBothRoles, type Wording } from './explanation';

const OUTCOMES: readonly ShownOutcome[] = ['met', 'attention', 'gap', 'unknown'];

/** The roles that this team has: where one does the work of both, it stands for both. */
export function rolesOf({ shape }: Team): Role[] {
  if (shape === 'manager-only') return ['productManager'];
  return shape === 'owner-only' ? ['productOwner'] : [...MANAGER_FIRST];
}

export function peopleBlocks(team: Team, wording: Wording): Block[] {
  const { t, roles } = wording;
  const both = inBothRoles(team);
  const shape = t(`macro.people.shape.${team.shape}`, {
    manager: roles.productManager,
    owner: roles.productOwner,
  });
  const sentences =
    team.shape === 'manager-and-owner' && both.length > 0
      ? [shape, t('macro.people.both', { names: listOfAll(both, t), count: both.length })]
      : [shape];
  const people: PeopleOfRoles = {
    kind: 'people',
    roles: rolesOf(team).map((role) => peopleOf(role, team, wording)),
  };
  // Where nobody was found in any role, the cards say so, and the team's shape says nothing.
  if (people.roles.every(({ members }) => members.length === 0)) return [people];
  return [people, { kind: 'text', text: sentences.join(' ') }];
}

function peopleOf(role: Role, team: Team, wording: Wording): PeopleOfRoles['roles'][number] {
  const { t, roles } = wording;
  const { members, more, known } = team.roles[role];
  const nobody = known ? t('macro.people.nobody') : t('macro.people.unknown');
  return {
    role,
    title: roles[role],
    members: members.map((person) => ({
      person,
      note: noteOn(person, wording),
      isDeputy: person.isDeputy,
    })),
    note: members.length === 0 ? nobody : more > 0 ? t('macro.people.more', { count: more }) : null,
  };
}

function noteOn({ issues, isDeputy }: TeamMember, { t, isCompact }: Wording): string {
  if (isDeputy) return t('macro.people.deputy');
  if (isCompact) return '';
  return issues > 0 ? t('macro.people.issues', { count: issues }) : t('macro.people.named');
}

export function coverageBlocks(project: ProjectChoice, team: Team, wording: Wording): Block[] {
  const { figures } = team;
  const nothing = nothingCounted(project, figures, wording);
  if (nothing) return [nothing];
  const { t, roles, isCompact } = wording;
  const [first] = rolesOf(team);
  const bars = figures.coverage.map(({ duty, role, counts }) => ({
    title: t(`duties.${duty}.title`),
    owner: roles[team.shape === 'manager-and-owner' ? role : (first ?? role)],
    counts: OUTCOMES.map((outcome) => ({ outcome, count: counts[outcome] })).filter(
      ({ count }) => count > 0,
    ),
    figures: inWords(counts, wording),
  }));
  const block: Bars = {
    kind: 'bars',
    head: {
      duty: t('macro.coverage.duty'),
      role: t('macro.coverage.role'),
      found: t('macro.coverage.found'),
    },
    bars,
    key: isCompact ? [] : OUTCOMES.map((outcome) => ({ outcome, name: t(`outcomes.${outcome}`) })),
  };
  return [block, basis(figures, wording)];
}

/** In words what a bar shows, since a colour says nothing to many. */
function inWords(found: Record<Outcome, number>, { t }: Wording): string {
  const applying = OUTCOMES.reduce((sum, outcome) => sum + found[outcome], 0);
  const rest = (['attention', 'gap', 'unknown'] as const).filter((outcome) => found[outcome] > 0);
  return [
    t('counts.metOf', { met: found.met, count: applying }),
    ...rest.map((outcome) => t(`counts.${outcome}`, { count: found[outcome] })),
  ].join(' · ');
}

/** @param saysBasis whether it is to be said what the figures rest on, where nothing above has said so */
export function questionBlocks(
  project: ProjectChoice,
  team: Team,
  wording: Wording,
  saysBasis: boolean,
): Block[] {
  const nothing = nothingCounted(project, team.figures, wording);
  if (nothing) return [nothing];
  const { t, roles, timeZone } = wording;
  const date = new Intl.DateTimeFormat(t.locale, { dateStyle: 'medium', timeZone });
  return [
    {
      kind: 'waiting',
      roles: rolesOf(team).map((role) => {
        const { count, since } = team.figures.questions[role];
        const waiting = [
          t('macro.questions.waiting', { count }),
          ...(since === null
            ? []
            : [t('macro.questions.since', { date: date.format(Date.parse(since)) })]),
        ];
        return {
          role,
          title: roles[role],
          figures: count === 0 ? t('macro.questions.none') : waiting.join(', '),
        };
      }),
    },
    ...(saysBasis ? [basis(team.figures, wording)] : []),
  ];
}

/** How the two share the work, in figures; nothing for a team that has one role, or where nothing was done of late. */
export function partnershipBlocks(team: Team, { t, roles }: Wording): Block[] {
  const { hands, checked } = team.figures;
  const rows = MANAGER_FIRST.map((role) => ({ role, title: roles[role], counts: hands[role] }));
  const isIdle = rows.every(({ counts }) => counts.own + counts.other + counts.neither === 0);
  if (team.shape !== 'manager-and-owner' || checked === 0 || isIdle) return [];
  const inFigures = ({ role, counts: { own, other, neither } }: (typeof rows)[number]): string =>
    t('macro.hands.figures', {
      own,
      other,
      neither,
      name: roles[role],
      otherName: roles[role === 'productOwner' ? 'productManager' : 'productOwner'],
    });
  return [
    {
      kind: 'hands',
      title: t('macro.hands.title', { count: hands.days }),
      roles: rows.map((row) => ({
        ...row,
        title: t('macro.hands.work', { name: row.title }),
        figures: inFigures(row),
      })),
    },
  ];
}

function nothingCounted(
  { name }: ProjectChoice,
  { read, checked }: TeamFigures,
  { t }: Wording,
): Block | null {
  if (checked > 0) return null;
  return {
    kind: 'text',
    text: t(read === 0 ? 'macro.state.empty' : 'macro.state.unchecked', {
      project: isolateTurning(name),
    }),
  };
}

/** What the figures rest on, so that nobody takes a part for the whole. */
function basis({ read, checked, more }: TeamFigures, { t }: Wording): Block {
  const text =
    more || checked < read
      ? t('macro.coverage.basisMore', { count: checked, read })
      : t('macro.coverage.basis', { count: checked });
  return { kind: 'text', text, isNote: true };
}
