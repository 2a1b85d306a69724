/** The macro's functions on the sample site, asked as a reader of a page. */
import type { SiteData } from '../../local/jira/model';
import type { InvocationRecord } from '../../local/platform/journal';
import { resolverRequest } from '../../local/platform/resolver-request';
import { accountIdOf } from '../../local/sample/people';
import { worldWith } from '../../local/worlds/facts';
import type {
  ExplainerAnswers,
  ExplainerPayload,
  ExplainerRequestKey,
  ExplainerView,
} from '../../src/contract/explainer';
import type { AdfDocument } from '../../src/explainer/adf';
import { checkedSample } from '../project/checked-site';
import {
  answerOf,
  expectAnswer,
  openApp,
  valueOf,
  type Answered,
  type App,
} from '../site/sample-app';

/** Who sees the project RIDE, and who does not. */
export const MEMBER = accountIdOf('tomasz');
export const STRANGER = accountIdOf('dana');

const MODULE = 'role-clarity-explainer';

export interface Page {
  config?: unknown;
  space?: { id: string; key: string };
}

export interface ExplainerApp extends App {
  send: <K extends ExplainerRequestKey>(
    who: string | null,
    page: Page,
    request: K,
    payload: ExplainerPayload<K>,
  ) => Promise<Answered<ExplainerAnswers[K]>>;
  /** What the macro about a project shows to a reader. */
  view: (
    who: string | null,
    projectId: string | null,
  ) => Promise<{ view: ExplainerView; invocation: InvocationRecord }>;
  export: (who: string | null, payload: object) => Promise<AdfDocument>;
}

export function openExplainer(options: { data?: SiteData } = {}): ExplainerApp {
  // Exports say who exports where the platform does; that the payload may say it instead has tests of its own.
  const app = openApp({ ...options, world: worldWith({ exporter: 'principal' }) });
  const send: ExplainerApp['send'] = async (who, page, request, payload) => {
    const extension = { type: 'macro', content: { id: '9001', type: 'page' }, ...page };
    const body = resolverRequest(request, payload, { moduleKey: MODULE, extension });
    return answerOf(app.platform, { functionKey: 'explainer', body, accountId: who });
  };
  return {
    ...app,
    send,
    view: async (who, projectId) => {
      const { answer, invocation } = await send(
        who,
        { config: { projectId } },
        'explainer.view',
        {},
      );
      return { view: expectAnswer(answer).view, invocation };
    },
    export: async (who, body) => {
      const functionKey = 'explainer-export';
      const request = { functionKey, body, accountId: who, moduleKey: MODULE };
      return (await valueOf(app.platform, request)).value as AdfDocument;
    },
  };
}

/** The same on a site whose issues have been checked. */
export async function openChecked(): Promise<ExplainerApp> {
  return openExplainer({ data: await checkedSample() });
}
