/**
 * Waits for several requests side by side, like `Promise.all`, but also where one of them fails until all have ended:
 * an invocation that has answered is frozen, and what it left under way would hit the next one.
 * @throws what the first of them threw
 */
export async function allSettled<T extends readonly unknown[] | []>(
  requests: T,
): Promise<{ -readonly [P in keyof T]: Awaited<T[P]> }> {
  await Promise.allSettled(requests);
  return Promise.all(requests);
}
