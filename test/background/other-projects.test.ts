/** What is changed in a project that nobody has set up costs two looks into storage, for its role map and for the site's default, and nothing else. */
import { PROJECTS } from '../../local/sample/site-ids';
import { silenceLog } from '../silent-log';
import { openBackground } from './background-app';

const LOOK = 'storage /api/v1/batch/get';

const events = (issue: object) => [
  { eventType: 'avi:jira:created:issue', issue },
  { eventType: 'avi:jira:updated:issue', issue, changelog: { items: [{ field: 'labels' }] } },
  { eventType: 'avi:jira:commented:issue', issue, comment: { id: '1' } },
];

test('no event of such a project asks Jira, queues a check or writes anything', async () => {
  silenceLog();
  const app = openBackground();
  const issue = {
    id: '20099',
    fields: { project: { id: PROJECTS.DEPOT }, issuetype: { hierarchyLevel: 0 } },
  };
  for (const event of events(issue)) app.platform.hear(event);
  await app.settle();
  const runs = app.platform.invocations;
  expect(runs.map(({ functionKey }) => functionKey)).toEqual([
    'product-events',
    'product-events',
    'product-events',
  ]);
  for (const { calls } of runs)
    expect(calls.map(({ kind, path }) => `${kind} ${path}`)).toEqual([LOOK, LOOK]);
});
