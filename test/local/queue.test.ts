/** The event queue: what is pushed arrives at least once, later where asked, again after failures, and after a restart. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { __requestAtlassianAsApp } from '@forge/api';
import { JiraSite } from '../../local/jira/site';
import { openFolderStore } from '../../local/platform/folder-store';
import { functionsOf, type AppFunction } from '../../local/platform/loading';
import { parseManifest } from '../../local/platform/manifest';
import { createPlatform, type Platform } from '../../local/platform/platform';
import { openMemoryStore, type LocalStore } from '../../local/platform/store';
import { smallSite } from './small-site';

const manifest = parseManifest({
  app: { id: 'ari:cloud:ecosystem::app/1' },
  modules: {
    consumer: [{ key: 'scan-consumer', queue: 'scan', function: 'scan' }],
    function: [
      { key: 'scan', handler: 'index.scan', timeoutSeconds: 900 },
      { key: 'push', handler: 'index.push' },
    ],
  },
});

interface Received {
  body: { page: number };
  jobId: string;
  eventId: string;
  retryContext?: { retryCount: number; retryReason: string; retryData: unknown };
}

/** Speaks to the queue as the events package does. */
const post = async (operation: string, body: object): Promise<unknown> => {
  const response = await __requestAtlassianAsApp(
    `/webhook/queue/${operation}/{contextAri}/{environmentId}/{appId}/{appVersion}`,
    { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
  );
  return {
    status: response.status,
    json: response.status === 204 ? null : ((await response.json()) as unknown),
  };
};

let now: Date;
let received: Received[];
let consume: (event: Received) => unknown;

function open(store: LocalStore, deliverTwice?: () => boolean): Platform {
  const app: Record<string, AppFunction> = {
    scan: (event) => {
      received.push(event as Received);
      return consume(event as Received);
    },
    push: (request) => {
      const { operation, ...body } = request as { operation: string };
      return post(operation, body);
    },
  };
  return createPlatform({
    site: new JiraSite(smallSite()),
    store,
    manifest,
    loadFunction: functionsOf({ index: app }),
    now: () => now,
    ...(deliverTwice === undefined ? {} : { deliverTwice }),
  });
}

let platform: Platform;

beforeEach(() => {
  now = new Date('2026-11-24T12:00:00.000Z');
  received = [];
  consume = () => undefined;
  platform = open(openMemoryStore());
});

afterEach(async () => {
  jest.restoreAllMocks();
  await platform.close();
});

const ask = async (operation: string, body: object): Promise<{ status: number; json: unknown }> => {
  const result = await platform.invoke({
    functionKey: 'push',
    body: { operation, ...body },
    accountId: null,
  });
  if (!result.ok) throw new Error(result.error.message);
  return result.value as { status: number; json: unknown };
};

const publish = (jobId: string, payload: object[]) =>
  ask('publish', { queueName: 'scan', jobId, payload });
const stats = async (jobId: string): Promise<unknown> =>
  (await ask('stats', { queueName: 'scan', jobId })).json;
const pages = (): number[] => received.map(({ body }) => body.page);

test('events reach the consumer of their queue and are counted', async () => {
  expect(await publish('j', [{ body: { page: 1 } }, { body: { page: 2 } }])).toMatchObject({
    status: 201,
  });
  expect(await stats('j')).toEqual({ success: 0, inProgress: 2, failed: 0 });
  expect(await platform.queue.drain()).toBe(2);
  expect(pages().sort()).toEqual([1, 2]);
  expect(await stats('j')).toEqual({ success: 2, inProgress: 0, failed: 0 });
  expect(platform.invocations.at(-2)).toMatchObject({
    functionKey: 'scan',
    moduleKey: 'scan-consumer',
    accountId: null,
  });
});

test('an event with a delay waits for its time', async () => {
  await publish('j', [{ body: { page: 1 }, delayInSeconds: 60 }]);
  expect(await platform.queue.drain()).toBe(0);
  now = new Date(now.getTime() + 60_000);
  expect(await platform.queue.drain()).toBe(1);
});

test('an event whose consumer throws comes again, a few times and not for ever', async () => {
  consume = () => {
    throw new Error('not today');
  };
  await publish('j', [{ body: { page: 1 } }]);
  await platform.queue.drain({ ignoreDelays: true });
  expect(received).toHaveLength(5);
  expect(received.map(({ retryContext }) => retryContext?.retryCount ?? 0)).toEqual([
    0, 1, 2, 3, 4,
  ]);
  expect(await stats('j')).toEqual({ success: 0, inProgress: 0, failed: 1 });
});

test('a consumer that asks to be called again is, after the time that it names and with its words', async () => {
  consume = ({ retryContext }) =>
    retryContext === undefined
      ? {
          _retry: true,
          retryOptions: { retryAfter: 30, retryReason: 'BUSY', retryData: { at: 7 } },
        }
      : undefined;
  await publish('j', [{ body: { page: 1 } }]);
  expect(await platform.queue.drain()).toBe(1);
  now = new Date(now.getTime() + 29_000);
  expect(await platform.queue.drain()).toBe(0);
  now = new Date(now.getTime() + 1000);
  expect(await platform.queue.drain()).toBe(1);
  expect(received[1]?.retryContext).toEqual({
    retryCount: 1,
    retryReason: 'BUSY',
    retryData: { at: 7 },
  });
  expect(await stats('j')).toEqual({ success: 1, inProgress: 0, failed: 0 });
});

test('a job can be cancelled', async () => {
  await publish('j', [{ body: { page: 1 } }]);
  await publish('k', [{ body: { page: 2 } }]);
  expect(await ask('cancel', { queueName: 'scan', jobId: 'j' })).toMatchObject({ status: 204 });
  await platform.queue.drain();
  expect(pages()).toEqual([2]);
  expect(await ask('stats', { queueName: 'scan', jobId: 'x' })).toMatchObject({ status: 404 });
});

test('events of one concurrency key run no more than their limit at a time', async () => {
  let running = 0;
  let most = 0;
  consume = async () => {
    running += 1;
    most = Math.max(most, running);
    // Whatever starts beside this one has started by then.
    await turn();
    running -= 1;
  };
  const concurrency = { key: 'project-10', limit: 2 };
  await publish(
    'j',
    [1, 2, 3, 4, 5].map((page) => ({ body: { page }, concurrency })),
  );
  await platform.queue.drain();
  expect(pages()).toHaveLength(5);
  expect(most).toBe(2);
});

test('an event may arrive twice, as on the platform', async () => {
  await platform.close();
  platform = open(openMemoryStore(), () => true);
  await publish('j', [{ body: { page: 1 } }]);
  await platform.queue.drain();
  expect(pages()).toEqual([1, 1]);
  expect(received[0]?.eventId).toBe(received[1]?.eventId);
});

test.each([
  ['51 events', Array.from({ length: 51 }, (_unused, page) => ({ body: { page } })), 413],
  ['more than 200 KB', [{ body: { text: 'x'.repeat(201 * 1024) } }], 413],
  ['a delay beyond 15 minutes', [{ body: { page: 1 }, delayInSeconds: 901 }], 400],
  ['a body that is no object', [{ body: 'text' }], 400],
])('%s are refused', async (_what, payload, status) => {
  expect(await publish('j', payload)).toMatchObject({ status });
  expect(platform.queue.size).toBe(0);
});

test('what waits in a folder is delivered after a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'queue-'));
  try {
    await platform.close();
    platform = open(openFolderStore(folder));
    await publish('j', [{ body: { page: 1 } }]);
    await platform.close();
    platform = open(openFolderStore(folder));
    expect(await platform.queue.drain()).toBe(1);
    expect(pages()).toEqual([1]);
  } finally {
    await platform.close();
    rmSync(folder, { recursive: true, force: true });
  }
  platform = open(openMemoryStore());
});

test('deliveries go on in the background until they are stopped', async () => {
  const pauses = holdPauses();
  const delivered = new Promise<void>((resolve) => {
    consume = () => {
      resolve();
    };
  });
  platform.queue.start();
  await turn();
  await publish('j', [{ body: { page: 1 } }]);
  expect(pages()).toEqual([]);
  pauses.pop()?.();
  await delivered;
  expect(pages()).toEqual([1]);
  await platform.queue.stop();
  await publish('k', [{ body: { page: 2 } }]);
  for (const end of pauses) end();
  await turn();
  expect(pages()).toEqual([1]);
});

/** Lets pauses between deliveries last until a test ends them, or the queue is stopped. */
function holdPauses(): (() => void)[] {
  const ends: (() => void)[] = [];
  const timers = jest.requireActual<typeof import('node:timers/promises')>('node:timers/promises');
  jest.spyOn(timers, 'setTimeout').mockImplementation(
    (_milliseconds, value, { signal } = {}) =>
      new Promise((resolve) => {
        const end = (): void => {
          resolve(value);
        };
        ends.push(end);
        if (signal?.aborted === true) end();
        signal?.addEventListener('abort', end);
      }),
  );
  return ends;
}
