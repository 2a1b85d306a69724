/** The role maps that the sample comes with. DEPOT has none: it shows a project before anybody has set it up. */
import { EMPTY_ROLE_MAP, readRoleMap, type RoleMap } from '../../src/contract/role-map';
import { accountIdOf } from './people';
import { OWNER_FIELD, PROJECTS, ROLE_IDS, STATUSES, TYPES, type ProjectKey } from './site-ids';
import { SMALL_TEAMS } from './small-teams';

const BERLIN = { timeZone: 'Europe/Berlin', days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' };

/** How one sees what is with design, and what is a launch. */
const MARKERS = {
  design: { kind: 'label', value: 'with-design' },
  launch: { kind: 'label', value: 'launch' },
};

/** Projects that were set up when the app had all of today's duties; the others are offered those that came later. */
const { duties } = EMPTY_ROLE_MAP;
/** One that took on what came first of these. */
const LATER_DUTIES = { 'outcome-review': { enabled: true } };

const MAPS: Partial<Record<ProjectKey, unknown>> = {
  RIDE: {
    version: 1,
    shape: 'manager-and-owner',
    productOwner: {
      sources: [
        { kind: 'issueField', fieldId: OWNER_FIELD },
        { kind: 'componentLead' },
        { kind: 'projectRole', roleId: ROLE_IDS.owner },
      ],
      deputies: [accountIdOf('anneke')],
    },
    productManager: { sources: [{ kind: 'projectRole', roleId: ROLE_IDS.management }] },
    stories: { issueTypeIds: [TYPES.Story.id, TYPES.Task.id] },
    strategyEpics: { rule: 'labels', labels: ['strategy'] },
    questions: { targetHours: 16, workingWeek: BERLIN },
    markers: MARKERS,
    duties,
  },
  IDEA: {
    version: 1,
    shape: 'manager-and-owner',
    // The field was deleted after the settings were saved, so nobody can say who the owner is.
    productOwner: { sources: [{ kind: 'issueField', fieldId: 'customfield_10077' }] },
    productManager: { sources: [{ kind: 'people', accountIds: [accountIdOf('jonas')] }] },
    stories: { issueTypeIds: [TYPES.Task.id] },
    questions: { targetHours: 16, workingWeek: BERLIN },
    markers: MARKERS,
  },
  TOWN: {
    version: 1,
    shape: 'manager-and-owner',
    // The role names only a person who left, and the managers' role does not exist any more.
    productOwner: { sources: [{ kind: 'projectRole', roleId: ROLE_IDS.owner }] },
    productManager: { sources: [{ kind: 'projectRole', roleId: '10199' }] },
    questions: { targetHours: 16, workingWeek: BERLIN },
    markers: {
      design: { kind: 'status', value: STATUSES['In Review'].id },
      launch: { kind: 'label', value: 'launch' },
    },
    duties: LATER_DUTIES,
  },
  BACK: {
    version: 1,
    shape: 'manager-and-owner',
    productOwner: { sources: [{ kind: 'projectRole', roleId: ROLE_IDS.owner }] },
    productManager: { sources: [{ kind: 'projectRole', roleId: ROLE_IDS.management }] },
    // The field that the rule speaks of was deleted, so Jira refuses to answer it.
    strategyEpics: { rule: 'jql', jql: '"Business value" > 100' },
    questions: { targetHours: 16, workingWeek: BERLIN },
    duties,
  },
};

/** @returns role maps by project id, with their defaults filled in */
export function sampleRoleMaps(): Record<string, RoleMap> {
  const maps: Record<string, RoleMap> = {};
  const small = SMALL_TEAMS.map(({ key, roleMap }) => [key, { version: 1, ...roleMap }] as const);
  for (const [key, map] of [...Object.entries(MAPS), ...small]) {
    const reading = readRoleMap(map);
    if (!reading.ok) throw new Error(`The sample's role map of ${key} is not valid.`);
    maps[PROJECTS[key as ProjectKey]] = reading.roleMap;
  }
  return maps;
}
