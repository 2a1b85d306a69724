/** Makes each function of the app do what it most often does. */
import { resolverRequest } from '../../local/platform/resolver-request';
import { DEFAULT_VIEWER } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { PROJECTS } from '../../local/sample/site-ids';
import { answerOf, expectAnswer, valueOf, type App } from '../../test/site/sample-app';
import { STORY } from '../panel';

const PROJECT = { id: PROJECTS.RIDE, key: 'RIDE' };
const ADMINISTRATOR = accountIdOf('ingrid');
/** The request that each page but the panel begins with. */
const PAGES = [
  { functionKey: 'settings', moduleKey: 'role-clarity-settings', request: 'settings.load' },
  { functionKey: 'project', moduleKey: 'role-clarity-project', request: 'project.load' },
  { functionKey: 'global', moduleKey: 'role-clarity-global', request: 'global.load' },
  { functionKey: 'explainer', moduleKey: 'role-clarity-explainer', request: 'explainer.view' },
];

export async function driveFunctions({ platform, site, panel }: App): Promise<void> {
  const issue = site.data.issues.find(({ key }) => key === STORY);
  if (issue === undefined) throw new Error(`${STORY} is not on the sample site.`);
  const asViewer = { accountId: DEFAULT_VIEWER };
  // The first view of a project makes its directory; the second is what people wait for.
  for (let view = 0; view < 2; view++)
    expectAnswer((await panel(DEFAULT_VIEWER, STORY, 'panel.view')).answer);
  const onIssue = { issue: { id: issue.id, key: STORY }, project: PROJECT };
  await valueOf(platform, {
    ...asViewer,
    functionKey: 'lozenge',
    body: { extension: onIssue, context: { extension: onIssue } },
  });
  for (const { functionKey, moduleKey, request } of PAGES) {
    const extension = { project: PROJECT, config: { projectId: PROJECT.id } };
    const body = resolverRequest(request, {}, { moduleKey, extension });
    const accountId = functionKey === 'settings' ? ADMINISTRATOR : DEFAULT_VIEWER;
    expectAnswer((await answerOf(platform, { accountId, functionKey, moduleKey, body })).answer);
  }
  await valueOf(platform, {
    ...asViewer,
    functionKey: 'explainer-export',
    body: { context: { config: { projectId: PROJECT.id } } },
  });
  await platform.runScheduled();
  await platform.queue.drain({ ignoreDelays: true });
  platform.hear({
    eventType: 'avi:jira:updated:issue',
    issue: { id: issue.id, key: STORY, fields: { project: PROJECT } },
    changelog: { items: [{ field: 'summary', from: 'a', to: 'b' }] },
  });
  await platform.queue.drain({ ignoreDelays: true });
  platform.hear({ eventType: 'avi:jira:deleted:project', project: PROJECT });
  await platform.queue.drain({ ignoreDelays: true });
}
