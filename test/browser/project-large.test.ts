/** The project page on a large site: of 600 issues, and in a long run of 28,754 real ones. */
import { VISITOR } from '../../local/import/site-builder';
import type { SiteData } from '../../local/jira/model';
import { PROPERTY_KEY, readSummary } from '../../src/inspection/findings/summary';
import { LONG } from '../long-run';
import { checkedExport } from '../project/checked-export';
import { pathOfExport, testOn } from '../real-exports';
import { seriousFindings } from './harness/axe';
import { eventually } from './harness/eventually';
import { openSite, type SiteBrowser } from './harness/local-site';

const NAME = LONG ? 'titanium-issues.v2.open.jsonl.gz' : '60 × server.json';
const PATIENCE_MS = 240_000;
jest.setTimeout(PATIENCE_MS);

const ROLE_MAP = {
  version: 1,
  // Of the invented team every reporter is a product owner, which would leave no gap to look at.
  productOwner: { sources: [{ kind: LONG ? 'reporter' : 'assignee' }] },
  // A manager whom the export does not name may have done what it tells of others.
  shape: 'owner-only',
};

let site: SiteBrowser;
let data: SiteData;
let key: string;
beforeAll(async () => {
  jest.spyOn(console, 'info').mockImplementation(() => undefined);
  const checked = await checkedExport(pathOfExport(NAME), ROLE_MAP, new Date().toISOString());
  ({ data } = checked);
  key = checked.project.key;
  site = await openSite(data, VISITOR.accountId);
}, PATIENCE_MS);
afterAll(() => site.close());

testOn(NAME)(
  'its issues are counted, listed and leafed through without the page ever reading them all',
  async () => {
    const { page, problems, close } = await site.visit(`/projects/${key}/apps?work=all`);
    const frame = await (await page.waitForSelector('iframe.app-frame')).contentFrame();
    if (!frame) throw new Error('There is no page.');
    await eventually(async () => {
      expect(await frame.locator('main').count()).toBe(1);
      expect(await frame.locator('[aria-busy=true]').count()).toBe(0);
    }, 60_000);

    const gaps = data.issues.filter(
      (issue) =>
        issue.key.startsWith(`${key}-`) &&
        readSummary(issue.properties[PROPERTY_KEY])?.verdicts['user-stories']?.outcome === 'gap',
    );
    const figure = frame.getByRole('link', { name: /User story, Gap/ });
    expect(await figure.innerText()).toBe(gaps.length.toLocaleString('en-GB'));

    const table = frame.getByRole('region', { name: 'Work items', exact: true });
    const first = await table.locator('tbody tr').first().innerText();
    await table.getByRole('button', { name: 'Next' }).click();
    await eventually(async () => {
      expect(await table.locator('tbody tr').first().innerText()).not.toBe(first);
    });
    expect(await frame.getByText('Look for more people').count()).toBe(1);
    expect(await seriousFindings(frame)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  },
);
