/** Tries an assertion until it holds, or throws its last complaint after so many milliseconds. */
export async function eventually(
  assertion: () => void | Promise<void>,
  patience = 60_000,
): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      await assertion();
      return;
    } catch (complaint) {
      if (Date.now() > end) throw complaint;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
