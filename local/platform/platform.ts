/** Forge on one machine: runs an app's functions with the real `@forge/*` packages and stands behind their seam. */
import { randomUUID } from 'node:crypto';
import { NO_MODELS, NOT_DECLARED, type Models } from '../models/models';
import { STRICTEST, type World } from '../worlds/facts';
import { actorOf, mayCallAs } from './actor';
import { deliver, Schedule, tellTriggers } from './background-invocations';
import { ProcessEnded, type Faults } from './faults';
import { HeldResponse } from './held-response';
import { LOCAL_CLOUD_ID, runtimeOf, type Installation } from './installation';
import { InvocationTimeout, secondsFor } from './invocation-time';
import type { InvocationRecord, PlatformCall } from './journal';
import type { AppFunction, FunctionLoader } from './loading';
import type { AppManifest } from './manifest';
import { PersonalDataDesk } from './privacy';
import { EventQueue, type QueueOptions } from './queue';
import { runAs, type CallTarget, type ForgeRuntime } from './runtime';
import { askService, serviceOf, proxyError, type Product, type Services } from './services';
import { AppStorage } from './storage';
import type { LocalStore } from './store';

/** Bytes that a function may answer. */
const RESPONSE_BYTES = 5 * 1024 * 1024;
const REMEMBERED_INVOCATIONS = 200;

export interface PlatformOptions {
  /** The Jira site. */
  site: Product;
  /** Confluence, where the app is installed there, too. */
  confluence?: Product;
  /** Where storage and queue are kept. */
  store: LocalStore;
  manifest: AppManifest;
  loadFunction: FunctionLoader;
  now?: () => Date;
  cloudId?: string;
  environmentType?: 'DEVELOPMENT' | 'STAGING' | 'PRODUCTION';
  licenseActive?: boolean;
  /** Folder that the functions' languages are in (`layOutLocales`); default none. */
  codeFolder?: string;
  /** Whether calls to Jira need the manifest's scopes; default true. */
  checkScopes?: boolean;
  deliverTwice?: QueueOptions['deliverTwice'];
  /** What is taken for true of all that no document settles; default: the strictest documented values. */
  world?: World;
  /** The language models that the app may ask; default none. */
  models?: Models;
  /** How long a function may take that a page or an action waits for, where the manifest does not say; default: as on Forge. */
  pageSeconds?: number;
}

export interface InvokeRequest {
  /** The key of a function in the manifest. */
  functionKey: string;
  /** What the function is given first. */
  body: unknown;
  /** Whoever acts; null for triggers, consumers and scheduled runs. */
  accountId: string | null;
  moduleKey?: string;
  /** Whether who acts has agreed that the app acts for them; else every call as them is refused. Default: as the world has it. */
  hasAgreed?: boolean;
  /** Default: the manifest's, or 25 s with a user and 55 s without, and for actions. */
  timeoutSeconds?: number;
}

export type InvokeResult = { invocation: InvocationRecord } & (
  | { ok: true; value: unknown }
  | { ok: false; error: { type: string; message: string; stack: string } }
);

export interface Platform {
  invoke: (request: InvokeRequest) => Promise<InvokeResult>;
  /** The last invocations, oldest first. */
  readonly invocations: readonly InvocationRecord[];
  readonly queue: EventQueue;
  /** Where the app reports the accounts that it keeps. */
  readonly privacy: PersonalDataDesk;
  /** Somebody allows the app to act for them, where the world has them asked. */
  agree: (accountId: string) => void;
  /** Tells the app's triggers of an event of a product; its functions run when the queue is drained or delivers by itself. */
  hear: (event: Record<string, unknown>) => void;
  /** Runs every scheduled function once. */
  runScheduled: () => Promise<void>;
  /** Delivers events and keeps the schedule by itself from now on, until `close`. */
  start: () => void;
  /** What stands between functions and services; null for nothing. */
  faults: Faults | null;
  /** Stops deliveries and closes the store. */
  close: () => Promise<void>;
}

export function createPlatform(options: PlatformOptions): Platform {
  const now = options.now ?? ((): Date => new Date());
  const { manifest, world = STRICTEST } = options;
  const queue = new EventQueue(options.store, {
    now,
    deliverTwice: options.deliverTwice,
    deliver: (queueName, event) => deliver(manifest, invoke, queueName, event),
  });
  const services: Services = {
    jira: options.site,
    confluence: options.confluence,
    storage: new AppStorage(options.store, manifest.entities, now, world.conflictCode),
    queue,
    privacy: new PersonalDataDesk(),
    models: manifest.declaresModels ? (options.models ?? NO_MODELS) : NOT_DECLARED,
    scopes: options.checkScopes === false ? undefined : manifest.scopes,
  };
  const installation: Installation = {
    manifest,
    cloudId: options.cloudId ?? LOCAL_CLOUD_ID,
    environmentType: options.environmentType ?? 'DEVELOPMENT',
    licenseActive: options.licenseActive ?? true,
    codeFolder: options.codeFolder,
  };
  const invocations: InvocationRecord[] = [];
  /** Ends a running invocation from outside. */
  const endings = new WeakMap<InvocationRecord, (reason: Error) => void>();
  /** Invocations of which it was said whether who acts has agreed to the app. */
  const consents = new WeakMap<InvocationRecord, boolean>();
  const agreed = new Set<string>();
  let tick = 0;
  let closed = false;

  /** One call out of a running function, written down before and after. */
  async function call(
    invocation: InvocationRecord,
    target: CallTarget,
    path: string,
    init: RequestInit,
  ): Promise<Response> {
    if (closed) throw new Error('The platform is closed.');
    if (invocation.outcome !== 'running') {
      invocation.lateCalls += 1;
      // A process that has answered is frozen: what it left running goes nowhere.
      return new Promise<never>(() => undefined);
    }
    const as = target.provider ?? 'none';
    const accountId = as === 'user' ? (target.accountId ?? invocation.accountId) : null;
    const entry: PlatformCall = {
      kind: serviceOf(target),
      as,
      accountId,
      method: (init.method ?? 'GET').toUpperCase(),
      path,
      status: null,
      requestBytes: typeof init.body === 'string' ? Buffer.byteLength(init.body) : 0,
      responseBytes: 0,
      startedAt: performance.now(),
      endedAt: null,
      startTick: (tick += 1),
      endTick: null,
    };
    invocation.calls.push(entry);
    const ask = async (): Promise<Response> => {
      const hasAgreed =
        consents.get(invocation) ?? (world.consent !== 'asked' || agreed.has(accountId ?? ''));
      const impersonates = target.accountId !== undefined;
      if (!mayCallAs(entry, invocation, { manifest, world, hasAgreed, impersonates }))
        return proxyError(401, 'NEEDS_AUTHENTICATION_ERR');
      return askService(services, target, accountId, path, init);
    };
    try {
      const response = await HeldResponse.of(
        await (platform.faults === null ? ask() : platform.faults(entry, ask)),
      );
      entry.status = response.status;
      entry.responseBytes = response.size;
      return response;
    } catch (error) {
      if (!(error instanceof ProcessEnded)) throw error;
      endings.get(invocation)?.(error);
      return await new Promise<never>(() => undefined);
    } finally {
      entry.endedAt = performance.now();
      entry.endTick = tick += 1;
    }
  }

  /** Runs the function itself; what it gives has been through JSON, as on its way to a page. */
  async function run(
    work: AppFunction,
    body: unknown,
    invocation: InvocationRecord,
    runtime: ForgeRuntime,
  ): Promise<unknown> {
    const context = {
      installContext: runtime.contextAri,
      ...actorOf(invocation, manifest, world),
      license: runtime.appContext.license,
      installation: runtime.appContext.installation,
    };
    const value = await runAs(
      {
        runtime,
        fetch: (target, path, init) => call(invocation, target, path, init),
      },
      async () => await work(structuredClone(body), context),
    );
    if (value === undefined) return undefined;
    const text = JSON.stringify(value);
    if (Buffer.byteLength(text) > RESPONSE_BYTES) {
      throw new Error('The function answered more than 5 MB.');
    }
    return JSON.parse(text) as unknown;
  }

  async function invoke(request: InvokeRequest): Promise<InvokeResult> {
    const entry = manifest.functions.find(({ key }) => key === request.functionKey);
    const seconds = secondsFor(request, entry, manifest, options.pageSeconds);
    const invocation: InvocationRecord = {
      id: randomUUID(),
      functionKey: request.functionKey,
      moduleKey: request.moduleKey ?? null,
      accountId: request.accountId,
      startedAt: performance.now(),
      endedAt: null,
      outcome: 'running',
      calls: [],
      lateCalls: 0,
    };
    invocations.push(invocation);
    if (request.hasAgreed !== undefined) consents.set(invocation, request.hasAgreed);
    if (invocations.length > REMEMBERED_INVOCATIONS) invocations.shift();
    let timer: NodeJS.Timeout | undefined;
    try {
      if (entry === undefined) {
        throw new Error(`The manifest has no function '${request.functionKey}'.`);
      }
      // A process that has to load the function first is given that time beside the function's own.
      const work = await options.loadFunction(entry.handler);
      const tooLong = new Promise<never>((_resolve, reject) => {
        endings.set(invocation, reject);
        timer = setTimeout(() => {
          reject(new InvocationTimeout(seconds));
        }, seconds * 1000);
      });
      const runtime = runtimeOf(installation, invocation, performance.now() + seconds * 1000);
      const value = await Promise.race([run(work, request.body, invocation, runtime), tooLong]);
      invocation.outcome = 'ok';
      return { ok: true, value, invocation };
    } catch (error) {
      invocation.outcome = error instanceof InvocationTimeout ? 'timeout' : 'error';
      return { ok: false, error: describe(error), invocation };
    } finally {
      clearTimeout(timer);
      invocation.endedAt = performance.now();
    }
  }

  const schedule = new Schedule(manifest.scheduled, invoke, world);
  const platform: Platform = {
    invoke,
    runScheduled: () => schedule.runAll(),
    agree: (accountId) => {
      agreed.add(accountId);
    },
    hear: (event) => {
      tellTriggers(manifest, queue, event);
    },
    start: () => {
      queue.start();
      schedule.start();
    },
    invocations,
    queue,
    privacy: services.privacy,
    faults: null,
    close: async () => {
      closed = true;
      schedule.stop();
      await queue.stop();
      await options.store.close();
    },
  };
  return platform;
}

function describe(error: unknown): { type: string; message: string; stack: string } {
  return error instanceof Error
    ? { type: error.name, message: error.message, stack: error.stack ?? '' }
    : { type: 'Error', message: String(error), stack: '' };
}
