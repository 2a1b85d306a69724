/** On a large site the page is given what it shows and no more: pickers search at the server, a page at a time. */
import { callsTo } from '../../local/platform/journal';
import { createSampleSite } from '../../local/sample';
import { silenceLog } from '../silent-log';
import { ADMIN, openSettings } from './settings-app';

beforeAll(() => {
  silenceLog('info');
});

function largeSite() {
  const data = createSampleSite(new Date());
  const [someone] = data.people;
  if (!someone) throw new Error('The sample has no people.');
  for (let n = 0; n < 10_000; n++) {
    const name = `Rider ${String(n).padStart(5, '0')}`;
    data.people.push({ ...someone, accountId: `712020:rider-${n}`, displayName: name, groups: [] });
  }
  for (let n = 0; n < 2_000; n++) data.groups.push({ groupId: `group-${n}`, name: `squad-${n}` });
  for (let n = 0; n < 500; n++) {
    const id = `customfield_${20_000 + n}`;
    const schema = { type: 'string', custom: 'textfield', customId: 20_000 + n };
    data.fields.push({ id, name: `Note ${n}`, custom: true, schema });
  }
  const [project] = data.projects;
  if (!project) throw new Error('The sample has no projects.');
  for (let n = 0; n < 400; n++) {
    project.components.push({ id: `9${n}`, name: `Part ${n}`, description: '', leadId: null });
    data.projects.push({
      ...project,
      id: String(20_000 + n),
      key: `P${n}`,
      name: `Place ${n}`,
      grants: [{ permission: 'ADMINISTER_PROJECTS', to: { kind: 'signedIn' } }],
    });
    data.issues[n % data.issues.length]?.labels.push(`mark-${n}`);
  }
  return data;
}

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

test('loading asks for no people or groups but those that are named, and answers in kilobytes', async () => {
  const app = openSettings({ data: largeSite() });
  const { answer, invocation } = await app.send(ADMIN, 'RIDE', 'settings.load', {});
  expect(answer.ok).toBe(true);
  expect(bytesOf(answer)).toBeLessThan(20 * 1024);
  const calls = callsTo(invocation, 'jira');
  expect(calls.length).toBeLessThanOrEqual(16);
  expect(
    calls.filter(({ path }) => /user\/search|groups\/picker|group\/member/.test(path)),
  ).toEqual([]);
});

test.each([
  ['people', 'rider', 50, true],
  ['groups', 'squad', 20, false],
  ['fields', 'note', 50, true],
  ['projects', 'place', 50, true],
  ['components', 'part', 50, true],
  ['labels', 'mark', 15, false],
] as const)('a search for %s gives a page', async (kind, query, count, more) => {
  const app = openSettings({ data: largeSite() });
  const found = await app.ask('RIDE', 'settings.search', { kind, query });
  expect(found.choices).toHaveLength(count);
  expect(found.more).toBe(more);
  const next = await app.ask('RIDE', 'settings.search', { kind, query, page: 1 });
  const ids = new Set(found.choices.map(({ id }) => id));
  expect(next.choices.filter(({ id }) => ids.has(id))).toEqual([]);
});
