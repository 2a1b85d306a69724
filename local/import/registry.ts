/**
 * Collects things that many issues refer to, each once. Exports may be put together from several sites, whose ids meet:
 * a second thing of the same id and another name gets an id of its own.
 */
export class Registry<T extends { id: string; name: string }> {
  readonly #byId = new Map<string, T>();
  readonly #idByName = new Map<string, string>();

  constructor(private readonly newId: () => string) {}

  /** @returns the thing of this id and name, made where it is new */
  take(id: string, name: string, make: (id: string) => T): T {
    const label = `${id}\n${name}`;
    const known = this.#byId.get(this.#idByName.get(label) ?? '');
    if (known) return known;
    const made = make(this.#byId.has(id) ? this.newId() : id);
    this.#byId.set(made.id, made);
    this.#idByName.set(label, made.id);
    return made;
  }

  get(id: string): T | undefined {
    return this.#byId.get(id);
  }

  all(): T[] {
    return [...this.#byId.values()];
  }
}

/** Ids for what the export gives none: numbers far above those that sites count to. */
export function madeUpIds(start: number): () => string {
  let last = start;
  return () => String(++last);
}
