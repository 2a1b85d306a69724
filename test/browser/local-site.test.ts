/** The app in a browser on the whole local site: what is pressed in the panel is seen in what Jira holds. */
import { importExport } from '../../local/import/import-export';
import { VISITOR } from '../../local/import/site-builder';
import { DEFAULT_VIEWER, SAMPLE_GUIDE } from '../../local/sample';
import { LONG } from '../long-run';
import { pathOfExport, testOn, withReal } from '../real-exports';
import { CONTRAST, seriousFindings } from './harness/axe';
import { eventually } from './harness/eventually';
import { openSite, type Looking, type OpenIssue, type SiteBrowser } from './harness/local-site';

const PATIENCE_MS = 120_000;
jest.setTimeout(PATIENCE_MS);

let site: SiteBrowser;
const opened: OpenIssue[] = [];

beforeAll(async () => {
  jest.spyOn(console, 'info').mockImplementation(() => undefined);
  site = await openSite();
}, PATIENCE_MS);
afterEach(async () => {
  const problems = opened.flatMap((issue) => issue.problems);
  await Promise.all(opened.splice(0).map((issue) => issue.close()));
  expect(problems).toEqual([]);
});
afterAll(() => site.close());

async function open(key: string, how?: Looking): Promise<OpenIssue> {
  const issue = await site.open(key, how);
  opened.push(issue);
  return issue;
}

/** Stories that no owner has touched, with a question that waits for the owner. */
const ALL_NEGLECTED = SAMPLE_GUIDE.filter(
  ({ codes }) =>
    codes['user-stories'] === 'not-written-by-owner' &&
    codes['developer-questions'] === 'waiting-beyond-target',
).map(({ key }) => key);
const [NEGLECTED = ''] = ALL_NEGLECTED;

const owner = (): string => {
  const found = site.local.host.site.data.people.find(
    ({ displayName }) => displayName === 'Mira Okafor',
  );
  return found?.accountId ?? '';
};

const MORE: [string, string, Looking][] = [
  ['a story', 'RIDE-20', {}],
  ['a story in the dark', 'RIDE-20', { colour: 'dark' }],
  ['an epic', 'RIDE-5', {}],
];
/** Each view in each colour is looked over in `panel-access`; here it is the way through a site, and in a long run all. */
test.each<[string, string, Looking]>([
  ['a story on a narrow screen', NEGLECTED, { width: 400 }],
  ['an epic in the dark', 'RIDE-5', { colour: 'dark' }],
  ['a subtask with nothing to check', 'RIDE-70', {}],
  ['a project without settings', 'TOWN-1', {}],
  ...(LONG ? MORE : []),
])('%s breaks no policy and shuts nobody out', async (_, key, how) => {
  const { panel } = await open(key, how);
  expect(await panel.locator('main').innerText()).not.toBe('');
  expect(await seriousFindings(panel, how.colour === 'dark' ? CONTRAST : undefined)).toEqual([]);
});

test('an anonymous visitor of a private project is told so in a sentence', async () => {
  const response = await fetch(`${site.local.host.baseUrl}/browse/RIDE-20`, {
    headers: { cookie: 'viewer=anonymous' },
  });
  expect(response.status).toBeLessThan(500);
  expect(await response.text()).not.toContain('See which bikes are really there');
});

test('asking the owner puts a comment on the issue, undo takes it off again, and a change on the issue shows by itself', async () => {
  const { page, panel } = await open('RIDE-20');
  const comments = (): string[] => site.issue('RIDE-20').comments.map(({ id }) => id);
  const before = comments();
  await panel.getByRole('button', { name: 'Ask the product owner' }).click();
  await panel
    .getByRole('textbox', { name: 'Your comment' })
    .fill('Does the map show bikes in repair?');
  await panel.getByRole('button', { name: 'Send' }).click();
  await eventually(() => {
    expect(comments()).toHaveLength(before.length + 1);
  });
  expect(site.issue('RIDE-20').comments.at(-1)).toMatchObject({ authorId: DEFAULT_VIEWER });
  await panel.getByRole('button', { name: 'Undo' }).first().click();
  await eventually(() => {
    expect(comments()).toEqual(before);
  });

  const questions = panel.getByText('Do we keep the old colours?');
  expect(await questions.count()).toBe(0);
  await page.locator('#comment').fill('Do we keep the old colours?');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await questions.first().waitFor();
});

test('the owner accepts a story that a developer wrote, and the finding on the issue follows', async () => {
  const key = NEGLECTED;
  const { panel } = await open(key, { who: owner() });
  const gaps = (): unknown =>
    (site.issue(key).properties['role-clarity'] as { gaps?: string[] } | undefined)?.gaps;
  await panel.getByRole('button', { name: 'Accept story' }).click();
  await panel.getByText('You accepted this story.').first().waitFor();
  await eventually(() => {
    expect(gaps()).not.toContain('user-stories');
  });
  await panel.getByRole('button', { name: 'Undo' }).first().click();
  await eventually(() => {
    expect(gaps()).toContain('user-stories');
  });
});

test('each word of a person settles a question, and undo opens it again', async () => {
  // The question is all that was said there.
  const key = ALL_NEGLECTED.find((one) => site.issue(one).comments.length === 1) ?? '';
  const { panel } = await open(key);
  const gaps = (): unknown =>
    (site.issue(key).properties['role-clarity'] as { gaps?: string[] } | undefined)?.gaps;
  const press = async (name: RegExp): Promise<void> => {
    await panel.getByRole('button', { name }).first().click();
  };
  for (const [word, told] of [
    ['Not a question', /^Marked as not a question/],
    ['Answered', /^Marked as answered/],
    ['Answered elsewhere', /^Marked as answered/],
  ] as const) {
    await press(new RegExp(`^${word}(?! elsewhere)`));
    if (word === 'Answered elsewhere') {
      await panel.getByLabel('Where was it answered?').fill('in the stand-up');
      await press(/^Save/);
    }
    await panel.getByText(told).first().waitFor();
    await eventually(() => {
      expect(gaps()).not.toContain('developer-questions');
    });
    await press(/^Undo/);
    await panel.getByText(told).first().waitFor({ state: 'detached' });
    await eventually(() => {
      expect(gaps()).toContain('developer-questions');
    });
  }
});

// One of our own, and more in a long run; that all shapes are read alike, test/import holds.
const EXPORTS = withReal(['server.json'], ['cloud.jsonl', 'demo.v3-adf.open.json']);

for (const name of EXPORTS)
  testOn(name)(`an issue of an export can be looked at: ${name}`, async () => {
    const file = pathOfExport(name);
    const { site: data } = await importExport(file);
    const imported = await openSite(data, VISITOR.accountId);
    try {
      for (const type of ['Epic', 'Story']) {
        const typeId = data.issueTypes.find(({ name }) => name === type)?.id;
        const [most] = data.issues
          .filter((issue) => issue.typeId === typeId)
          .sort((one, other) => other.comments.length - one.comments.length);
        const { panel, problems } = await imported.open(most?.key ?? '');
        expect(await panel.locator('main').innerText()).toMatch(/\w/);
        expect(await seriousFindings(panel)).toEqual([]);
        expect(problems).toEqual([]);
      }
    } finally {
      await imported.close();
    }
  });
