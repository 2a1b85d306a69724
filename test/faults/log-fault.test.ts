/** What an operator finds in the log of what went wrong. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { logFault, type Fault } from '../../src/faults/log-fault';
import { JiraError, type JiraErrorKind } from '../../src/jira/error';
import { StorageConflict, StorageUnavailable } from '../../src/storage/documents';
import { SettingsUnreadable } from '../../src/storage/project';
import { Refusal } from '../../src/surfaces/shared/failures';
import { ROOT, sourceFilesIn } from '../platform/source-files';

const WORDS = 'Pay by card';

function lineOf(fault: Fault): { text: string; line: Record<string, unknown> } {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  logFault(fault);
  const [[text = ''] = []] = log.mock.calls as string[][];
  log.mockRestore();
  return { text, line: JSON.parse(text) as Record<string, unknown> };
}

/** A mistake in a function of this name, as the engine throws it. */
function mistaken(): unknown {
  try {
    return (undefined as unknown as { title: string }).title;
  } catch (error) {
    return error;
  }
}

test('a mistake in the app is told with its place', () => {
  const error = mistaken() as TypeError;
  const { text, line } = lineOf({ request: 'hourly', step: 'scan', error });
  expect(line).toMatchObject({ request: 'hourly', step: 'scan', kind: 'TypeError' });
  expect(line['place']).toMatch(/^at mistaken .*log-fault\.test\.ts:\d+:\d+\)? at /);
  expect(text).not.toContain(error.message);
});

const renamed = new Error(WORDS);
renamed.message = 'another';

test.each<[string, unknown]>([
  ['a line', new RangeError(WORDS)],
  ['many lines', new Error(`${WORDS}\n${WORDS}\n\n${WORDS}`)],
  ['lines like a stack', new Error(`No\n    at ${WORDS} (/a/b.ts:1:2)\n    at ${WORDS}`)],
  ['words that a stack has, too', new Error(`Error\n    at ${WORDS}`)],
  ['another message than its stack', renamed],
  ['no stack', Object.assign(new Error(WORDS), { stack: undefined })],
  ['a text', WORDS],
  ['something else', { message: WORDS }],
])('an error that has %s is told without it', (_what, error) => {
  const { text, line } = lineOf({ request: 'panel.view', error });
  expect(text).not.toContain(WORDS);
  expect(line).toMatchObject({ request: 'panel.view', kind: expect.any(String) as string });
});

const jiraError = (kind: JiraErrorKind) =>
  new JiraError({ kind, status: 404, endpoint: 'GET /x', reasons: [WORDS] });

test.each<[Error, string, string]>([
  [jiraError('not-found'), 'JiraError', 'not-found'],
  [jiraError('unreadable'), 'JiraError', 'unreadable'],
  [new StorageUnavailable('UNREACHABLE'), 'StorageUnavailable', 'UNREACHABLE'],
  [new StorageConflict('UNNAMED'), 'StorageConflict', 'UNNAMED'],
  [new SettingsUnreadable(true), 'SettingsUnreadable', 'newer'],
  [
    new Refusal({
      code: 'conflict',
      reason: 'common.conflict',
      args: { name: WORDS },
      retry: true,
    }),
    'Refusal',
    'conflict',
  ],
])('%s is told by its kind and code, without a place', (error, kind, code) => {
  expect(lineOf({ request: 'scan', error }).line).toEqual({ request: 'scan', kind, code });
});

describe('in the source', () => {
  const sources = sourceFilesIn('src').map((path) => [
    path,
    readFileSync(join(ROOT, path), 'utf8'),
  ]);
  const having = (what: RegExp) =>
    sources.filter(([, text = '']) => what.test(text)).map(([path]) => path);

  test('every error of the app is one of its own', () => {
    expect(having(/class \w+ extends Error\b/)).toEqual(['src/faults/own-error.ts']);
  });

  test('faults are logged in one place', () => {
    expect(having(/console[.]error/)).toEqual([
      // What it says is for whoever deploys the app.
      'src/background/second-reading/requests-a-day.ts',
      'src/faults/log-fault.ts',
    ]);
  });
});
