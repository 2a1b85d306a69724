import { useMemo, useRef } from 'react';

export interface Opener {
  /** Told when something is opened in the page. */
  remember: () => void;
  /** Told when it is closed: the focus goes back to what opened it. */
  giveBack: () => void;
}

/** Keeps the place from which something was opened, so that a person who uses the keyboard is there again afterwards. */
export function useOpener(): Opener {
  const opener = useRef<HTMLElement | null>(null);
  return useMemo(
    () => ({
      remember: () => {
        const { activeElement } = document;
        opener.current = activeElement instanceof HTMLElement ? activeElement : null;
      },
      giveBack: () => {
        // What was opened is taken out of the page with the next drawing, and the focus with it.
        setTimeout(() => {
          if (opener.current?.isConnected) opener.current.focus();
        });
      },
    }),
    [],
  );
}
