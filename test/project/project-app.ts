/** The project page's function on a checked site, asked as a person. */
import type { SiteData } from '../../local/jira/model';
import { resolverRequest } from '../../local/platform/resolver-request';
import type {
  ProjectAnswers,
  ProjectPayload,
  ProjectRequestKey,
} from '../../src/contract/project-page';
import { ALL_WORK, ANY_ISSUE, type Filter, type Sort } from '../../src/contract/project-search';
import { answerOf, expectAnswer, openApp, type Answered, type App } from '../site/sample-app';

export const EVERYTHING: Filter = { ...ALL_WORK, ...ANY_ISSUE };
export const BY_KEY: Sort = { by: 'key', descending: false };

export interface ProjectApp extends App {
  send: <K extends ProjectRequestKey>(
    who: string | null,
    project: string,
    request: K,
    payload: unknown,
  ) => Promise<Answered<ProjectAnswers[K]>>;
  /** Asks and expects an answer. */
  ask: <K extends ProjectRequestKey>(
    who: string | null,
    project: string,
    request: K,
    payload: ProjectPayload<K>,
  ) => Promise<ProjectAnswers[K]>;
}

/** @param data whose `projects` hold what is asked for by key */
export function openProjectApp(data: SiteData): ProjectApp {
  const app = openApp({ data });
  const send: ProjectApp['send'] = async (who, key, request, payload) => {
    const project = data.projects.find((one) => one.key === key);
    const extension = { project: { id: project?.id ?? '0', key, type: 'software' } };
    const body = resolverRequest(request, payload, {
      moduleKey: 'role-clarity-project',
      extension,
    });
    return answerOf(app.platform, { functionKey: 'project', body, accountId: who });
  };
  return {
    ...app,
    send,
    ask: async (who, project, request, payload) => {
      const { answer } = await send(who, project, request, payload);
      return expectAnswer(answer);
    },
  };
}
