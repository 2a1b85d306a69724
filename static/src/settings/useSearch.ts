import { useEffect, useState } from 'react';
import type { SearchAnswer, SettingsPayload } from '../../../src/contract/settings';
import { askSettings } from './api';

export type SearchKind = SettingsPayload<'settings.search'>['kind'];
export type Choice = SearchAnswer['choices'][number];

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

/** Searches on the server while one types, page by page; nothing is asked for before something is typed. */
export function useSearch(kind: SearchKind, query: string): Search {
  const [wanted, setWanted] = useState({ query: '', page: 0 });
  const [found, setFound] = useState(NOTHING);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    const timer = setTimeout(() => {
      setWanted({ query: query.trim(), page: 0 });
    }, TYPING_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [query]);

  useEffect(() => {
    if (wanted.query === '') {
      setFound(NOTHING);
      return undefined;
    }
    let late = false;
    setBusy(true);
    void askSettings('settings.search', { kind, ...wanted }).then((answer) => {
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
    busy,
    next: () => {
      setWanted(({ page, ...same }) => ({ ...same, page: page + 1 }));
    },
  };
}
