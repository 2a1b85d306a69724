/** What one view of a story costs, by counting: requests to Jira, rounds of waiting, storage, bytes. */
import { callsTo, waves, type InvocationRecord } from '../local/platform/journal';
import { DEFAULT_VIEWER } from '../local/sample';
import { openApp } from '../test/site/sample-app';
import { figure, type Benchmark } from './figure';
import { withoutLog } from './without-log';

/** A story of the sample with an epic above it, comments and a history. */
export const STORY = 'RIDE-20';

/** What public Forge apps with an issue panel do, from their sources: the fewest and the most of them. */
const PUBLIC_APPS = { name: 'public Forge apps, at least', figure: 3 };

export const panel: Benchmark = {
  name: 'panel',
  about: 'requests, rounds of waiting and bytes of one view of a story',
  run: () => withoutLog(measure),
};

async function measure() {
  const app = openApp();
  const look = async (): Promise<{ invocation: InvocationRecord; bytes: number }> => {
    const { answer, invocation } = await app.panel(DEFAULT_VIEWER, STORY, 'panel.view');
    if (!answer.ok) throw new Error(`The view of ${STORY} failed: ${answer.failure.code}.`);
    return { invocation, bytes: Buffer.byteLength(JSON.stringify(answer)) };
  };
  const cold = await look();
  const warm = await look();
  const calls = callsTo(warm.invocation, 'jira');
  const storage = callsTo(warm.invocation, 'storage');
  const bytesOf = (some: typeof calls) =>
    some.reduce((sum, { responseBytes }) => sum + responseBytes, 0);
  const less = { better: 'less' } as const;
  const figures = [
    figure({
      ...less,
      name: 'panel, warm: calls to Jira',
      figure: calls.length,
      unit: 'calls',
      goal: 2,
      peer: PUBLIC_APPS,
    }),
    figure({ ...less, name: 'panel, warm: waves', figure: waves(calls), unit: 'waves', goal: 2 }),
    figure({
      ...less,
      name: 'panel, warm: reads of storage',
      figure: storage.length,
      unit: 'calls',
      goal: 1,
    }),
    figure({
      ...less,
      name: 'panel, warm: bytes from Jira',
      figure: bytesOf(calls),
      unit: 'bytes',
    }),
    figure({
      ...less,
      name: 'panel, warm: bytes from storage',
      figure: bytesOf(storage),
      unit: 'bytes',
    }),
    figure({ ...less, name: 'panel: bytes to the page', figure: warm.bytes, unit: 'bytes' }),
    figure({
      ...less,
      name: 'panel, first view of a project: calls to Jira',
      figure: callsTo(cold.invocation, 'jira').length,
      unit: 'calls',
    }),
  ];
  await app.platform.close();
  return figures;
}
