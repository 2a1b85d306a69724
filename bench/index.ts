/**
 * Measures the app and prints its figures as JSON.
 *
 *   npm run --silent bench -- [--only NAME…]
 *
 * Everything but the figures goes to stderr.
 */
import { parseArgs } from 'node:util';
import { bill } from './bill/index';
import { coldStart } from './cold-start/index';
import type { Benchmark, Figure } from './figure';
import { importing } from './importing';
import { inspecting } from './inspecting';
import { pages } from './pages/index';
import { panel } from './panel';
import { scan } from './scan';

const BENCHMARKS: readonly Benchmark[] = [
  panel,
  pages,
  importing,
  inspecting,
  scan,
  coldStart,
  bill,
];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
  const names = BENCHMARKS.map(({ name }) => name);
  const unknown = values.only?.filter((name) => !names.includes(name)) ?? [];
  if (unknown.length > 0) {
    console.error(`There is no benchmark ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  const figures: Figure[] = [];
  for (const { name, about, run } of BENCHMARKS) {
    if (values.only && !values.only.includes(name)) continue;
    console.error(`${name}: ${about}`);
    const found = await run();
    if (typeof found === 'string') console.error(`  Left out: ${found}`);
    else figures.push(...found);
  }
  console.log(JSON.stringify(figures, null, 2));
}

void main();
