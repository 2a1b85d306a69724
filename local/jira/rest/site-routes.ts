/** The site itself, and tasks that it runs in the background. */
import { RestFailure, notSignedIn } from '../failure';
import { taskJson } from '../json/task-json';
import { pathPart, type RestAnswer, type RestCall, type Route } from '../route';
import { jiraTime } from '../time';

function serverInfo(call: RestCall): RestAnswer {
  const { site } = call;
  return {
    status: 200,
    json: {
      baseUrl: site.baseUrl,
      displayUrl: site.baseUrl,
      version: '1001.0.0-SNAPSHOT',
      versionNumbers: [1001, 0, 0],
      deploymentType: 'Cloud',
      buildNumber: 100_000,
      buildDate: jiraTime(site.now().toISOString()),
      serverTime: jiraTime(site.now().toISOString()),
      serverTitle: site.data.name,
    },
  };
}

function getTask(call: RestCall): RestAnswer {
  if (call.caller.kind === 'anonymous') throw notSignedIn();
  const id = pathPart(call, 'taskId');
  const task = call.site.tasks.get(id);
  if (task === undefined)
    throw new RestFailure(404, [`The task with the ID ${id} does not exist.`]);
  return { status: 200, json: taskJson(call.site, id, task) };
}

export const siteRoutes: Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/serverInfo',
    scopes: ['read:jira-work'],
    handle: serverInfo,
  },
  {
    method: 'GET',
    path: '/rest/api/3/task/:taskId',
    // The task's own handler decides on a real site; writing is what every task here did.
    scopes: ['write:jira-work'],
    handle: getTask,
  },
];
