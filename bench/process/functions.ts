/** Runs the functions of a bundle in a process of its own: `tsx functions.ts FOLDER`, spoken to by messages. */
import { functionsOfBundle } from '../../local/platform/loading';
import { runAs, SILENT_METRICS } from '../../local/platform/runtime';
import { setAhead } from './clock';
import type { FromFunctions, ToFunctions } from './messages';

const load = functionsOfBundle(process.argv[2] ?? '');
const answers = new Map<number, (response: Response) => void>();
let calls = 0;

function say(message: FromFunctions): void {
  process.send?.(message);
}

async function run({
  handler,
  body,
  context,
  runtime,
  remaining,
  ahead,
}: Extract<ToFunctions, { kind: 'run' }>): Promise<void> {
  setAhead(ahead);
  const deadline = performance.now() + remaining;
  try {
    const work = await load(handler);
    const value = await runAs(
      {
        runtime: {
          ...runtime,
          lambdaContext: {
            awsRequestId: runtime.appContext.invocationId,
            getRemainingTimeInMillis: () => Math.max(0, deadline - performance.now()),
          },
          tracing: { traceId: '0', spanId: '0' },
          metrics: SILENT_METRICS,
          externalAuth: [],
          realtime: {},
          featureFlags: () => false,
        },
        fetch: (target, path, init) =>
          new Promise((answered) => {
            calls += 1;
            answers.set(calls, answered);
            const headers = Object.fromEntries(new Headers(init.headers).entries());
            const { method, body: sent } = init;
            say({
              kind: 'call',
              call: calls,
              target,
              path,
              init: { method, headers, body: sent } as RequestInit,
            });
          }),
      },
      async () => await work(body, context),
    );
    say({ kind: 'done', ok: true, value });
  } catch (error) {
    say({
      kind: 'done',
      ok: false,
      message: error instanceof Error ? (error.stack ?? '') : String(error),
    });
  }
}

process.on('message', (message: ToFunctions) => {
  switch (message.kind) {
    case 'run':
      void run(message);
      return;
    case 'answer': {
      const { status, headers, text } = message;
      answers.get(message.call)?.(new Response(text === '' ? null : text, { status, headers }));
      answers.delete(message.call);
      return;
    }
    case 'memory':
      say({
        kind: 'memory',
        peakBytes: process.resourceUsage().maxRSS * 1024,
      });
  }
});
// The app's log is of no interest here.
console.info = () => undefined;
say({ kind: 'ready', bytes: process.memoryUsage().rss });
