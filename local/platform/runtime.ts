/** The platform's own seam in the process: the two globals through which every `@forge/*` package leaves a function. */
import { AsyncLocalStorage } from 'node:async_hooks';

/** Where a call is meant to go, as the packages say it. */
export interface CallTarget {
  type: string;
  provider?: 'app' | 'user' | 'none';
  remote?: string;
  /** Of a call to a language model. */
  model?: string;
  accountId?: string;
}

export interface RunningFunction {
  /** What `__forge_runtime__` is for this invocation. */
  runtime: ForgeRuntime;
  fetch: (target: CallTarget, path: string, init: RequestInit) => Promise<Response>;
}

export interface ForgeRuntime {
  proxy: { token: string; url: string };
  contextAri: string;
  /** Account id of whoever acts; absent where nobody does. */
  aaid?: string;
  appContext: {
    appId: string;
    appVersion: string;
    environmentId: string;
    environmentType: string;
    invocationId: string;
    installationId: string;
    functionKey: string;
    moduleType: string;
    moduleKey: string;
    license: { isActive: boolean };
    installation: object;
    permissions: { scopes: string[]; external: object };
  };
  lambdaContext: { awsRequestId: string; getRemainingTimeInMillis: () => number };
  tracing: { traceId: string; spanId: string };
  metrics: object;
  externalAuth: [];
  realtime: object;
  featureFlags: () => boolean;
  /** Where the code of the functions lies, and beside it the languages. */
  container: { appCodeDir?: string };
}

const silent = (): void => undefined;

/** Counters and timers that count nothing: the packages insist on them. */
export const SILENT_METRICS = {
  counter: () => ({ incr: silent, incrBy: silent, decr: silent, decrBy: silent }),
  gauge: () => ({ set: silent }),
  timing: () => ({ measure: () => ({ stop: silent }) }),
};

const STORAGE_KEY = Symbol.for('local-forge-platform.invocations');

interface SeamGlobals {
  [STORAGE_KEY]?: AsyncLocalStorage<RunningFunction>;
}

/** One for the whole process, however often this module is loaded, since the globals are one, too. */
function invocations(): AsyncLocalStorage<RunningFunction> {
  const globals = globalThis as SeamGlobals;
  const existing = globals[STORAGE_KEY];
  if (existing !== undefined) return existing;
  const made = new AsyncLocalStorage<RunningFunction>();
  globals[STORAGE_KEY] = made;
  Object.defineProperty(globalThis, '__forge_runtime__', {
    configurable: true,
    // A getter, so that functions which run at the same time do not see one another.
    get: () => made.getStore()?.runtime,
  });
  Object.defineProperty(globalThis, '__forge_fetch__', {
    configurable: true,
    value: (target: CallTarget, path: string, init: RequestInit = {}): Promise<Response> => {
      const running = made.getStore();
      if (running === undefined) {
        return Promise.reject(new Error('Forge runtime not found: called outside an invocation.'));
      }
      return running.fetch(target, path, init);
    },
  });
  return made;
}

/** Runs the work with the globals being those of one invocation, for everything that it awaits. */
export function runAs<T>(running: RunningFunction, work: () => T): T {
  return invocations().run(running, work);
}
