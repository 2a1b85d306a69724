/**
 * What a table has under a name that people gave. Parts that every object has, such as `constructor`, are none of it.
 * @param table with names of the app's own
 */
export function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
