/** The stand-in for one Jira Cloud site: REST v3 over data in memory, with Jira's permissions. */
import { setImmediate } from 'node:timers/promises';
import { STRICTEST, type World } from '../worlds/facts';
import { refuseInWorld } from '../worlds/refusals';
import { costOf, CostMeter } from './cost';
import { eventPayload } from './event-payload';
import { SiteEvents, type SiteEvent } from './events';
import { RestFailure, notSignedIn } from './failure';
import { RecentSearches } from './jql/recent-searches';
import type { SiteData, SitePerson } from './model';
import { Permissions, type AppAccess, type Caller } from './permissions';
import { Router, type RestAnswer } from './route';
import { routes } from './routes';
import type { PropertyAlias, SiteContext } from './site-context';
import { SiteIndex } from './site-index';

export interface SiteOptions {
  /** Address of the site in answers; pictures are asked for below it. Default `http://localhost`. */
  baseUrl?: string;
  /** The clock; default the machine's. */
  now?: () => Date;
  /** Searchable values of issue properties, as the manifest declares them. */
  propertyAliases?: readonly PropertyAlias[];
  /** The account that the app acts with as itself. */
  appAccountId?: string;
  appAccess?: AppAccess;
  /** Default: the strictest documented value of everything. */
  world?: World;
  /** Points an hour; a request beyond them is refused with 429. Default: counted, never refused. */
  quota?: number | null;
}

export interface SiteRequest {
  as: 'user' | 'app' | 'none';
  /** Who the user is; of no meaning otherwise. */
  accountId?: string | null | undefined;
  method: string;
  /** Path with query, such as `/rest/api/3/issue/RC-1?fields=summary`. */
  path: string;
  headers?: Record<string, string> | undefined;
  /** JSON, as text or already parsed. */
  body?: unknown;
  /** Scopes that the caller holds; not checked when absent. */
  scopes?: readonly string[] | undefined;
  /** Whether the request counts against the app's points; default true. */
  metered?: boolean | undefined;
}

export interface SiteAnswer {
  status: number;
  /** Absent for an answer without a body. */
  json?: unknown;
  headers: Record<string, string>;
}

const router = new Router(routes);

function parsedBody(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  if (body === '') return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw new RestFailure(400, [
      'There was an error parsing JSON. Check that your request body is valid.',
    ]);
  }
}

export class JiraSite {
  readonly events = new SiteEvents();
  readonly meter: CostMeter;
  protected readonly context: SiteContext;

  constructor(
    readonly data: SiteData,
    options: SiteOptions = {},
  ) {
    const now = options.now ?? ((): Date => new Date());
    const index = new SiteIndex(data, appPerson(data, options.appAccountId));
    const world = options.world ?? STRICTEST;
    const appEdits = world.appWrites !== 'refused';
    this.meter = new CostMeter(now, options.quota ?? null, world.limitHeaders);
    this.context = {
      data,
      index,
      permissions: new Permissions(index, options.appAccess ?? 'everywhere', appEdits),
      baseUrl: (options.baseUrl ?? 'http://localhost').replace(/\/+$/, ''),
      now,
      propertyAliases: options.propertyAliases ?? [],
      events: this.events,
      searches: new RecentSearches(this.events, now),
      tasks: new Map(),
      world,
    };
  }

  /** A change as apps are told of it. */
  eventPayload(event: SiteEvent): Record<string, unknown> {
    return eventPayload(this.context, event);
  }

  /** Answers one REST request; what Jira refuses is an answer, too. Rejects only on a fault of the stand-in itself. */
  async request(request: SiteRequest): Promise<SiteAnswer> {
    // Never answered within the same turn: nothing that a network is between answers at once.
    await setImmediate();
    const metered = request.metered !== false;
    if (metered) {
      const refused = this.meter.refusal();
      if (refused !== null) return refused;
    }
    let answer: RestAnswer;
    try {
      answer = this.answer(request);
    } catch (error) {
      if (!(error instanceof RestFailure)) throw error;
      answer = { status: error.status, json: error.toJSON() };
    }
    if (metered) this.meter.charge(request.method, request.path, costOf(request.method, answer));
    return {
      status: answer.status,
      ...(answer.json === undefined ? {} : { json: answer.json }),
      headers: {
        ...(answer.json === undefined ? {} : { 'content-type': 'application/json;charset=UTF-8' }),
        ...this.meter.headers(),
        ...answer.headers,
      },
    };
  }

  private answer(request: SiteRequest): RestAnswer {
    const url = new URL(request.path, 'http://site');
    const found = router.find(request.method.toUpperCase(), url.pathname);
    if ('allowed' in found) {
      return found.allowed.length > 0
        ? { status: 405, headers: { allow: found.allowed.join(', ') } }
        : { status: 404, json: { errorMessages: [`No resource at ${url.pathname}.`], errors: {} } };
    }
    const { route, params } = found;
    if (request.scopes !== undefined && !route.scopes.some((s) => request.scopes?.includes(s))) {
      return { status: 401, json: { code: 401, message: 'Unauthorized; scope does not match' } };
    }
    refuseInWorld(this.context.world, request.as, url.pathname);
    return route.handle({
      site: this.context,
      caller: this.callerOf(request),
      params,
      query: url.searchParams,
      body: parsedBody(request.body),
    });
  }

  private callerOf(request: SiteRequest): Caller {
    if (request.as === 'app') return { kind: 'app', person: this.context.index.appPerson };
    if (request.as === 'none') return { kind: 'anonymous', person: null };
    const person =
      typeof request.accountId === 'string'
        ? this.context.index.person(request.accountId)
        : undefined;
    if (person === undefined || !person.active) throw notSignedIn();
    return { kind: 'user', person };
  }
}

/** The app's own account: one that the data name, or one that every site would make for it on installation. */
function appPerson(data: SiteData, accountId = 'app:role-clarity'): SitePerson {
  return (
    data.people.find((person) => person.accountId === accountId) ?? {
      accountId,
      displayName: 'Role Clarity',
      active: true,
      accountType: 'app',
      timeZone: 'UTC',
      colour: 'slategray',
      groups: [],
    }
  );
}
