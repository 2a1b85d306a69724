import type { Translate } from '../src/texts/translate';
import type { Progress } from './export';

const WIDTH = 30;
/** Milliseconds between two redraws. */
const PAUSE = 100;

/** A bar on stderr while an export is read; silent where nobody watches. */
export function progressBar(t: Translate): { show: (progress: Progress) => void; end: () => void } {
  if (!process.stderr.isTTY) return { show: () => undefined, end: () => undefined };
  let drawn = 0;
  return {
    show: ({ issues, share }) => {
      if (Date.now() - drawn < PAUSE) return;
      drawn = Date.now();
      const full = Math.round(share * WIDTH);
      const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
      process.stderr.write(`\r${t('cli.reading', { bar, count: issues })}`);
    },
    end: () => process.stderr.write('\r\x1b[K'),
  };
}
