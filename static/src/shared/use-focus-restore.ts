import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/** What carries this says how things stand now. It takes the focus where nothing nearer to what was done can. */
const OUTCOME = '[data-outcome-focus]';
const CONTROLS = 'button, input, select, textarea, a[href]';

/** Gives the focus to what says how things stand now, once it was drawn. */
export function focusOutcome(): void {
  setTimeout(() => document.querySelector<HTMLElement>(OUTCOME)?.focus());
}

/**
 * Keeps a person who uses the keyboard from being thrown to the top of the page when what they had the focus on goes
 * away, as a button does that an action has used up.
 * @returns the ref of the place that keeps the focus: it goes to what carries `data-next-focus` there and has come just now,
 * else to what carries `data-outcome-focus`, else to the control that stood next after it, or before, else to the first button
 */
export function useFocusRestore<T extends HTMLElement>(): RefObject<T> {
  const place = useRef<T>(null);
  const held = useRef<Element | null>(null);
  const before = useRef<ReadonlySet<Element>>(new Set());
  const controls = useRef<readonly HTMLElement[]>([]);

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
    const candidates = [
      ...(place.current?.querySelectorAll<HTMLElement>('[data-next-focus]') ?? []),
    ];
    const known = before.current;
    before.current = new Set(candidates);
    const stood = controls.current;
    controls.current = [...(place.current?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
    const left = held.current;
    if (!left || left.isConnected) return;
    held.current = null;
    // A place within this one may have seen to it.
    if (document.activeElement !== document.body) return;
    const next =
      candidates.find((one) => !known.has(one)) ??
      place.current?.querySelector<HTMLElement>(OUTCOME) ??
      neighbourOf(left, stood) ??
      place.current?.querySelector('button');
    next?.focus();
  });

  return place;
}

/** @returns of the controls that are still there, the next after one that is gone, else the last before it */
function neighbourOf(gone: Element, stood: readonly HTMLElement[]): HTMLElement | undefined {
  const isThere = ({ isConnected }: HTMLElement): boolean => isConnected;
  const at = stood.findIndex((one) => one === gone);
  if (at < 0) return undefined;
  return stood.slice(at).find(isThere) ?? stood.slice(0, at).findLast(isThere);
}
