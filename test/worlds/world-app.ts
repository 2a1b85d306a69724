/** The app in a world, on a few issues of the sample, and its main ways through. */
import type { SiteData } from '../../local/jira/model';
import { resolverRequest } from '../../local/platform/resolver-request';
import { createSampleSite } from '../../local/sample';
import { PROJECTS } from '../../local/sample/site-ids';
import type { World } from '../../local/worlds/facts';
import type { Answer } from '../../src/contract/answer';
import { openBackground, type Background } from '../background/background-app';
import { answerOf, valueOf } from '../site/sample-app';

export const PROJECT = PROJECTS.RIDE;
/** Epics and stories with every sort of source, question and rank in them. */
const LAST_ISSUE = 30;

export interface WorldApp extends Background {
  /** Asks a page's function as a person at the project, or at one of its issues. */
  ask: (
    page: 'panel' | 'settings' | 'project' | 'explainer',
    who: string | null,
    request: string,
    payload?: object,
    issueKey?: string,
  ) => Promise<Answer<unknown>>;
  export: (who: string) => Promise<unknown>;
}

/** One project with its first issues, which are copied for each world. */
function fewIssues(): SiteData {
  const data = createSampleSite(new Date());
  const issues = data.issues.filter(
    ({ projectId, key }) => projectId === PROJECT && Number(key.split('-')[1]) <= LAST_ISSUE,
  );
  const ids = new Set(issues.map(({ id }) => id));
  return {
    ...data,
    issues: issues.map((issue) => ({
      ...issue,
      parentId: issue.parentId !== null && ids.has(issue.parentId) ? issue.parentId : null,
    })),
    links: data.links.filter(
      ({ fromIssueId, toIssueId }) => ids.has(fromIssueId) && ids.has(toIssueId),
    ),
    settings: Object.fromEntries(
      Object.entries(data.settings).filter(([name]) => name === `role-map:${PROJECT}`),
    ),
  };
}

const DATA = JSON.stringify(fewIssues());

export function openWorld(world: World): WorldApp {
  const data = JSON.parse(DATA) as SiteData;
  const app = openBackground({ data, world, hears: true });
  const { platform } = app;
  const allowed = new Set<string>();
  return {
    ...app,
    ask: async (page, who, request, payload = {}, issueKey) => {
      const issue = data.issues.find(({ key }) => key === issueKey);
      const extension = {
        project: { id: PROJECT, key: 'RIDE', type: 'software' },
        ...(issue && { issue: { id: issue.id, key: issue.key } }),
        ...(page === 'explainer' && { config: { projectId: PROJECT } }),
      };
      const moduleKey = `role-clarity-${page}`;
      const body = resolverRequest(request, payload, { moduleKey, extension });
      const call = { functionKey: page, body, accountId: who, moduleKey };
      if (world.consent === 'asked' && who !== null && !allowed.has(who)) {
        // The first call of somebody's reaches the platform as its question for their consent, which they give.
        const first = await platform.invoke(call);
        expect(first).toMatchObject({ ok: false, error: { type: 'NEEDS_AUTHENTICATION_ERR' } });
        platform.agree(who);
        allowed.add(who);
      }
      return (await answerOf<unknown>(platform, call)).answer;
    },
    export: async (who) => {
      const place = { config: { projectId: PROJECT }, accountId: who };
      const { value } = await valueOf(platform, {
        functionKey: 'explainer-export',
        body: { exportType: 'pdf', extensionPayload: place, context: place },
        accountId: who,
        moduleKey: 'role-clarity-explainer',
      });
      return value;
    },
  };
}
