import { useEffect, useState } from 'react';
import type { Choice, SearchKind } from '../../../src/contract/settings';
import { callSettings } from './api';

/** Between two letters nobody waits for an answer. */
const TYPING_MS = 250;

export interface Search {
  choices: Choice[];
  more: boolean;
  busy: boolean;
  failure: string | null;
  next: () => void;
}

const NOTHING = { choices: [] as Choice[], more: false, failure: null as string | null };

/**
 * Searches on the server while one types, page by page.
 * @param query null asks for nothing
 */
export function useSearch(kind: SearchKind, query: string | null): Search {
  const [wanted, setWanted] = useState<{ query: string; page: number } | null>(null);
  const [found, setFound] = useState(NOTHING);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (query === null) {
      setWanted(null);
      return undefined;
    }
    const wait = query === '' ? 0 : TYPING_MS;
    const timer = setTimeout(() => {
      setWanted({ query, page: 0 });
    }, wait);
    return () => {
      clearTimeout(timer);
    };
  }, [query]);

  useEffect(() => {
    if (wanted === null) {
      setFound(NOTHING);
      return undefined;
    }
    let late = false;
    setBusy(true);
    void callSettings('settings.search', { kind, ...wanted }).then((answer) => {
      if (late) return;
      setBusy(false);
      if (!answer.ok) {
        setFound({ ...NOTHING, failure: answer.failure.message });
        return;
      }
      const { choices, more } = answer.value;
      setFound((before) => ({
        choices: wanted.page === 0 ? choices : [...before.choices, ...choices],
        more,
        failure: null,
      }));
    });
    return () => {
      late = true;
      setBusy(false);
    };
  }, [kind, wanted]);

  return {
    ...found,
    // Between typing and asking, what was found is of an older query.
    busy: busy || query !== (wanted?.query ?? null),
    next: () => {
      setWanted((now) => now && { ...now, page: now.page + 1 });
    },
  };
}
