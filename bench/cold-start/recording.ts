/** One run of a function as it went over the platform's seam, so that another process can answer it again without a platform. */
import { appFunctions } from '../../local/app-functions';
import type { FunctionLoader } from '../../local/platform/loading';
import type { ForgeRuntime } from '../../local/platform/runtime';
import { openApp } from '../../test/site/sample-app';
import { driveFunctions } from './driving';

export interface Recording {
  body: unknown;
  context: unknown;
  runtime: Pick<ForgeRuntime, 'proxy' | 'contextAri' | 'aaid' | 'appContext' | 'container'>;
  /** What was answered, in the order in which it was asked for. */
  answers: { path: string; status: number; text: string }[];
}

/**
 * Runs every function of the app on the sample site.
 * @returns the last run of each by its handler: storage knows the projects by then, so that the process is what is cold
 */
export async function recordFunctions(): Promise<ReadonlyMap<string, Recording>> {
  const recordings = new Map<string, Recording>();
  const byInvocation = new Map<string, Recording>();
  const loadFunction: FunctionLoader = (handler) => (body, context) => {
    const { proxy, contextAri, aaid, appContext, container } = runtimeOfThis();
    const recording: Recording = {
      body: structuredClone(body),
      context: structuredClone(context),
      runtime: { proxy, contextAri, appContext, container, ...(aaid !== undefined && { aaid }) },
      answers: [],
    };
    recordings.set(handler, recording);
    byInvocation.set(appContext.invocationId, recording);
    return appFunctions(handler)(body, context);
  };
  const app = openApp({ loadFunction });
  app.platform.faults = async ({ path }, next) => {
    const answer = { path, status: 0, text: '' };
    byInvocation.get(runtimeOfThis().appContext.invocationId)?.answers.push(answer);
    const response = await next();
    const { status, headers } = response;
    const text = await response.text();
    Object.assign(answer, { status, text });
    return new Response(text === '' ? null : text, { status, headers });
  };
  await driveFunctions(app);
  await app.platform.close();
  return recordings;
}

function runtimeOfThis(): ForgeRuntime {
  return (globalThis as unknown as { __forge_runtime__: ForgeRuntime }).__forge_runtime__;
}
