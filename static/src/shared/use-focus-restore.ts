import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Keeps a person who uses the keyboard from being thrown to the top of the page when what they had the focus on goes
 * away, as a button does that an action has used up.
 * @returns the ref of the place that keeps the focus: it goes to what carries `data-next-focus` there, else to the
 * first button
 */
export function useFocusRestore<T extends HTMLElement>(): RefObject<T> {
  const place = useRef<T>(null);
  const held = useRef<Element | null>(null);

  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const take = (event: FocusEvent): void => {
      held.current = event.target instanceof Element ? event.target : null;
    };
    const leave = (): void => {
      const left = held.current;
      // A removed element is also left, but is then no longer in the page; that case is what the place waits for.
      setTimeout(() => {
        if (held.current === left && left?.isConnected && document.activeElement !== left)
          held.current = null;
      });
    };
    element.addEventListener('focusin', take);
    element.addEventListener('focusout', leave);
    return () => {
      element.removeEventListener('focusin', take);
      element.removeEventListener('focusout', leave);
    };
  }, []);

  useLayoutEffect(() => {
    if (!held.current || held.current.isConnected) return;
    held.current = null;
    const next =
      place.current?.querySelector<HTMLElement>('[data-next-focus]') ??
      place.current?.querySelector('button');
    next?.focus();
  });

  return place;
}
