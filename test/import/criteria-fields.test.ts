/** Acceptance criteria in a field of their own: found by the field's name, or it could not be told; through both doors. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRoleMap, type RoleMap } from '../../src/contract/role-map';
import { criteriaFields } from '../../src/roles/criteria-fields';
import { differences, openBothDoors } from './both-doors';

const folder = mkdtempSync(join(tmpdir(), 'criteria-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const reading = readRoleMap({
  version: 1,
  productOwner: { sources: [{ kind: 'people', accountIds: ['po'] }], deputies: [], name: null },
  productManager: { sources: [{ kind: 'people', accountIds: ['pm'] }], deputies: [], name: null },
});
if (!reading.ok) throw new Error('no role map');
const ROLES: RoleMap = reading.roleMap;

const STORY = 'As a rider I want to see free docks so that I park fast.';
const FIELD = 'customfield_10200';
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const list = (...items: string[]) => ({
  type: 'doc',
  version: 1,
  content: [
    {
      type: 'bulletList',
      content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
    },
  ],
});

let files = 0;
async function clarityOf(
  fields: object,
  names: object | null,
  description = STORY,
  criteriaField: string | null = null,
) {
  const issue = (key: string, own: object) => ({
    id: key.replace('FF-', '10'),
    key,
    fields: {
      summary: 'Docks',
      description,
      issuetype: { id: '1', name: 'Story', subtask: false, hierarchyLevel: 0 },
      project: { id: '1', key: 'FF', name: 'Ferry', projectTypeKey: 'software' },
      status: { id: '1', name: 'To Do', statusCategory: { id: 2, key: 'new', name: 'To Do' } },
      created: '2026-01-08T09:00:00.000+0000',
      creator: { accountId: 'dev', displayName: 'Dora Dev', active: true, accountType: 'atlassian' },
      reporter: { accountId: 'po', displayName: 'Paula', active: true, accountType: 'atlassian' },
      ...own,
    },
  });
  const file = join(folder, `${String(files++)}.json`);
  const issues = [issue('FF-1', fields), issue('FF-2', { [FIELD]: 'Another story’s criteria' })];
  writeFileSync(file, JSON.stringify({ ...(names && { names }), issues }));
  const doors = await openBothDoors(file, {
    ...ROLES,
    stories: { ...ROLES.stories, criteriaField },
  });
  const found = doors.commandLine('FF-1');
  expect(differences('FF-1', found, await doors.localSite('FF-1'))).toEqual([]);
  return found['story-clarity']?.outcome;
} // prettier-ignore

const NAMED = { [FIELD]: 'Acceptance Criteria' };

test.each<[string, object, object | null, string]>([
  ['found in a list', { [FIELD]: list('Free docks stand first.', 'Full docks are grey.') }, NAMED, 'met'],
  ['found in one line of text', { [FIELD]: 'Free docks stand first.' }, NAMED, 'met'],
  ['found in scenarios', { [FIELD]: 'Given a map\nWhen docks load\nThen free ones stand first' }, NAMED, 'met'],
  ['missing where the field is empty', { [FIELD]: null }, NAMED, 'attention'],
  ['missing where it holds a filler', { [FIELD]: 'TBD' }, NAMED, 'attention'],
  ['missing where it holds a template', { [FIELD]: list('<criterion>', '…') }, NAMED, 'attention'],
  ['missing where it holds a choice', { [FIELD]: { id: '1', value: 'Agreed' } }, NAMED, 'attention'],
  ['not known where the field was not given', {}, NAMED, 'unknown'],
  ['not known where nobody says what the field is called', { [FIELD]: list('Free docks stand first.') }, null, 'unknown'],
  ['missing where a field of another name holds a text', { [FIELD]: list('Ask Tom about docks.') }, { [FIELD]: 'Release notes' }, 'attention'],
  ['missing where a nameless field holds a word', { [FIELD]: 'Berlin' }, null, 'attention'],
])('they are %s', async (_, fields, names, outcome) => {
  expect(await clarityOf(fields, names)).toBe(outcome);
}); // prettier-ignore

test.each<[string, object, object | null, string]>([
  ['found in it', { [FIELD]: list('Free docks stand first.') }, { [FIELD]: 'Release notes' }, 'met'],
  ['found in it though nobody says what it is called', { [FIELD]: 'Free docks stand first.' }, null, 'met'],
  ['found in a field of their name all the same', { customfield_10300: list('Free docks stand first.'), [FIELD]: null }, { [FIELD]: 'Notes', customfield_10300: 'Acceptance criteria' }, 'met'],
  ['missing where it is empty', { [FIELD]: null }, { [FIELD]: 'Release notes' }, 'attention'],
  ['not known where it was not given', {}, { [FIELD]: 'Release notes' }, 'unknown'],
])('where the settings name a field, they are %s', async (_, fields, names, outcome) => {
  expect(await clarityOf(fields, names, STORY, FIELD)).toBe(outcome);
}); // prettier-ignore

test('the field that the settings name is never one too many', () => {
  const many = Array.from({ length: 60 }, (__, n) => ({
    id: `customfield_${String(n)}`,
    name: 'Acceptance criteria',
    custom: true,
  }));
  const { criteriaFieldIds } = criteriaFields(many, 'customfield_59');
  expect(criteriaFieldIds).toHaveLength(50);
  expect(criteriaFieldIds[0]).toBe('customfield_59');
});

test('what is missing besides them is said all the same', async () => {
  expect(await clarityOf({}, NAMED, 'As a rider I want to see free docks.')).toBe('attention');
});

test.each([
  'Acceptance Criteria', 'acceptance criteria', 'Acceptance Criteria (AC)', 'Acceptance criterion', 'AC', 'Story Acceptance Criteria', 'Definition of Done', 'Acceptance Criteria / DoD',
  'Akzeptanzkriterien', 'Abnahmekriterien', "Critères d'acceptation", 'Critères d’acceptation', 'Criterios de aceptación', 'Critérios de aceitação', 'Critérios de Aceite', 'Criteri di accettazione',
])('a field called “%s” holds them', (name) => {
  expect(criteriaFields([{ id: 'a', name, custom: true }]).criteriaFieldIds).toEqual(['a']);
}); // prettier-ignore

test.each([
  'Acceptance date',
  'Accepted by',
  'Criteria',
  'Done',
  'Actual cost',
  'Account',
  'Acceptance criteria are met',
  'Test cases',
  'Summary',
  'Abnahme am',
  'Critère de recherche',
])('a field called “%s” does not', (name) => {
  expect(criteriaFields([{ id: 'a', name, custom: true }]).criteriaFieldIds).toEqual([]);
});

test('only fields of the site’s own are looked at, and one whose name is its number has none', () => {
  const named = (id: string, name: string, custom: boolean) => ({ id, name, custom });
  expect(
    criteriaFields([
      named('x', 'Acceptance criteria', false),
      named('customfield_7', 'Field 7', true),
      named('customfield_8', 'Field 7', true),
    ]),
  ).toEqual({ criteriaFieldIds: [], namelessFieldIds: ['customfield_7'] });
});
