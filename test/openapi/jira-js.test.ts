/** A client of Jira's that others wrote, with its own schemas of what Jira answers, over HTTP against the stand-in. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Version3Client } from 'jira.js';
import { JiraSite } from '../../local/jira/site';
import { createSampleSite, DEFAULT_VIEWER } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { PROJECTS, ROLE_IDS } from '../../local/sample/site-ids';

let site: JiraSite;
let server: Server;
let jira: Version3Client;

/** Whoever signs in with an account id for a user name is that person. */
function personIn(header: string | undefined): string {
  const [user = ''] = Buffer.from(header?.replace(/^Basic /, '') ?? '', 'base64')
    .toString()
    .split(/:(?=[^:]*$)/);
  return user;
}

function clientOf(accountId: string): Version3Client {
  const { port } = server.address() as AddressInfo;
  return new Version3Client({
    host: `http://127.0.0.1:${port}`,
    authentication: { basic: { email: accountId, apiToken: 'none' } },
  });
}

beforeAll(async () => {
  site = new JiraSite(createSampleSite(new Date()));
  server = createServer((request, response) => {
    void (async () => {
      const body = await text(request);
      const answer = await site.request({
        as: 'user',
        accountId: personIn(request.headers.authorization),
        method: request.method ?? 'GET',
        path: request.url ?? '/',
        body,
      });
      response.writeHead(answer.status, answer.headers);
      response.end(answer.json === undefined ? undefined : JSON.stringify(answer.json));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  jira = clientOf(DEFAULT_VIEWER);
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('it searches page by page, each issue once', async () => {
  const keys: string[] = [];
  let nextPageToken: string | undefined;
  do {
    const page = await jira.issueSearch.searchForIssuesUsingJqlEnhancedSearchPost({
      jql: 'project = RIDE ORDER BY key',
      fields: ['summary', 'status'],
      maxResults: 20,
      ...(nextPageToken !== undefined && { nextPageToken }),
    });
    keys.push(...(page.issues ?? []).map(({ key }) => key));
    nextPageToken = page.nextPageToken ?? undefined;
  } while (nextPageToken !== undefined);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThan(40);
});

test('it reads an issue with its fields, history and comments', async () => {
  const issue = await jira.issues.getIssue({ issueIdOrKey: 'RIDE-20', expand: 'changelog' });
  expect(issue.key).toBe('RIDE-20');
  expect(issue.fields).toMatchObject({ project: { key: 'RIDE' } });
  const histories = await jira.issues.getChangeLogs({ issueIdOrKey: 'RIDE-20', maxResults: 1 });
  expect(histories.total).toBe(issue.changelog?.histories?.length);
  const { comments = [] } = await jira.issueComments.getComments({ issueIdOrKey: 'RIDE-20' });
  expect(comments.length).toBeGreaterThan(0);
});

test('it is told of an issue that is not there, and of one that is hidden, in the same words', async () => {
  const hidden = site.data.issues.find(({ securityLevelId }) => securityLevelId !== null);
  const told = async (issueIdOrKey: string): Promise<unknown> =>
    jira.issues.getIssue({ issueIdOrKey }).catch((error: unknown) => {
      const { status, message } = error as { status?: number; message?: string };
      return { status, message };
    });
  const missing = await told('RIDE-4711');
  expect(missing).toMatchObject({ status: 404 });
  expect(await told(hidden?.key ?? '')).toEqual(missing);
});

test('it comments, reads the comment and takes it back', async () => {
  const { id = '' } = await jira.issueComments.addComment({
    issueIdOrKey: 'RIDE-20',
    comment: 'Which bell do we use?',
  });
  const issue = site.data.issues.find(({ key }) => key === 'RIDE-20');
  expect(issue?.comments.find((one) => one.id === id)?.authorId).toBe(DEFAULT_VIEWER);
  await jira.issueComments.deleteComment({ issueIdOrKey: 'RIDE-20', id });
  expect(issue?.comments.some((one) => one.id === id)).toBe(false);
});

test('it sets, reads and removes a property', async () => {
  const place = { issueIdOrKey: 'RIDE-20', propertyKey: 'jira-js' };
  await jira.issueProperties.setIssueProperty({ ...place, propertyValue: { seen: true } });
  expect(await jira.issueProperties.getIssueProperty(place)).toMatchObject({
    value: { seen: true },
  });
  await jira.issueProperties.deleteIssueProperty(place);
  await expect(jira.issueProperties.getIssueProperty(place)).rejects.toBeDefined();
});

test('it reads who is in a role, as an administrator only', async () => {
  const place = { projectIdOrKey: PROJECTS.RIDE, id: Number(ROLE_IDS.owner) };
  const role = await clientOf(accountIdOf('ingrid')).projectRoles.getProjectRole(place);
  expect(role.actors?.map(({ actorUser }) => actorUser?.accountId)).toEqual([accountIdOf('mira')]);
  await expect(jira.projectRoles.getProjectRole(place)).rejects.toBeDefined();
});
