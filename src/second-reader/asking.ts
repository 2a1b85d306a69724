/** Asks a model, and gives what came of it: an answer, or why there is none. No fault of a model's is one of the app's. */
import { OwnError } from '../faults/own-error';
import { chosenModel, type LanguageModels } from './language-models';
import type { ReadingPrompt } from './reading-request';
import { toolArguments } from './tool-arguments';

/** A model has as long; Forge would wait five minutes (limits-llm). */
export const LATEST_MS = 60_000;

export type Asked =
  | { kind: 'said'; arguments: unknown; inputTokens: number; outputTokens: number }
  | {
      kind: 'failed';
      code: string;
      /** It may work a little later, after so many seconds. */
      again: number | null;
      /** Whether it is this request that was not answered, or may have been any. */
      of: 'request' | 'model';
    };

type Failed = Extract<Asked, { kind: 'failed' }>;

interface Options {
  /** Milliseconds. */
  latest?: number;
}

/** The model to ask, or why there is none. */
export async function modelToAsk(
  models: LanguageModels,
  { latest = LATEST_MS }: Options = {},
): Promise<{ model: string } | Failed> {
  try {
    const model = chosenModel(await within(latest, models.list()));
    return model === null
      ? { kind: 'failed', code: 'NO_MODEL', again: null, of: 'model' }
      : { model };
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
export const LATER = 600;
/** Where a key, a price or a model is missing, no request is answered: not signed in, not paid, not allowed, no such model. */
const OF_EVERY_REQUEST: readonly number[] = [401, 402, 403, 404];

/** A code for the settings page and the log: never what the model or the platform said, which may hold people's words. */
function failureOf(error: unknown): Failed {
  if (error instanceof TooLate) return failed('TOO_LATE', LATER, 'request');
  const { status, code } = (error ?? {}) as { status?: unknown; code?: unknown };
  if (status === 429) return failed('TOO_MANY', SOON, 'model');
  if (typeof status !== 'number') return failed('NO_ANSWER', LATER, 'model');
  if (status >= 500) return failed(plain(code) ?? 'NO_ANSWER', LATER, 'model');
  const name = plain(code) ?? `HTTP_${String(status)}`;
  return OF_EVERY_REQUEST.includes(status)
    ? failed(name, null, 'model')
    : failed(name, LATER, 'request');
}

function failed(code: string, again: number | null, of: Failed['of']): Failed {
  return { kind: 'failed', code, again, of };
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
