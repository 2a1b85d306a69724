/** Milliseconds from one try to the next: more each time, since an assertion that fails costs much to word. */
const [FIRST, LONGEST] = [25, 250];

/** Tries an assertion until it holds, or throws its last complaint after so many milliseconds. */
export async function eventually(
  assertion: () => void | Promise<void>,
  patience = 60_000,
): Promise<void> {
  const end = Date.now() + patience;
  for (let pause = FIRST; ; pause = Math.min(1.5 * pause, LONGEST)) {
    try {
      await assertion();
      return;
    } catch (complaint) {
      if (Date.now() > end) throw complaint;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
