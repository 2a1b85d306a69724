/** The parts that explain the roles as such. What they say stands in the language files. */
import type { Team } from '../contract/explainer';
import { isolateTurning } from '../contract/isolate';
import { MANAGER_FIRST, type Role } from '../contract/report';
import type { Translate } from '../texts/translate';
import type { Block, Cases, Comparison } from './document';

/** What words are made with. */
export interface Wording {
  t: Translate;
  /** Names of the roles, as headings. */
  roles: Record<Role, string>;
  isCompact: boolean;
  /** IANA zone in which days are told. */
  timeZone: string;
}

export function roleBlocks({ t, isCompact }: Wording): Block[] {
  const aspects = isCompact
    ? (['asks', 'gives'] as const)
    : (['asks', 'looks', 'gives', 'weighs'] as const);
  const rows = aspects.map((aspect) => ({
    label: t(`macro.roles.${aspect}`),
    cells: cells((role) => t(`macro.roles.${role}.${aspect}`)),
  }));
  return withLead('macro.roles.lead', [{ kind: 'comparison', rows }], { t, isCompact });
}

export function decisionBlocks({ t }: Wording): Block[] {
  const leads: Record<'roadmap' | 'ahead' | 'backlog' | 'next' | 'customers' | 'no', Role[]> = {
    roadmap: ['productManager'],
    ahead: ['productManager'],
    backlog: ['productOwner'],
    next: ['productOwner'],
    customers: [...MANAGER_FIRST],
    no: [...MANAGER_FIRST],
  };
  const rows = (Object.keys(leads) as (keyof typeof leads)[]).map((name) => ({
    label: t(`macro.decisions.${name}.question`),
    cells: cells((role) => t(`macro.decisions.${name}.${role}`)),
    leads: leads[name],
  }));
  return [{ kind: 'comparison', rows, leadsLabel: t('macro.decisions.leads') }];
}

export function overlapBlocks({ t, roles, isCompact }: Wording): Block[] {
  const letters = ['a', 'b', 'c'] as const;
  const overlap: Block = {
    kind: 'overlap',
    items: {
      ...cells((role) => letters.map((letter) => t(`macro.overlap.${role}.${letter}`))),
      shared: letters.map((letter) => t(`macro.overlap.shared.${letter}`)),
    },
    sharedTitle: t('macro.overlap.both'),
    alternative: t('macro.overlap.alternative', {
      manager: roles.productManager,
      owner: roles.productOwner,
    }),
  };
  return withLead('macro.overlap.lead', [overlap], { t, isCompact });
}

export function neighbourBlocks({ t }: Wording): Block[] {
  const rows: Comparison['rows'] = (['design', 'marketing', 'brand'] as const).map((name) => ({
    label: t(`macro.neighbours.${name}`),
    cells: cells((role) => t(`macro.neighbours.${role}.${name}`)),
  }));
  return [{ kind: 'comparison', rows }];
}

type CaseName = 'noManager' | 'noOwner' | 'both' | 'managerOnly' | 'ownerOnly';

/** @param team null where it is not known, so that nothing is said to be so here */
export function shapeBlocks({ t, isCompact }: Wording, team: Team | null): Block[] {
  const names: CaseName[] = ['noManager', 'noOwner', 'both', 'managerOnly', 'ownerOnly'];
  const here = team ? casesOf(team) : [];
  const shown = isCompact ? (here.length > 0 ? here : names.slice(0, 2)) : names;
  const cases: Cases['cases'] = shown.map((name) => ({
    title: t(`macro.shapes.${name}.title`),
    text: t(`macro.shapes.${name}.text`),
    here: here.includes(name) ? t('macro.shapes.here') : null,
  }));
  return [{ kind: 'cases', cases }];
}

/** Which of the cases this team is. What could not be read is taken for none of them. */
function casesOf(team: Team): CaseName[] {
  if (team.shape === 'manager-only') return ['managerOnly'];
  if (team.shape === 'owner-only') return ['ownerOnly'];
  const { productManager, productOwner } = team.roles;
  const isMissing = ({ members, known }: Team['roles'][Role]): boolean =>
    known && members.length === 0;
  return [
    ...(isMissing(productManager) ? (['noManager'] as const) : []),
    ...(isMissing(productOwner) ? (['noOwner'] as const) : []),
    ...(inBothRoles(team).length > 0 ? (['both'] as const) : []),
  ];
}

/** Names of those who hold both roles and stand in for nobody. */
export function inBothRoles({ roles }: Team): string[] {
  const owners = roles.productOwner.members.filter(({ isDeputy }) => !isDeputy);
  return roles.productManager.members
    .filter(
      ({ accountId, isDeputy }) => !isDeputy && owners.some((one) => one.accountId === accountId),
    )
    .map(({ displayName }) => isolateTurning(displayName));
}

function cells<T>(cell: (role: Role) => T): Record<Role, T> {
  return { productManager: cell('productManager'), productOwner: cell('productOwner') };
}

function withLead(
  key: 'macro.roles.lead' | 'macro.overlap.lead',
  blocks: Block[],
  { t, isCompact }: Pick<Wording, 't' | 'isCompact'>,
): Block[] {
  return isCompact ? blocks : [{ kind: 'text', text: t(key) }, ...blocks];
}
