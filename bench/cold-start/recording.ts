/** One request as it went over the platform's seam, so that another process can answer it again without a platform. */
import { appFunctions } from '../../local/app-functions';
import type { ForgeRuntime } from '../../local/platform/runtime';
import { DEFAULT_VIEWER } from '../../local/sample';
import { openApp } from '../../test/site/sample-app';
import { STORY } from '../panel';

export interface Recording {
  body: unknown;
  context: unknown;
  runtime: Pick<ForgeRuntime, 'proxy' | 'contextAri' | 'aaid' | 'appContext' | 'container'>;
  answers: { path: string; status: number; text: string }[];
}

/** @returns the second view of a story: storage knows the project, the process is what is cold */
export async function recordView(): Promise<Recording> {
  const views: Recording[] = [];
  const app = openApp({
    loadFunction: (handler) => async (body, context) => {
      const { __forge_runtime__: runtime } = globalThis as unknown as Seam;
      const { proxy, contextAri, aaid, appContext, container } = runtime;
      views.push({
        body,
        context,
        runtime: { proxy, contextAri, appContext, container, ...(aaid !== undefined && { aaid }) },
        answers: [],
      });
      return (await appFunctions(handler))(body, context);
    },
  });
  app.platform.faults = async ({ path }, next) => {
    const response = await next();
    const { status, headers } = response;
    const text = await response.text();
    views.at(-1)?.answers.push({ path, status, text });
    return new Response(text === '' ? null : text, { status, headers });
  };
  await app.panel(DEFAULT_VIEWER, STORY, 'panel.view');
  await app.panel(DEFAULT_VIEWER, STORY, 'panel.view');
  await app.platform.close();
  const last = views.at(-1);
  if (last === undefined) throw new Error('The view of the story was not run.');
  return last;
}

interface Seam {
  __forge_runtime__: ForgeRuntime;
}
