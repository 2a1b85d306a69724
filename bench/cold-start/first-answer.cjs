// A fresh process that loads a bundle and answers one request: `node first-answer.cjs BUNDLE HANDLER RECORDING`.
// What the request asks of Jira and storage is answered at once from the recording, so that only the app's own time counts.
const { readFileSync } = require('node:fs');

const [bundle, handler, recording] = process.argv.slice(2);
const started = performance.now();
const { body, context, runtime, answers } = JSON.parse(readFileSync(recording, 'utf8'));

const silent = () => {};
globalThis.__forge_runtime__ = {
  ...runtime,
  lambdaContext: { awsRequestId: 'first', getRemainingTimeInMillis: () => 25_000 },
  tracing: { traceId: '0', spanId: '0' },
  metrics: {
    counter: () => ({ incr: silent, incrBy: silent, decr: silent, decrBy: silent }),
    gauge: () => ({ set: silent }),
    timing: () => ({ measure: () => ({ stop: silent }) }),
  },
  externalAuth: [],
  realtime: {},
  featureFlags: () => false,
};
globalThis.__forge_fetch__ = (_target, path) => {
  const at = answers.findIndex((answer) => answer.path === path);
  if (at < 0) return Promise.reject(new Error(`Nothing was recorded for ${path.split('?')[0]}.`));
  const [{ status, text }] = answers.splice(at, 1);
  return Promise.resolve(
    new Response(text, { status, headers: { 'content-type': 'application/json' } }),
  );
};
console.info = silent;

async function main() {
  const work = require(bundle)[handler];
  const loaded = performance.now();
  const answer = await work(body, context);
  const answered = performance.now();
  if (answer?.ok !== true) throw new Error('The request was not answered.');
  // The clock of a process begins at its start.
  console.log(JSON.stringify({ started, loaded, answered }));
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
