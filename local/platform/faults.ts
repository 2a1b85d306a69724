/** Faults on demand, between a function and the services that it calls. */
import type { PlatformCall } from './journal';

/**
 * Answers a call in place of the service, delays it, or changes the answer. `next` asks the service itself; a call for which it is
 * never used does not reach it.
 */
export type Faults = (
  call: Readonly<PlatformCall>,
  next: () => Promise<Response>,
) => Promise<Response>;

/** Thrown by a fault: the process of the function is gone at this call, without a word, as when the platform ends it. */
export class ProcessEnded extends Error {}

/** An answer with the given status, such as 429 with `{'retry-after': '2'}`. */
export function reply(
  status: number,
  headers: Record<string, string> = {},
  body: unknown = { errorMessages: [`Answered ${status} on purpose.`], errors: {} },
): Response {
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

/** The answer without the second half of its body, as when a connection breaks. */
export async function cutShort(answer: Response): Promise<Response> {
  const text = await answer.text();
  return new Response(text.slice(0, Math.floor(text.length / 2)), {
    status: answer.status,
    headers: answer.headers,
  });
}

/** The first `times` calls that `meant` picks fall to the fault; all others go through. */
export function firstTimes(
  times: number,
  meant: (call: Readonly<PlatformCall>) => boolean,
  fault: Faults,
): Faults {
  let left = times;
  return (call, next) => {
    if (left === 0 || !meant(call)) return next();
    left -= 1;
    return fault(call, next);
  };
}
