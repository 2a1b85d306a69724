// Runs the steps of a verification.
import { spawn } from 'node:child_process';
import { root } from '../setup.mjs';

/**
 * Runs one step.
 * @param beside what it prints is shown at its end, since others run at the same time
 * @returns whether it went well
 */
export async function runStep({ name, args, env }, { beside = false, stdout = 'inherit' } = {}) {
  const started = Date.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', beside ? 'pipe' : stdout, beside ? 'pipe' : 'inherit'],
    env: { ...process.env, ...env },
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part));
  const status = await new Promise((ended) => child.on('close', ended));
  process.stderr.write(Buffer.concat(said));
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.error(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  return status === 0;
}

/**
 * Works through tasks, so many at a time. Every one is done, so that one look shows all that is wrong.
 * @param tasks functions that return promises
 */
export async function sideBySide(tasks, atATime) {
  const waiting = [...tasks];
  const work = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) await task();
  };
  await Promise.all(Array.from({ length: atATime }, work));
}
