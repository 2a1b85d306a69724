/** Where the local platform keeps what must survive: named tables of JSON values in the order of their keys. */

export interface Table<V> {
  get: (key: string) => V | undefined;
  put: (key: string, value: V) => void;
  remove: (key: string) => void;
  /** Every entry whose key begins with the prefix, in the order of keys. */
  entries: (prefix?: string) => { key: string; value: V }[];
}

export interface LocalStore {
  /** The table of that name; it is made when it is first used. Values are JSON. */
  table: <V>(name: string) => Table<V>;
  /** Runs the work so that either all of its writes stand or, when it throws, none. */
  transaction: <T>(work: () => T) => T;
  /** Ends with everything written. */
  close: () => Promise<void>;
}

/** A store in memory, for tests; it is gone when the process ends. */
export function openMemoryStore(): LocalStore {
  // JSON text, so that nobody holds on to an object that is stored.
  const tables = new Map<string, Map<string, string>>();
  const rows = (name: string): Map<string, string> => {
    const existing = tables.get(name);
    if (existing !== undefined) return existing;
    const made = new Map<string, string>();
    tables.set(name, made);
    return made;
  };
  return {
    table: <V>(name: string): Table<V> => ({
      get: (key) => {
        const text = rows(name).get(key);
        return text === undefined ? undefined : (JSON.parse(text) as V);
      },
      put: (key, value) => {
        rows(name).set(key, JSON.stringify(value));
      },
      remove: (key) => {
        rows(name).delete(key);
      },
      entries: (prefix = '') =>
        [...rows(name)]
          .filter(([key]) => key.startsWith(prefix))
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, text]) => ({ key, value: JSON.parse(text) as V })),
    }),
    transaction: (work) => {
      const before = new Map([...tables].map(([name, table]) => [name, new Map(table)]));
      try {
        return work();
      } catch (error) {
        tables.clear();
        for (const [name, table] of before) tables.set(name, table);
        throw error;
      }
    },
    close: () => Promise.resolve(),
  };
}
