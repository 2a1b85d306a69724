/** Every kind of source, from its entry in the role map to the people whom it names on an issue of a small site. */
import { readRoleMap } from '../../src/contract/role-map';
import {
  idsNamed,
  SOURCE_KINDS,
  SOURCES,
  sourceNaming,
  type SourceKind,
} from '../../src/contract/source-kinds';
import { readFields } from '../../src/jira/answers/fields';
import type { Jira } from '../../src/jira/client';
import { resolveHolders } from '../../src/roles/holders';
import { makeDirectory } from '../../src/roles/make-directory';
import { fieldsLookedAt } from '../../src/roles/sources';

/** What the source names, where it names anything, and whom it finds. Each kind finds somebody of its own. */
const CASES: Record<SourceKind, { id?: string; finds: string[] }> = {
  issueField: { id: 'customfield_1', finds: ['field'] },
  projectRole: { id: '10', finds: ['role', 'role-group'] },
  group: { id: 'team', finds: ['group'] },
  componentLead: { finds: ['component-lead'] },
  projectLead: { finds: ['project-lead'] },
  reporter: { finds: ['reporter'] },
  assignee: { finds: ['assignee'] },
  people: { id: 'named', finds: ['named'] },
};

const person = (accountId: string) => ({ accountId, displayName: accountId });
const raw = {
  reporter: person('reporter'),
  assignee: person('assignee'),
  creator: person('creator'),
  components: [{ id: '7', name: 'Payments' }],
  customfield_1: [person('field')],
};
const members = new Map([
  ['team', ['group']],
  ['inRole', ['role-group']],
]);

function smallSite(): Jira {
  const site: Partial<Record<keyof Jira, (...args: string[]) => Promise<unknown>>> = {
    fields: () => Promise.resolve([]),
    components: () =>
      Promise.resolve([{ id: '7', name: 'Payments', lead: person('component-lead') }]),
    project: () => Promise.resolve({ lead: person('project-lead') }),
    projectRoles: () => Promise.resolve([{ id: '10', name: 'Owners' }]),
    roleActors: (_, __, roleId) =>
      Promise.resolve(
        roleId === '10'
          ? { users: [person('role')], groups: [{ groupId: 'inRole' }], unreadable: 0 }
          : { users: [], groups: [], unreadable: 0 },
      ),
    groupMembers: (_, groupId) =>
      Promise.resolve({ users: (members.get(groupId) ?? []).map(person) }),
  };
  return site as unknown as Jira;
}

async function find(kind: SourceKind, without?: string) {
  const source = sourceNaming(kind, CASES[kind].id ?? '');
  const reading = readRoleMap({ version: 1, productOwner: { sources: [source] } });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const { roleMap } = reading;
  const made = { roleMap, revision: 1, lineages: {}, now: 0 };
  const directory = await makeDirectory(smallSite(), '1', made);
  const given = Object.entries(raw).filter(([name]) => name !== without);
  const fields = readFields(Object.fromEntries(given));
  const { holders, known } = resolveHolders(roleMap.productOwner, fields, directory, {
    isActive: () => true,
    canHold: () => true,
  });
  return { accountIds: holders.map(({ accountId }) => accountId), known };
}

test('every kind has a case here, and each finds somebody of its own', () => {
  expect(Object.keys(CASES).sort()).toEqual([...SOURCE_KINDS].sort());
  const found = Object.values(CASES).flatMap(({ finds }) => finds);
  expect(new Set(found).size).toBe(found.length);
});

test.each(SOURCE_KINDS)('%s finds its people', async (kind) => {
  expect(await find(kind)).toEqual({ accountIds: CASES[kind].finds, known: true });
});

test.each(SOURCE_KINDS.filter((kind) => SOURCES[kind].scope === 'issue'))(
  '%s is not known where the issue came without its field',
  async (kind) => {
    const [field] = fieldsLookedAt([sourceNaming(kind, CASES[kind].id ?? '')]);
    expect(Object.keys(raw)).toContain(field);
    expect(await find(kind, field)).toEqual({ accountIds: [], known: false });
  },
);

test.each(SOURCE_KINDS)('%s names what was chosen, and nothing of another sort', (kind) => {
  const { names } = SOURCES[kind];
  const source = sourceNaming(kind, 'chosen');
  for (const sort of ['userFields', 'projectRoles', 'groups', 'people'] as const)
    expect(idsNamed(source, sort)).toEqual(names?.chosen === sort ? ['chosen'] : []);
});
