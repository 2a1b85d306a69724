/** Runs the app without its log, which would mix with the printed figures. */

/** @returns what the work returns; the log comes back when it has ended */
export async function withoutLog<T>(work: () => Promise<T>): Promise<T> {
  const { info } = console;
  console.info = () => undefined;
  try {
    return await work();
  } finally {
    console.info = info;
  }
}
