/** The whole app before the cast: any request of any page, by anybody, on any issue. */
import type { SiteData } from '../../local/jira/model';
import { resolverRequest } from '../../local/platform/resolver-request';
import { ROLE_IDS } from '../../local/sample/site-ids';
import type { World } from '../../local/worlds/facts';
import { EMPTY_ROLE_MAP } from '../../src/contract/role-map';
import { settingsKey, SITE_DEFAULT } from '../../src/storage/project';
import { count } from '../long-run';
import { asShown } from '../site/as-shown';
import { putDocument } from '../site/kept-documents';
import { answerOf, openApp, type Answered, type App } from '../site/sample-app';
import { CAST, ISSUES, siteWithCast, type Kind } from './cast';
import { forgetPoints } from './points';
import { sendingOf } from './requests';
import { REQUESTS, SURFACES, type Surface } from './surfaces';

export interface CastApp extends App {
  /**
   * Sends one request as a person from a page.
   * @param issueId the issue that the page stands on, or whose project it does
   * @param payload default: the one of the table
   * @throws where the function itself throws, which no page can do anything with
   */
  send: (request: string, asking?: Asking) => Promise<Answered<unknown>>;
}

export interface Asking {
  kind?: Kind;
  issueId?: string;
  payload?: unknown;
  surface?: Surface;
}

/** The surface of a function that the manifest names first. */
export function surfaceOf(functionKey: string): Surface {
  const surface = SURFACES.find((one) => one.functionKey === functionKey);
  if (!surface) throw new Error(`No module of the manifest is answered by ${functionKey}.`);
  return surface;
}

/** Most tests want the site of this moment: it is made once, and copied from its text, which is the quickest way. */
let ofThisMoment: string | null = null;

const DEFAULT_OF_SITE = {
  key: settingsKey(SITE_DEFAULT),
  revision: 1,
  body: {
    ...EMPTY_ROLE_MAP,
    productOwner: {
      sources: [{ kind: 'projectRole', roleId: ROLE_IDS.owner }],
      deputies: [],
      name: null,
    },
  },
};

interface CastOptions {
  data?: SiteData;
  /** How long a page waits; default: as on Forge. */
  pageSeconds?: number;
  now?: Date;
  world?: World;
  /** Whether Jira admins have set a default for projects that have no role map of their own. */
  hasSiteDefault?: boolean;
  /** Whether what people spend on project pages is counted; by default nobody is asked to wait for having asked much. */
  countsPoints?: boolean;
}

export function openCastApp({
  countsPoints = false,
  hasSiteDefault = true,
  ...options
}: CastOptions = {}): CastApp {
  const copied = (): SiteData =>
    JSON.parse((ofThisMoment ??= JSON.stringify(siteWithCast()))) as SiteData;
  const data = options.data ?? (options.now ? siteWithCast(options.now) : copied());
  const app = openApp({ ...options, data });
  if (hasSiteDefault) putDocument(app.store, DEFAULT_OF_SITE);
  return {
    ...app,
    send: async (request, asking = {}) => {
      const sending = sendingOf(request);
      const { kind = sending.by, issueId = ISSUES.open } = asking;
      const surface = asking.surface ?? surfaceOf(functionOf(request));
      const { store } = app;
      const who = CAST[kind];
      const body = resolverRequest(
        request,
        'payload' in asking
          ? asking.payload
          : { ...sending.payload(issueId, kind), ...asShown(request, { store, issueId, who }) },
        { moduleKey: surface.moduleKey, extension: extensionAt(data, issueId, surface) },
      );
      const { functionKey, moduleKey } = surface;
      count('requests of pages');
      if (!countsPoints) forgetPoints(app.store);
      return answerOf(app.platform, { functionKey, moduleKey, body, accountId: who });
    },
  };
}

function functionOf(request: string): string {
  const found = [...REQUESTS].find(([, requests]) => requests.includes(request));
  if (!found) throw new Error(`No function answers ${request}.`);
  return found[0];
}

/** What Jira says of where a page stands: the issue with its project, or the project alone. */
function extensionAt(
  data: SiteData,
  issueId: string,
  { moduleType }: Surface,
): Record<string, unknown> {
  const issue = data.issues.find(({ id }) => id === issueId);
  const projectId = issue?.projectId ?? '10100';
  const project = { id: projectId, key: data.projects.find(({ id }) => id === projectId)?.key };
  const onIssue = moduleType.startsWith('jira:issue');
  return onIssue ? { issue: { id: issueId, key: issue?.key }, project } : { project };
}
