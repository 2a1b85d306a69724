import type { Progress } from './export';

const WIDTH = 30;
/** Milliseconds between two redraws. */
const PAUSE = 100;

/** A bar on stderr while an export is read; silent where nobody watches. */
export function progressBar(): { show: (progress: Progress) => void; end: () => void } {
  if (!process.stderr.isTTY) return { show: () => undefined, end: () => undefined };
  let drawn = 0;
  return {
    show: ({ issues, share }) => {
      if (Date.now() - drawn < PAUSE) return;
      drawn = Date.now();
      const full = Math.round(share * WIDTH);
      process.stderr.write(
        `\rReading ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${issues} issues`,
      );
    },
    end: () => process.stderr.write('\r\x1b[K'),
  };
}
