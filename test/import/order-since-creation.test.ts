/** An order that has stood since creation, of which no history tells: it is the creator's, or nobody's. */
import { EPIC, found, NEW, person, record, STARTED, type Fields } from './pier-records';

const HIGH = { priority: { id: '2', name: 'High' } };

test.each<[string, Fields, string]>([
  ['not begun', {}, 'not-yet-prioritised'],
  ['begun', { status: STARTED }, 'started-unprioritised'],
  ['begun, for an owner', { status: STARTED, reporter: person('po') }, 'started-unprioritised'],
  ['of an owner', { status: STARTED, creator: person('po') }, 'set-at-creation-by-owner'],
  ['of a manager', { creator: person('pm') }, 'prioritised-by-manager'],
  ['an epic', { issuetype: EPIC, status: STARTED }, 'started-unprioritised'],
  ['of nobody who is named', { status: STARTED, creator: undefined }, 'fields-not-readable'],
])('%s', async (_, fields, code) => {
  expect((await found([record(1, { ...HIGH, ...fields })])).prioritisation).toBe(code);
});

test.each<[string, Fields]>([
  ['was not given', { changelog: undefined }],
  ['is cut short', { changelog: { total: 1, histories: [] } }],
])('where the history %s, nobody is known to have decided', async (_, parts) => {
  for (const fields of [HIGH, { ...HIGH, status: STARTED }, { status: STARTED }])
    expect((await found([record(1, fields, parts)])).prioritisation).toBe('history-not-readable');
});

test('what the priority is, and whether it was given, changes nothing', async () => {
  for (const status of [NEW, STARTED])
    for (const creator of [person('dev'), person('po'), person('pm')]) {
      const codes = new Set<unknown>();
      for (const priority of [undefined, null, { id: '1', name: 'Highest' }, HIGH.priority])
        codes.add((await found([record(1, { status, creator, priority })])).prioritisation);
      expect(codes.size).toBe(1);
    }
});
