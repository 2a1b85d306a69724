// A fresh process that loads a bundle and runs its function once: `node first-answer.cjs BUNDLE RECORDING`.
// What the function asks of Jira and storage is answered at once from the recording, so that only the app's own time counts.
const { readFileSync } = require('node:fs');

const [bundle, recording] = process.argv.slice(2);
// The platform answers with these, whatever the app: they are its share of the start, not the app's.
new Response('');
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
    new Response(text === '' ? null : text, {
      status,
      headers: { 'content-type': 'application/json' },
    }),
  );
};
console.info = silent;
// A function that goes wrong says so in its log, and would be measured as quick.
const complaints = [];
console.error = (...words) => complaints.push(words.join(' '));

async function main() {
  const started = performance.now();
  const work = require(bundle).handler;
  const loaded = performance.now();
  const answer = await work(body, context);
  const answered = performance.now();
  const { user, system } = process.cpuUsage();
  if (answer?.ok === false) complaints.push(JSON.stringify(answer));
  if (complaints.length > 0) throw new Error(`The function went wrong: ${complaints.join('\n')}`);
  // The clock of a process begins at its start.
  console.log(JSON.stringify({ started, loaded, answered, processor: (user + system) / 1000 }));
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
