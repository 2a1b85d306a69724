/**
 * Runs the functions of a bundle in a process of its own: `tsx functions.ts FOLDER PROXY`. Messages say what to run, and
 * everything that the functions call goes to the proxy over HTTP, as on Forge.
 */
import { functionsOfBundle } from '../../local/platform/loading';
import { runAs, SILENT_METRICS, type CallTarget } from '../../local/platform/runtime';
import { shiftClock } from './clock';
import { CALL_HEADER, type ProxiedCall, type FromFunctions, type ToFunctions } from './messages';

const load = functionsOfBundle(process.argv[2] ?? '');
const proxyAddress = process.argv[3] ?? '';

function send(message: FromFunctions): void {
  process.send?.(message);
}

/** Calls go through the proxy, which has one address: a header says which call it is. */
function throughProxy(target: CallTarget, path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set(
    CALL_HEADER,
    encodeURIComponent(JSON.stringify({ target, path } satisfies ProxiedCall)),
  );
  return fetch(proxyAddress, { ...init, headers });
}

async function run({
  handler,
  body,
  context,
  runtime,
  remaining,
  clockShift,
}: Extract<ToFunctions, { kind: 'run' }>): Promise<void> {
  shiftClock(clockShift);
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
        fetch: throughProxy,
      },
      async () => await work(body, context),
    );
    send({ kind: 'done', ok: true, value });
  } catch (error) {
    send({
      kind: 'done',
      ok: false,
      message: error instanceof Error ? (error.stack ?? '') : String(error),
    });
  }
}

process.on('message', (message: ToFunctions) => {
  if (message.kind === 'run') void run(message);
  else send({ kind: 'memory', peakBytes: process.resourceUsage().maxRSS * 1024 });
});
// The app's log is of no interest here.
console.info = () => undefined;
send({ kind: 'ready', bytes: process.memoryUsage().rss });
