/** How the reading of a live site goes, on stderr. */
import { escapeControls } from '../import/escape-controls';
import type { Translate } from '../src/texts/translate';
import type { UpdateProgress } from './bring-up-to-date';
import type { Me } from './reader';

/** Milliseconds between two redraws. */
const PAUSE = 100;

export interface LiveProgress {
  onMe: (me: Me) => void;
  onProgress: (progress: UpdateProgress) => void;
  /** @param seconds that Jira asks to wait */
  onPause: (seconds: number) => void;
  /** The site has not answered for some seconds. */
  onSilence: () => void;
  /** Takes away the line that changes. */
  end: () => void;
  /** @param isDefault whether nobody said which work items */
  done: (figures: { read: number; kept: number }, isDefault: boolean) => void;
}

function say(line: string): void {
  console.error(escapeControls(line));
}

/**
 * Lines for everybody; one that changes only where somebody watches.
 * @param writes whether the site is written to
 */
export function liveProgress(host: string, t: Translate, writes = false): LiveProgress {
  const { isTTY } = process.stderr;
  let drawn = 0;
  let isSilenceSaid = false;
  const clear = (): void => {
    if (isTTY) process.stderr.write('\r\x1b[K');
  };
  return {
    onMe: ({ displayName }) => {
      say(t(writes ? 'live.readingToWrite' : 'live.reading', { host, name: displayName }));
    },
    onProgress: ({ done, total }) => {
      if (!isTTY || Date.now() - drawn < PAUSE) return;
      drawn = Date.now();
      process.stderr.write(`\r\x1b[K${t('live.progress', { done, total })}`);
    },
    onPause: (seconds) => {
      clear();
      say(t('live.pause', { seconds }));
    },
    onSilence: () => {
      // Told once: a slow site would fill a log with it.
      if (isSilenceSaid) return;
      isSilenceSaid = true;
      clear();
      say(t('live.silence', { host }));
    },
    end: clear,
    done: ({ read, kept }, isDefault) => {
      say(t('live.upToDate', { read, kept }));
      if (isDefault) say(t('live.default'));
    },
  };
}
