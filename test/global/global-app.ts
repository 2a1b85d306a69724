/** The function of the page in Jira's apps menu, asked as a person. */
import type { SiteData } from '../../local/jira/model';
import { resolverRequest } from '../../local/platform/resolver-request';
import type {
  GlobalAnswers,
  GlobalPayload,
  GlobalRequestKey,
} from '../../src/contract/global-page';
import { answerOf, expectAnswer, openApp, type Answered, type App } from '../site/sample-app';

export interface GlobalApp extends App {
  send: <K extends GlobalRequestKey>(
    who: string | null,
    request: K,
    payload: GlobalPayload<K>,
    timezone?: string,
  ) => Promise<Answered<GlobalAnswers[K]>>;
  /** Asks and expects an answer. */
  ask: <K extends GlobalRequestKey>(
    who: string,
    request: K,
    payload: GlobalPayload<K>,
  ) => Promise<GlobalAnswers[K]>;
}

export function openGlobalApp(data: SiteData): GlobalApp {
  const app = openApp({ data, pageSeconds: 250 });
  const send: GlobalApp['send'] = (who, request, payload, timezone = 'UTC') => {
    const body = resolverRequest(request, payload, {
      moduleKey: 'role-clarity-global',
      extension: { type: 'jira:globalPage' },
      timezone,
    });
    return answerOf(app.platform, { functionKey: 'global', body, accountId: who });
  };
  return {
    ...app,
    send,
    ask: async (who, request, payload) => expectAnswer((await send(who, request, payload)).answer),
  };
}
