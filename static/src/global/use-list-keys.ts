import { useEffect, type RefObject } from 'react';

/** Where letters are written, they are letters. */
const WRITTEN_IN = 'input, select, textarea, [contenteditable]';
const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 };

/**
 * J and K lead to the next thing and the one before, as in Jira's own lists; Enter then follows the link that has the focus.
 * They are heard in the list, and where nothing has the focus.
 */
export function useListKeys(list: RefObject<HTMLElement>): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const step = STEPS[event.key];
      const { target } = event;
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!(target instanceof Element) || target.closest(WRITTEN_IN)) return;
      if (target !== document.body && !list.current?.contains(target)) return;
      const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-turn] a') ?? [])];
      const at = links.findIndex((link) => link.closest('li')?.contains(target));
      const next = at < 0 ? links.at(step === 1 ? 0 : -1) : links[at + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    document.addEventListener('keydown', hear);
    return () => {
      document.removeEventListener('keydown', hear);
    };
  }, [list]);
}
