/** What the app needs of language models, whoever runs them; and which of those that there are it asks. */

export interface ListedModel {
  model: string;
  status: string;
}

/** As `@forge/llm` has it. */
export interface LanguageModels {
  list: () => Promise<{ models: ListedModel[] }>;
  chat: (prompt: { model: string } & Record<string, unknown>) => Promise<unknown>;
}

interface KnownModel {
  /** How its id begins; a date of the version follows. */
  begins: string;
  /** US dollars for a million tokens that are sent, and that are answered. */
  input: number;
  output: number;
}

/**
 * Models that take tools, the cheapest first. Prices of 2026-08-13 (forge-llms-api-pricing) and ids of 2026-06-01
 * (forge-llms-models); whoever deploys the app pays them, and nothing is free. All of them read well enough to be asked; how
 * well each does is measured by the requests that `npm run bench:reading` records.
 */
export const KNOWN_MODELS: readonly KnownModel[] = [
  { begins: 'claude-haiku-4-5', input: 1, output: 5 },
  { begins: 'claude-sonnet-4-5', input: 3, output: 15 },
  { begins: 'claude-sonnet-4', input: 3, output: 15 },
  { begins: 'claude-opus-4-6', input: 5, output: 25 },
];

/** Families in the order of their prices, for a model that is newer than the table. The dearest is never taken unasked. */
const FAMILIES = ['haiku', 'sonnet'];

/**
 * @param listed what `list()` gave, of any shape
 * @returns the id of the cheapest that is known and active, else of the newest of the cheapest family; null where there is none
 */
export function chosenModel(listed: unknown): string | null {
  const models = (listed as { models?: unknown } | null)?.models;
  const all = (Array.isArray(models) ? (models as unknown[]) : []).flatMap((one) => {
    const { model, status } = (one ?? {}) as Partial<ListedModel>;
    return typeof model === 'string' && model !== '' ? [{ model, status }] : [];
  });
  const active = all.filter(({ status }) => status === 'active').map(({ model }) => model);
  for (const { begins } of KNOWN_MODELS) {
    const found = active.filter((model) => model.startsWith(begins)).sort();
    if (found.length > 0) return found.at(-1) ?? null;
  }
  for (const family of FAMILIES) {
    const found = active.filter((model) => model.includes(family)).sort();
    if (found.length > 0) return found.at(-1) ?? null;
  }
  // A site of one's own has models of other makers: there the first is taken.
  const others = active.filter((model) => !model.startsWith('claude'));
  return others[0] ?? null;
}
