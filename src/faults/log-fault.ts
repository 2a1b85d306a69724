import { OwnError } from './own-error';

export interface Fault {
  /** What was to be done, such as `panel.view`. */
  request: string;
  /** The part of it that failed, where the rest may have gone well. */
  step?: string;
  issueId?: string;
  error: unknown;
}

/**
 * Writes a line for the app's operator: what failed, the kind of the error and its code. An error that the app did not throw
 * knowingly is a mistake in the app, so its place is told, too. The message never is: it may hold people's words.
 */
export function logFault({ error, ...about }: Fault): void {
  const kind = error instanceof Error ? error.name : typeof error;
  const known =
    error instanceof OwnError ? { code: error.code } : { code: 'internal', place: placeOf(error) };
  console.error(JSON.stringify({ ...about, kind, ...known }));
}

const MOST_FRAMES = 3;

/** Where an error comes from. A stack begins with the message, whose lines are left out whatever they look like. */
function placeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || error.stack === undefined) return undefined;
  const { message, stack } = error;
  const begins = stack.indexOf(message);
  if (begins < 0) return undefined;
  return stack
    .slice(begins + message.length)
    .split('\n')
    .slice(1, 1 + MOST_FRAMES)
    .map((frame) => frame.trim())
    .join(' ');
}
