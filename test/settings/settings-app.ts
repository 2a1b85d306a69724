/** The settings page's function on the sample site, asked as a person in the settings of a project. */
import { resolverRequest } from '../../local/platform/resolver-request';
import { accountIdOf } from '../../local/sample/people';
import { PROJECTS, type ProjectKey } from '../../local/sample/site-ids';
import type { RoleMap, RoleMapProblem } from '../../src/contract/role-map';
import type {
  SettingsAnswers,
  SettingsPayload,
  SettingsRequestKey,
  SettingsView,
} from '../../src/contract/settings';
import { answerOf, expectAnswer, openApp, type Answered, type App } from '../site/sample-app';

export const ADMIN = accountIdOf('ingrid');

export interface SettingsApp extends App {
  /** Asks for one request, whatever is sent with it. */
  send: <K extends SettingsRequestKey>(
    who: string | null,
    project: ProjectKey,
    request: K,
    payload: unknown,
  ) => Promise<Answered<SettingsAnswers[K]>>;
  /** Asks as the admin and expects an answer. */
  ask: <K extends SettingsRequestKey>(
    project: ProjectKey,
    request: K,
    payload: SettingsPayload<K>,
    who?: string,
  ) => Promise<SettingsAnswers[K]>;
}

export function openSettings(
  options: Pick<NonNullable<Parameters<typeof openApp>[0]>, 'data' | 'world'> = {},
): SettingsApp {
  const app = openApp(options);
  const send: SettingsApp['send'] = async (who, project, request, payload) => {
    const extension = { project: { id: PROJECTS[project], key: project, type: 'software' } };
    const body = resolverRequest(request, payload, {
      moduleKey: 'role-clarity-settings',
      extension,
      timezone: 'Europe/Oslo',
    });
    return answerOf(app.platform, { functionKey: 'settings', body, accountId: who });
  };
  return {
    ...app,
    send,
    ask: async (project, request, payload, who = ADMIN) => {
      const { answer } = await send(who, project, request, payload);
      return expectAnswer(answer);
    },
  };
}

/** Saves and expects that nothing stands against it. */
export async function saved(
  app: SettingsApp,
  project: ProjectKey,
  roleMap: RoleMap,
  revision: number,
  who?: string,
): Promise<SettingsView> {
  const answer = await app.ask(project, 'settings.save', { roleMap, revision }, who);
  if (!answer.saved) throw new Error(JSON.stringify(answer.problems));
  return answer.view;
}

/** Saves and expects problems. */
export async function problemsOf(
  app: SettingsApp,
  project: ProjectKey,
  roleMap: unknown,
): Promise<RoleMapProblem[]> {
  const { revision } = await app.ask(project, 'settings.load', {});
  const answer = await app.ask(project, 'settings.save', { roleMap, revision });
  if (answer.saved) throw new Error('Nothing stood against it.');
  return answer.problems;
}
