/** *Does it work here?* in a browser, on local sites of several worlds: what an admin is told, and what to do about it. */
import { DEFAULT_VIEWER } from '../../local/sample';
import { worldWith, type World } from '../../local/worlds/facts';
import { withLongIssue } from '../sample/long-issue';
import { seriousFindings } from './harness/axe';
import { openSite } from './harness/local-site';
import { openSettingsPage, press } from './harness/open-settings';

const PATIENCE_MS = 180_000;
jest.setTimeout(PATIENCE_MS);

interface Case {
  name: string;
  world: Partial<World>;
  /** What is said to work, and what not with what follows. */
  works: RegExp[];
  otherwise: RegExp[];
}

const ROLES = /can read who is in a project role/;
const FINDINGS = /can keep its findings on work items/;
const LISTS = /find each entry of a list/;
const MANY_PERMISSIONS = /Jira answers about many permissions at once/;
const CUT = [/Long histories that Jira cuts off/, /Long discussions that Jira cuts off/];

/** What no page can try, in the order of the page. */
const STEPS = [
  /Drag a work item to another place on the board/,
  /Then choose none, and save again/,
  /Guests see only the explanation of the roles/,
  /Export that page to PDF and to Word/,
  /a rule or a Rovo chat/,
  /the hourly functions succeed/,
];

const CASES: Case[] = [
  {
    name: 'the app is refused what it asks for as itself, and lists are found by place alone',
    world: { rolesAsApp: '401', groupsAsApp: '403', fieldsAsApp: '401', permissionsCheck: '401' },
    works: [FINDINGS, ...CUT],
    otherwise: [
      ROLES,
      /Administer Projects in this project/,
      /can read who is in a group/,
      /can read the site’s fields/,
      MANY_PERMISSIONS,
      LISTS,
      /roleWaitingForFirst = currentUser\(\) instead/,
      /Searches accept days such as -7d/,
    ],
  },
  {
    name: 'the app may not write on issues',
    world: {
      appWrites: 'refused',
      historiesOfMany: '100',
      totals: 'of-all',
      commentsInIssue: '20',
    },
    works: [ROLES, MANY_PERMISSIONS, ...CUT],
    otherwise: [FINDINGS, /Browse Projects and Edit Issues/],
  },
  {
    name: 'Jira takes of indexed values what it takes of its own fields',
    world: {
      arrayAliases: 'any-entry',
      emptyAliases: 'taken',
      relativeDays: 'taken',
      milliseconds: 'indexed',
      bulkWrites: 'followed',
      conflictCode: 'CONDITIONAL_CHECK_FAILED',
    },
    works: [ROLES, FINDINGS, LISTS, /Everything that could be tried works/],
    otherwise: [],
  },
];

test.each(CASES)('where $name, an admin is told', async ({ world, works, otherwise }) => {
  jest.spyOn(console, 'info').mockImplementation(() => undefined);
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const site = await openSite(withLongIssue(), DEFAULT_VIEWER, worldWith(world));
  const { frame, problems, close } = await openSettingsPage(site, 'RIDE');
  await press(frame, 'Does it work here?');
  await press(frame, 'Check this site');
  await frame.getByRole('button', { name: 'Copy as text' }).waitFor();
  const lines = (await frame.locator('main').innerText()).split('\n');
  const failed = lines
    .filter((line) => /Doesn’t work here/.test(line) && !/Searches for ids|milliseconds/.test(line))
    .join('\n');
  const count = failed === '' ? 0 : failed.split('\n').length;
  const summary = count === 1 ? /^One thing doesn’t work here/m : `${count} things don’t work here`;
  if (count > 0) expect(lines.join('\n')).toMatch(summary);
  for (const said of works) expect(lines.join('\n')).toMatch(said);
  for (const said of works) expect(failed).not.toMatch(said);
  for (const said of STEPS) expect(lines.join('\n')).toMatch(said);
  for (const said of otherwise) expect(lines.join('\n')).toMatch(said);
  expect(failed === '').toBe(otherwise.length === 0);
  if (otherwise.length > 5) expect(await seriousFindings(frame)).toEqual([]);
  expect(problems).toEqual([]);
  await close();
  await site.close();
});
