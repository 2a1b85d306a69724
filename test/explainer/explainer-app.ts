/** The macro's functions on the sample site, asked as a reader of a page. */
import type { Answer } from '../../src/contract/answer';
import type {
  ExplainerAnswers,
  ExplainerPayload,
  ExplainerRequestKey,
  ExplainerView,
} from '../../src/contract/explainer';
import type { AdfDocument } from '../../src/explainer/adf';
import type { SiteData } from '../../local/jira/model';
import type { Invocation } from '../../local/platform/journal';
import { resolverRequest } from '../../local/platform/resolver-request';
import { checkedSample } from '../project/checked-site';
import { openApp, type App } from '../site/sample-app';

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
  ) => Promise<{ answer: Answer<ExplainerAnswers[K]>; invocation: Invocation }>;
  /** What the macro about a project shows to a reader. */
  view: (
    who: string | null,
    projectId: string | null,
  ) => Promise<{ view: ExplainerView; invocation: Invocation }>;
  export: (who: string | null, payload: object) => Promise<AdfDocument>;
}

export function openExplainer(options: { data?: SiteData } = {}): ExplainerApp {
  const app = openApp(options);
  const send: ExplainerApp['send'] = async (who, page, request, payload) => {
    const extension = { type: 'macro', content: { id: '9001', type: 'page' }, ...page };
    const body = resolverRequest(request, payload, { moduleKey: MODULE, extension });
    const result = await app.platform.invoke({ functionKey: 'explainer', body, accountId: who });
    if (!result.ok) throw new Error(result.error.stack);
    return { answer: result.value as Answer<never>, invocation: result.invocation };
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
      if (!answer.ok) throw new Error(answer.failure.code);
      return { view: answer.value.view, invocation };
    },
    export: async (who, body) => {
      const result = await app.platform.invoke({
        functionKey: 'explainer-export',
        body,
        accountId: who,
        moduleKey: MODULE,
      });
      if (!result.ok) throw new Error(result.error.stack);
      return result.value as AdfDocument;
    },
  };
}

/** The same on a site whose issues have been checked. */
export async function openChecked(): Promise<ExplainerApp> {
  return openExplainer({ data: await checkedSample() });
}
