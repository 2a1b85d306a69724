/** Asks a model, and gives what came of it: an answer, or why there is none. No fault of a model's is one of the app's. */
import { OwnError } from '../faults/own-error';
import { chosenModel, type LanguageModels } from './language-models';
import type { ReadingPrompt } from './reading-request';
import { toolArguments } from './tool-arguments';

/** A model has as long; Forge would wait five minutes (limits-llm). */
export const LATEST_MS = 60_000;

export type Asked =
  | { kind: 'said'; arguments: unknown; inputTokens: number; outputTokens: number }
  /** `again`: it may work a little later, after so many seconds. */
  | { kind: 'failed'; code: string; again: number | null };

interface Options {
  /** Milliseconds. */
  latest?: number;
}

/** The model to ask, or why there is none. */
export async function modelToAsk(
  models: LanguageModels,
  { latest = LATEST_MS }: Options = {},
): Promise<{ model: string } | Extract<Asked, { kind: 'failed' }>> {
  try {
    const model = chosenModel(await within(latest, models.list()));
    return model === null ? { kind: 'failed', code: 'NO_MODEL', again: null } : { model };
  } catch (error) {
    return failureOf(error);
  }
}

/** `temperature` and `top_p` are left out: some models refuse them (forge-llms-api-reference). */
export async function askModel(
  models: LanguageModels,
  model: string,
  prompt: ReadingPrompt,
  { latest = LATEST_MS }: Options = {},
): Promise<Asked> {
  try {
    const answer = await within(latest, models.chat({ model, ...prompt }));
    return { kind: 'said', arguments: toolArguments(answer), ...tokensOf(answer) };
  } catch (error) {
    return failureOf(error);
  }
}

class TooLate extends OwnError {
  constructor() {
    super('The model did not answer in time.');
    this.name = 'TooLate';
  }
}

/** What comes later is not waited for; the package knows no way to take a request back. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([
      work,
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          reject(new TooLate());
        }, milliseconds);
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}

const SOON = 120;
const LATER = 600;

/** A code for the settings page and the log: never what the model or the platform said, which may hold people's words. */
function failureOf(error: unknown): Extract<Asked, { kind: 'failed' }> {
  if (error instanceof TooLate) return { kind: 'failed', code: 'TOO_LATE', again: LATER };
  const { status, code } = (error ?? {}) as { status?: unknown; code?: unknown };
  if (status === 429) return { kind: 'failed', code: 'TOO_MANY', again: SOON };
  if (typeof status === 'number' && status >= 500)
    return { kind: 'failed', code: plain(code) ?? 'NO_ANSWER', again: LATER };
  if (typeof status === 'number')
    return { kind: 'failed', code: plain(code) ?? `HTTP_${String(status)}`, again: null };
  return { kind: 'failed', code: 'NO_ANSWER', again: LATER };
}

function plain(code: unknown): string | null {
  // The package says so of whatever has no code of its own.
  if (code === 'UNKNOWN_ERROR') return null;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/.test(code) ? code : null;
}

function tokensOf(answer: unknown): { inputTokens: number; outputTokens: number } {
  const usage = (answer as { usage?: { input_tokens?: unknown; output_tokens?: unknown } } | null)
    ?.usage;
  const count = (value: unknown): number =>
    typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;
  return { inputTokens: count(usage?.input_tokens), outputTokens: count(usage?.output_tokens) };
}
