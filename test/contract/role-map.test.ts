import { readRoleMap } from '../../src/contract/role-map';
import { problemsSaid } from '../english';

const problems = (value: unknown): string[] => {
  const reading = readRoleMap(value);
  return reading.ok
    ? []
    : problemsSaid(reading.problems).map(({ path, message }) => `${path}: ${message}`);
};

test('a role map of its least form is filled in with what most teams want', () => {
  const reading = readRoleMap({ version: 1 });
  expect(reading).toMatchObject({
    ok: true,
    roleMap: {
      shape: 'manager-and-owner',
      priorityFields: ['priority', 'rank', 'sprint', 'fixVersions'],
      strategyEpics: { rule: 'all' },
      questions: { targetHours: 16 },
    },
  });
});

test.each<[string, unknown, RegExp]>([
  [
    'a source of an unknown kind',
    { version: 1, productOwner: { sources: [{ kind: 'horoscope' }] } },
    /^productOwner\.sources\.0\.kind: "horoscope" is not a kind of source\. Use one of: issueField/,
  ],
  [
    'a newer version',
    { version: 2 },
    /^version: This role map has version 2; this app reads up to version 1/,
  ],
  ['no version', {}, /^version: /],
  ['a misspelt field', { version: 1, productOwners: {} }, /^productOwners: .*check its spelling/],
  [
    'a week that ends before it begins',
    {
      version: 1,
      questions: { workingWeek: { timeZone: 'UTC', days: [1], from: '17:00', to: '09:00' } },
    },
    /^questions\.workingWeek: .*before it begins/,
  ],
  [
    'a time zone that does not exist',
    {
      version: 1,
      questions: { workingWeek: { timeZone: 'Mars/Base', days: [1], from: '09:00', to: '17:00' } },
    },
    /^questions\.workingWeek\.timeZone: .*time zone/,
  ],
  [
    'nobody named',
    { version: 1, productOwner: { sources: [{ kind: 'people', accountIds: [] }] } },
    /^productOwner\.sources\.0\.accountIds: Name at least one person/,
  ],
  [
    'a duty that does not exist',
    { version: 1, duties: { punctuality: {} } },
    /^duties\.punctuality: There is no duty "punctuality"\. Use one of: user-stories, /,
  ],
  ['no role map at all', 'hello', /^: /],
  ['nothing', null, /^: /],
])('%s is refused, and the sentence names the field', (_, value, expected) => {
  expect(problems(value).join('\n')).toMatch(expected);
});

test('every sentence is in plain words, whatever is wrong', () => {
  const wrong: unknown[] = [5, 'x', '', true, null, [], {}, -1, 1.5];
  const fields = [
    (value: unknown) => ({ shape: value }),
    (value: unknown) => ({ productOwner: value }),
    (value: unknown) => ({ productOwner: { sources: value } }),
    (value: unknown) => ({ productOwner: { sources: [value], deputies: value, name: value } }),
    (value: unknown) => ({ productOwner: { sources: [{ kind: value }] } }),
    (value: unknown) => ({ productOwner: { sources: [{ kind: 'people', accountIds: value }] } }),
    (value: unknown) => ({ stories: { issueTypeIds: value }, priorityFields: [value] }),
    (value: unknown) => ({ strategyEpics: { rule: value } }),
    (value: unknown) => ({ strategyEpics: { rule: 'jql', jql: value } }),
    (value: unknown) => ({ questions: { targetHours: value, workingWeek: value } }),
    (value: unknown) => ({
      questions: { workingWeek: { timeZone: value, days: [value], from: value, to: value } },
    }),
    (value: unknown) => ({ markers: { design: { kind: value, value }, launch: value } }),
    (value: unknown) => ({ duties: { 'user-stories': { enabled: value, severity: value } } }),
    (value: unknown) => ({ duties: { [String(value)]: value } }),
  ];
  const all = fields.flatMap((field) =>
    wrong.flatMap((value) => problems({ version: 1, ...field(value) })),
  );
  expect(all.length).toBeGreaterThan(150);
  const odd = all.filter((line) => /Invalid|[Ee]xpected|received|undefined|NaN/.test(line));
  expect(odd).toEqual([]);
  expect(all.filter((line) => !/: .*\.$/.test(line))).toEqual([]);
});

test.each<[string, object, string]>([
  [
    'labels without end',
    { strategyEpics: { rule: 'labels', labels: Array.from({ length: 300 }, (_, at) => `l${at}`) } },
    'strategyEpics.labels',
  ],
  [
    'types without end',
    { stories: { issueTypeIds: Array(300).fill('1') } },
    'stories.issueTypeIds',
  ],
  ['fields without end', { priorityFields: Array(300).fill('rank') }, 'priorityFields'],
  [
    'lists that are each in order, and too much together',
    {
      productOwner: {
        sources: Array.from({ length: 20 }, (_, at) => ({
          kind: 'people',
          accountIds: Array(at === 7 ? 50 : 49).fill('x'.repeat(255)),
        })),
      },
    },
    'productOwner.sources.7.accountIds',
  ],
])('%s: the list that is too long is named', (_, part, path) => {
  const reading = readRoleMap({ version: 1, ...part });
  if (reading.ok) throw new Error('It was taken.');
  expect(problemsSaid(reading.problems)).toEqual([
    { path, message: expect.stringMatching(/too many|longest/) as string },
  ]);
});

test('whatever is taken can be kept', () => {
  const long = (length: number) => Array.from({ length }, () => 'ü'.repeat(255));
  const sources = Array.from({ length: 6 }, () => ({ kind: 'people', accountIds: long(50) }));
  const reading = readRoleMap({
    version: 1,
    productOwner: { sources },
    stories: { issueTypeIds: long(80) },
  });
  const size = reading.ok ? Buffer.byteLength(JSON.stringify(reading.roleMap)) : 0;
  expect(size).toBeLessThan(220_000);
});
