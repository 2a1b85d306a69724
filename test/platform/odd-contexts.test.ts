/** Whatever stands in the context of an invocation, a function refuses it or goes by something that it can use. */
import { JiraError } from '../../src/jira/error';
import { personOf } from '../../src/surfaces/actions/asker';
import { readerOf } from '../../src/surfaces/explainer/caller';
import { explainerExport } from '../../src/surfaces/explainer/export';
import { administering, globalCallerOf } from '../../src/surfaces/global/caller';
import { panelCallerOf } from '../../src/surfaces/panel/caller';
import { projectCallerOf } from '../../src/surfaces/project/caller';
import { administratorOf } from '../../src/surfaces/settings/caller';
import { Refusal } from '../../src/surfaces/shared/failures';
import { platformWith } from '../jira/platform';
import { silenceLog } from '../silent-log';

const USUAL = {
  accountId: 'mira',
  accountType: 'licensed',
  siteUrl: 'https://site.invalid',
  locale: 'de_DE',
  timezone: 'Europe/Berlin',
  principal: { accountId: 'mira' },
  extension: {
    project: { id: '1' },
    issue: { id: 2 },
    config: { projectId: '1' },
    space: { key: 'RIDE' },
  },
};
type Context = Partial<Record<keyof typeof USUAL, unknown>>;

const CALLERS: Record<string, (context: unknown) => unknown> = {
  panel: panelCallerOf,
  project: projectCallerOf,
  settings: (context) => administratorOf(context, {}),
  global: globalCallerOf,
  'global, as an administrator': (context) => administering(globalCallerOf(context), '1'),
  macro: readerOf,
  action: personOf,
};

const ODD = [undefined, null, '', 'x', 7, {}, [], 'Mars/City', 'not a tag', '_', 'unidentified'];
const PARTS = Object.keys(USUAL) as (keyof typeof USUAL)[];
const CONTEXTS: [string, unknown][] = [
  ...PARTS.flatMap((part) => [
    [`without ${part}`, { ...USUAL, [part]: undefined }] as [string, unknown],
    ...ODD.map((odd): [string, unknown] => [
      `${part}: ${JSON.stringify(odd)}`,
      { ...USUAL, [part]: odd },
    ]),
  ]),
  ...Object.keys(USUAL.extension).flatMap((part) =>
    ODD.map((odd): [string, unknown] => [
      `${part} of the extension: ${JSON.stringify(odd)}`,
      { ...USUAL, extension: { ...USUAL.extension, [part]: odd } },
    ]),
  ),
  ...ODD.map((odd): [string, unknown] => [`all of it: ${JSON.stringify(odd)}`, odd]),
];

/** Jira as somebody who may do everything. */
const ALL = ['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS', 'USER_PICKER'];
const permissions = Object.fromEntries(ALL.map((key) => [key, { havePermission: true }]));
const jira = ({ path }: { path: string }) => ({
  body: path.endsWith('/myself') ? { accountId: 'mira', locale: 'de_DE' } : { permissions },
});

function isSomebodyOrNobody(who: unknown): boolean {
  return who === null || (typeof who === 'string' && !['', 'unidentified'].includes(who));
}

/** What is wrong with a caller; nothing for one that was refused. */
async function wrongIn(caller: () => unknown): Promise<string[]> {
  let made: Record<string, unknown>;
  try {
    made = (await caller()) as Record<string, unknown>;
  } catch (error) {
    return error instanceof Refusal || error instanceof JiraError ? [] : [String(error)];
  }
  const wrong: unknown[] = ['viewer', 'person', 'accountId'].filter(
    (key) => !isSomebodyOrNobody(made[key] ?? null),
  );
  for (const key of ['siteUrl', 'locale', 'timeZone'])
    if (key in made && typeof made[key] !== 'string') wrong.push(key);
  const { locale = 'en', timeZone = 'UTC' } = made as { locale?: string; timeZone?: string };
  try {
    new Intl.DateTimeFormat(locale.replaceAll('_', '-'), { timeZone }).format(0);
  } catch (error) {
    wrong.push(error);
  }
  return wrong.map(String);
}

beforeEach(() => {
  silenceLog();
  platformWith(jira);
});

test.each(Object.keys(CALLERS))('%s: any odd context is refused or usable', async (name) => {
  const wrong: [string, string[]][] = [];
  for (const [what, context] of CONTEXTS) {
    const found = await wrongIn(() => CALLERS[name]?.(context));
    if (found.length > 0) wrong.push([what, found]);
  }
  expect(wrong).toEqual([]);
});

test.each(Object.keys(CALLERS))('%s: the usual context is taken as it is', async (name) => {
  const made = (await CALLERS[name]?.(USUAL)) as Record<string, unknown>;
  const told = { siteUrl: USUAL.siteUrl, locale: 'de-DE', timeZone: USUAL.timezone };
  expect([made['viewer'] ?? made['person'] ?? made['accountId']]).toEqual(['mira']);
  for (const [key, value] of Object.entries(told))
    // Of an action's person Jira tells the locale, and the app looks for the language.
    if (key in made && name !== 'action') expect([key, made[key]]).toEqual([key, value]);
});

test('what is odd in one part of a context leaves the macro its others', () => {
  for (const odd of ODD)
    for (const part of ['siteUrl', 'locale', 'timezone', 'accountId', 'accountType'])
      expect(readerOf({ ...USUAL, [part]: odd }).config.projectId).toBe('1');
  for (const space of [null, 7, { key: null }])
    expect(readerOf({ ...USUAL, extension: { ...USUAL.extension, space } }).config.projectId).toBe(
      '1',
    );
});

test('any odd payload of an export comes to a document', async () => {
  const usual: Context & { config: unknown } = { ...USUAL, config: { projectId: '1' } };
  for (const odd of ODD)
    for (const part of [...PARTS, 'config', 'context'] as const) {
      const payload =
        part === 'context' ? { context: odd } : { context: { ...usual, [part]: odd } };
      expect(await explainerExport(payload, odd)).toMatchObject({ type: 'doc' });
    }
});
