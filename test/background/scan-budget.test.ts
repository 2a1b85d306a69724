/** What a scan may cost, by counting: calls and points on a project of a few hundred issues, and nothing for nothing. */
import type { SiteData } from '../../local/jira/model';
import { createSampleSite } from '../../local/sample';
import { PROJECTS } from '../../local/sample/site-ids';
import { silenceLog } from '../silent-log';
import { openBackground } from './background-app';

const ISSUES = 300;
/** What is asked once a scan, whatever its size: who may see what, the directory, whom the role map names, whether a finding stands, what changed of late. */
const ONCE = 19;
const CALLS_A_THOUSAND = 32;
const POINTS_AN_ISSUE = 2.2;

/** The sample's project with copies of its issues, none of which was checked yet. */
function largeProject(): SiteData {
  const data = createSampleSite(new Date());
  const own = data.issues.filter(({ projectId }) => projectId === PROJECTS.RIDE);
  const others = data.issues.filter(({ projectId }) => projectId !== PROJECTS.RIDE);
  const copies = Array.from({ length: ISSUES - own.length }, (_, at) => {
    const issue = own[at % own.length];
    if (!issue) throw new Error('The sample has no such project.');
    return {
      ...issue,
      id: String(900_000 + at),
      key: `RIDE-${1_000 + at}`,
      properties: {},
    };
  });
  return { ...data, issues: [...others, ...own, ...copies] };
}

test('a scan keeps to its calls and points, and one with nothing changed writes nothing', async () => {
  silenceLog();
  const app = openBackground({ data: largeProject() });
  let calls = 0;
  let writes = 0;
  app.platform.faults = ({ kind, method, path }, next) => {
    if (kind === 'jira') calls += 1;
    if (kind === 'jira' && method !== 'GET' && path.includes('/properties')) writes += 1;
    return next();
  };

  await app.scan(PROJECTS.RIDE);
  expect(calls).toBeGreaterThan(0);
  expect(writes).toBeGreaterThan(0);
  expect(calls).toBeLessThanOrEqual(ONCE + (CALLS_A_THOUSAND * ISSUES) / 1_000);
  expect(app.site.meter.total / ISSUES).toBeLessThanOrEqual(POINTS_AN_ISSUE);

  writes = 0;
  await app.scan(PROJECTS.RIDE);
  expect(writes).toBe(0);
  await app.platform.close();
});
