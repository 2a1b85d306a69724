/** Issues inside what programs put around them, and names that Jira gives its own fields and people. */
import { read } from './formats/reading';
import { asks, found, histories, history, managed, onServer, person, record } from './pier-records';

const owned = record(1, { reporter: person('po') });
const other = record(2);
const OWN = { 'user-stories': 'written-by-owner' };

test.each<[string, unknown]>([
  ['an answer inside an answer', { data: { issues: [owned] } }],
  ['deeper still', { data: { search: { issues: [owned, other] } } }],
  ['a page of values', { startAt: 0, maxResults: 50, total: 1, values: [owned] }],
  ['results', { results: [owned] }],
  ['by key', { 'PIER-1': owned, 'PIER-2': other }],
  ['hits of a search engine', { took: 3, hits: { total: 1, hits: [{ _id: '1', _source: owned }] } }],
  ['lists in a list', [[{ issues: [owned] }], [other]]],
  ['over many lines', JSON.stringify({ data: { issues: [owned] } }, null, 2)],
  ['what a webhook sends, one a line', [owned, other].map((issue) => JSON.stringify({ webhookEvent: 'jira:issue_updated', user: {}, issue })).join('\n')],
])('%s', async (_, content) => {
  expect(await found(content)).toMatchObject(OWN);
}); // prettier-ignore

test.each([{ data: { message: 'nothing' } }, { values: [{ id: '1' }] }, { issue: 'PIER-1' }])(
  'holds none: %j',
  async (content) => {
    await expect(found(content)).rejects.toThrow();
  },
);

test.each([
  'Epic Link',
  'Epic-Verknüpfung',
  'Epos-Verknüpfung',
  "Lien d'epic",
  'Lien d’epic',
  'Vínculo de épica',
  'Link do épico',
])('an epic link is known by the name “%s”', async (name) => {
  const issues = [record(1, { customfield_12000: 'PIER-2' }), record(2, managed)];
  expect(await found({ issues, names: { customfield_12000: name } })).toMatchObject({
    'strategy-trace': 'traced',
  });
});

test('a field of another name is none', async () => {
  const issues = [record(1, { customfield_12000: 'PIER-2' }), record(2, managed)];
  expect(await found({ issues, names: { customfield_12000: 'Duplikat von' } })).toMatchObject({
    'strategy-trace': 'story-without-epic',
  });
});

test.each(['Rank', 'Rang', 'Rango'])('a change of “%s” sets the order', async (field) => {
  const change = { field, fieldtype: 'custom', from: '', to: '', toString: 'higher' };
  expect(await found([record(1, {}, histories(history([change])))])).toMatchObject({
    prioritisation: 'prioritised-by-owner',
  });
});

test.each([
  ['[~PO] which colour do we take?', 'waiting-beyond-target'],
  ['[~somebody] which colour do we take?', 'waiting-for-others'],
])('user names are the same in large and small letters: %s', async (text, code) => {
  const issue = record(1, { reporter: onServer('po'), ...asks(onServer('dev'), text) });
  expect(await found([issue])).toMatchObject({ 'developer-questions': code });
});

test('an issue without its fields is spoken of as one, inside whatever stands around it', async () => {
  const { fields: _, ...short } = record(2);
  const { problems } = await read(JSON.stringify([{ data: owned }, { data: short }]));
  expect(problems).toEqual(['PIER-2 has no “fields”.']);
});
