/** App storage under the real `@forge/kvs`, in memory and in a folder: the same behaviour, the platform's limits, and its codes. */
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Filter,
  FilterConditions,
  kvs,
  MetadataField,
  Sort,
  WhereConditions,
  type ForgeKvsAPIError,
} from '@forge/kvs';
import { openFolderStore } from '../../local/platform/folder-store';
import { parseManifest } from '../../local/platform/manifest';
import { runAs, type RunningFunction } from '../../local/platform/runtime';
import { toResponse } from '../../local/platform/services';
import { AppStorage } from '../../local/platform/storage';
import { openMemoryStore, type LocalStore } from '../../local/platform/store';

const { entities } = parseManifest({
  app: {
    id: 'ari:cloud:ecosystem::app/1',
    storage: {
      entities: [
        {
          name: 'finding',
          attributes: {
            project: { type: 'string' },
            gaps: { type: 'integer' },
            open: { type: 'boolean' },
            detail: { type: 'any' },
          },
          indexes: ['gaps', { name: 'by-project', partition: ['project'], range: ['gaps'] }],
        },
      ],
    },
  },
  modules: {},
});

interface Finding {
  project: string;
  gaps: number;
  open?: boolean;
  detail?: unknown;
}

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'storage-'));
  folders.push(made);
  return made;
};

afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

let now = new Date('2026-11-24T12:00:00.000Z');

/** Runs work with storage behind the seam, as inside a function. */
function within<T>(store: LocalStore, work: () => Promise<T>): Promise<T> {
  const storage = new AppStorage(store, entities, () => now);
  const running = {
    runtime: { proxy: { token: 't', url: '' } },
    fetch: (_target: unknown, path: string, init: RequestInit) => {
      const { status, json } = storage.answer(path, JSON.parse(init.body as string) as unknown);
      return Promise.resolve(toResponse(status, json));
    },
  } as unknown as RunningFunction;
  return runAs(running, work);
}

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    return (error as ForgeKvsAPIError).code;
  }
  throw new Error('It was let through.');
};

const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });

test('a store in a folder is its person’s alone, also where the folder was there before', async () => {
  const path = folder();
  chmodSync(path, 0o755);
  await openFolderStore(path).close();
  expect(statSync(path).mode & 0o077).toBe(0);
});

describe.each([
  ['in memory', openMemoryStore],
  ['in a folder', () => openFolderStore(folder())],
])('storage %s', (_name, open) => {
  let store: LocalStore;
  const inside = <T>(work: () => Promise<T>): Promise<T> => within(store, work);

  beforeEach(() => {
    now = new Date('2026-11-24T12:00:00.000Z');
    store = open();
  });
  afterEach(() => store.close());

  test('gives back what was set, and nothing where nothing was', async () => {
    await inside(async () => {
      await kvs.set('role-map:10', { version: 1, people: ['olga'] });
      expect(await kvs.get('role-map:10')).toEqual({ version: 1, people: ['olga'] });
      expect(await kvs.get('role-map:11')).toBeUndefined();
      await kvs.delete('role-map:10');
      await kvs.delete('role-map:10');
      expect(await kvs.get('role-map:10')).toBeUndefined();
    });
  });

  test('keeps secrets apart from values', async () => {
    await inside(async () => {
      await kvs.setSecret('token', 'hidden');
      expect(await kvs.get('token')).toBeUndefined();
      expect(await kvs.getSecret('token')).toBe('hidden');
    });
  });

  test('remembers when a value was made and changed', async () => {
    await inside(async () => {
      await kvs.set('k', 1);
      now = new Date(now.getTime() + 5000);
      await kvs.set('k', 2);
      const metadataFields = [MetadataField.CREATED_AT, MetadataField.UPDATED_AT];
      expect(await kvs.get('k', { metadataFields })).toEqual({
        key: 'k',
        value: 2,
        createdAt: now.getTime() - 5000,
        updatedAt: now.getTime(),
      });
    });
  });

  test('sets a key only where there is none, when asked so', async () => {
    await inside(async () => {
      await kvs.set('k', 1, { keyPolicy: 'FAIL_IF_EXISTS' });
      expect(await codeOf(kvs.set('k', 2, { keyPolicy: 'FAIL_IF_EXISTS' }))).toBe('KEY_CONFLICT');
      expect(await kvs.get('k')).toBe(1);
    });
  });

  test('gives the value before and after, when asked so', async () => {
    await inside(async () => {
      const set = (value: number, returnValue: 'PREVIOUS' | 'LATEST') =>
        kvs.set('k', value, { keyPolicy: 'OVERRIDE', returnValue });
      expect(await set(1, 'PREVIOUS')).toBeUndefined();
      expect(await set(2, 'PREVIOUS')).toMatchObject({ value: 1 });
      expect(await set(3, 'LATEST')).toMatchObject({ value: 3 });
    });
  });

  test('forgets a value when its time is over', async () => {
    await inside(async () => {
      await kvs.set('k', 1, { ttl: { value: 2, unit: 'HOURS' } });
      now = new Date(now.getTime() + 7_199_000);
      expect(await kvs.get('k')).toBe(1);
      now = new Date(now.getTime() + 1000);
      expect(await kvs.get('k')).toBeUndefined();
      expect(await codeOf(kvs.set('k', 1, { ttl: { value: 366, unit: 'DAYS' } }))).toBe(
        'INVALID_TTL',
      );
    });
  });

  const keys: [string, string, string][] = [
    ['no key', '', 'KEY_TOO_SHORT'],
    ['501 characters', 'k'.repeat(501), 'KEY_TOO_LONG'],
    ['a slash', 'a/b', 'INVALID_KEY'],
    ['spaces alone', '   ', 'INVALID_KEY'],
    ['an umlaut', 'schlüssel', 'INVALID_KEY'],
  ];
  test.each(keys)('refuses a key of %s', async (_what, key, code) => {
    await inside(async () => {
      expect(await codeOf(kvs.set(key, 1))).toBe(code);
      expect(await codeOf(kvs.get(key))).toBe(code);
    });
  });

  test('takes a key of 500 characters and every sign that is allowed', async () => {
    await inside(async () => {
      await kvs.set('k'.repeat(500), 1);
      await kvs.set('a:b.c_d-e#f G9', 2);
      expect(await kvs.get('a:b.c_d-e#f G9')).toBe(2);
    });
  });

  test('takes values of 240 KiB and depth 31, and no more', async () => {
    await inside(async () => {
      const limit = 240 * 1024;
      await kvs.set('large', 'x'.repeat(limit - 2));
      await kvs.set('deep', nested(31));
      expect(await codeOf(kvs.set('large', 'x'.repeat(limit - 1)))).toBe('MAX_SIZE');
      expect(await codeOf(kvs.set('deep', nested(32)))).toBe('MAX_DEPTH');
      expect(await codeOf(kvs.set('none', null))).toBe('INVALID_VALUE');
    });
  });

  test('lists keys by their beginning, page by page', async () => {
    await inside(async () => {
      for (let n = 10; n < 35; n += 1) await kvs.set(`sign-off:${n}`, n);
      await kvs.set('sign', 0);
      await kvs.set('sign-offs', 0);
      const listing = (limit?: number) => {
        const query = kvs.query().where('key', WhereConditions.beginsWith('sign-off:'));
        return limit === undefined ? query : query.limit(limit);
      };
      const first = await listing().getMany<number>();
      expect(first.results.map(({ value }) => value)).toEqual([
        10, 11, 12, 13, 14, 15, 16, 17, 18, 19,
      ]);
      const rest = await listing(100)
        .cursor(first.nextCursor ?? '')
        .getMany<number>();
      expect(rest.results.map(({ key }) => key)).toEqual(
        Array.from({ length: 15 }, (_unused, n) => `sign-off:${n + 20}`),
      );
      expect(rest.nextCursor).toBeUndefined();
      expect(await codeOf(listing(101).getMany())).toBe('COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE');
      expect(await codeOf(listing().cursor('nonsense').getMany())).toBe('INVALID_CURSOR');
    });
  });

  test('does a batch as far as it can, and names what it could not', async () => {
    await inside(async () => {
      const set = await kvs.batchSet<unknown>([
        { key: 'a', value: 1 },
        { key: 'b/c', value: 2 },
        { key: 'd', value: { project: 'RC', gaps: 1 }, entityName: 'finding' },
      ]);
      expect(set.successfulKeys).toEqual([{ key: 'a' }, { key: 'd', entityName: 'finding' }]);
      expect(set.failedKeys).toMatchObject([{ key: 'b/c', error: { code: 'INVALID_KEY' } }]);
      const got = await kvs.batchGet([{ key: 'a' }, { key: 'x' }]);
      expect(got.successfulKeys).toMatchObject([{ key: 'a', value: 1 }]);
      expect(got.failedKeys).toMatchObject([{ key: 'x', error: { code: 'KEY_NOT_FOUND' } }]);
      await kvs.batchDelete([{ key: 'a' }]);
      expect(await kvs.get('a')).toBeUndefined();
    });
  });

  test('refuses a batch that is empty, too long, or names a key twice', async () => {
    await inside(async () => {
      const items = (count: number) =>
        Array.from({ length: count }, (_unused, n) => ({ key: `k${n}`, value: n }));
      expect(await codeOf(kvs.batchSet([]))).toBe('EMPTY_REQUEST');
      expect(await codeOf(kvs.batchSet(items(26)))).toBe('TOO_MANY_OPERATIONS');
      expect(await codeOf(kvs.batchSet([...items(2), ...items(1)]))).toBe('KEY_DUPLICATION_ERROR');
      expect((await kvs.batchSet(items(25))).successfulKeys).toHaveLength(25);
      const large = Array.from({ length: 20 }, (_unused, n) => ({
        key: `l${n}`,
        value: 'x'.repeat(239 * 1024),
      }));
      expect(await codeOf(kvs.batchSet(large))).toBe('MAX_SIZE');
    });
  });

  test('makes all changes of a transaction or none', async () => {
    await inside(async () => {
      await kvs.set('a', 1);
      await expect(kvs.transact().set('a', 2).set('b/c', 3).execute()).rejects.toMatchObject({
        code: 'INVALID_KEY',
      });
      expect(await kvs.get('a')).toBe(1);
      await kvs.transact().set('b', 2).delete('a').execute();
      expect(await kvs.batchGet([{ key: 'a' }, { key: 'b' }])).toMatchObject({
        successfulKeys: [{ key: 'b', value: 2 }],
      });
    });
  });

  test('changes nothing where a condition of a transaction does not hold', async () => {
    await inside(async () => {
      const finding = kvs.entity<Finding>('finding');
      await finding.set('RC-1', { project: 'RC', gaps: 2 });
      const write = (revision: number) =>
        kvs
          .transact()
          .set<Finding>(
            'RC-1',
            { project: 'RC', gaps: revision + 1 },
            {
              entityName: 'finding',
              conditions: new Filter<Finding>().and('gaps', FilterConditions.equalTo(revision)),
            },
          )
          .set('touched', revision)
          .execute();
      expect(await codeOf(write(1))).toBe('UNNAMED');
      expect(await kvs.get('touched')).toBeUndefined();
      await write(2);
      expect(await finding.get('RC-1')).toEqual({ project: 'RC', gaps: 3 });
      const isNew = kvs.transact().check('RC-9', {
        entityName: 'finding',
        conditions: new Filter<Finding>().and('gaps', FilterConditions.notExists()),
      });
      await isNew.execute();
    });
  });

  test('refuses a transaction of more than 25 operations, or with a key twice', async () => {
    await inside(async () => {
      const many = kvs.transact();
      for (let n = 0; n < 26; n += 1) many.set(`k${n}`, n);
      expect(await codeOf(many.execute())).toBe('TOO_MANY_OPERATIONS');
      expect(await codeOf(kvs.transact().set('k', 1).delete('k').execute())).toBe(
        'KEY_DUPLICATION_ERROR',
      );
    });
  });

  describe('custom entities', () => {
    const fill = async (): Promise<void> => {
      const finding = kvs.entity<Finding>('finding');
      await finding.set('RC-1', { project: 'RC', gaps: 2, open: true });
      await finding.set('RC-2', { project: 'RC', gaps: 0 });
      await finding.set('RC-3', { project: 'RC', gaps: 5, open: false });
      await finding.set('SEC-1', { project: 'SEC', gaps: 3 });
    };

    const keysOf = (page: { results: { key: string }[] }): string =>
      page.results.map(({ key }) => key).join(' ');

    test('are found by partition and range, in order', async () => {
      await inside(async () => {
        await fill();
        const query = () =>
          kvs
            .entity<Finding>('finding')
            .query()
            .index('by-project', { partition: ['RC'] });
        expect(keysOf(await query().getMany())).toBe('RC-2 RC-1 RC-3');
        expect(keysOf(await query().sort(Sort.DESC).getMany())).toBe('RC-3 RC-1 RC-2');
        expect(keysOf(await query().where(WhereConditions.greaterThan(0)).getMany())).toBe(
          'RC-1 RC-3',
        );
        expect(keysOf(await query().where(WhereConditions.between(1, 5)).getMany())).toBe(
          'RC-1 RC-3',
        );
        const open = new Filter<Finding>().and('open', FilterConditions.equalTo(true));
        expect(keysOf(await query().filters(open).getMany())).toBe('RC-1');
        const either = new Filter<Finding>()
          .or('open', FilterConditions.equalTo(false))
          .or('gaps', FilterConditions.lessThan(1));
        expect(keysOf(await query().filters(either).getMany())).toBe('RC-2 RC-3');
      });
    });

    test('come in pages', async () => {
      await inside(async () => {
        await fill();
        const query = () => kvs.entity<Finding>('finding').query().index('gaps').limit(3);
        const first = await query().getMany();
        expect(keysOf(first)).toBe('RC-2 RC-1 SEC-1');
        const second = await query()
          .cursor(first.nextCursor ?? '')
          .getMany();
        expect(keysOf(second)).toBe('RC-3');
        expect(second.nextCursor).toBeUndefined();
      });
    });

    const bad: [string, () => Promise<unknown>, string][] = [
      ['an entity that is not declared', () => kvs.entity('other').get('k'), 'INVALID_ENTITY_TYPE'],
      [
        'an attribute that is not declared',
        () => kvs.entity('finding').set('k', { colour: 'red' }),
        'INVALID_ENTITY_VALUE',
      ],
      [
        'an integer beyond 32 bits',
        () => kvs.entity('finding').set('k', { gaps: 2 ** 31 }),
        'INVALID_ENTITY_VALUE',
      ],
      [
        'an empty string',
        () => kvs.entity('finding').set('k', { project: '' }),
        'INVALID_ENTITY_VALUE',
      ],
      [
        'an index that is not declared',
        () => kvs.entity('finding').query().index('other').getMany(),
        'INVALID_ENTITY_INDEX',
      ],
      [
        'an index without its partition',
        () => kvs.entity('finding').query().index('by-project').getMany(),
        'INVALID_ENTITY_INDEX',
      ],
    ];
    test.each(bad)('refuse %s', async (_what, work, code) => {
      await inside(async () => {
        expect(await codeOf(work())).toBe(code);
      });
    });
  });
});

test('what stands in a folder stands there after a restart', async () => {
  const place = folder();
  const before = openFolderStore(place);
  await within(before, async () => {
    await kvs.set('role-map:10', { version: 1 });
    await kvs.setSecret('s', 'kept');
    await kvs.entity('finding').set('RC-1', { project: 'RC', gaps: 1 });
  });
  await before.close();
  const after = openFolderStore(place);
  await within(after, async () => {
    expect(await kvs.get('role-map:10')).toEqual({ version: 1 });
    expect(await kvs.getSecret('s')).toBe('kept');
    expect(await kvs.entity('finding').get('RC-1')).toEqual({ project: 'RC', gaps: 1 });
  });
  await after.close();
});
