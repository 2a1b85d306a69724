import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';

/** What is typed in the forms of a page, by what it is for. */
export interface Drafts {
  drafts: Readonly<Record<string, unknown>>;
  keep: (name: string, draft: unknown) => void;
  /** Forgets what was sent or taken back, unless its writer has changed it since. */
  forget: (name: string, draft: unknown) => void;
  /** Gives back what was sent and is undone, unless something else is being written there. */
  giveBack: (name: string, draft: unknown) => void;
}

const DraftsContext = createContext<Drafts | null>(null);

/**
 * Keeps what people type for as long as the page is open, whatever becomes of the form: one that was closed, or went away
 * with what it stood in, has it again the next time. A draft goes when it was sent, or when its writer takes it back.
 */
export function DraftsProvider({ children }: { children: ReactNode }): ReactNode {
  const [drafts, setDrafts] = useState<Drafts['drafts']>({});
  const known = useMemo<Drafts>(
    () => ({
      drafts,
      keep: (name, draft) => {
        setDrafts((before) => ({ ...before, [name]: draft }));
      },
      forget: (name, draft) => {
        setDrafts((before) => (before[name] === draft ? { ...before, [name]: undefined } : before));
      },
      giveBack: (name, draft) => {
        setDrafts((before) => ({ ...before, [name]: before[name] || draft }));
      },
    }),
    [drafts],
  );
  return <DraftsContext.Provider value={known}>{children}</DraftsContext.Provider>;
}

export function useDrafts(): Drafts {
  const known = useContext(DraftsContext);
  if (!known) throw new Error('A form stands outside of the page that keeps its drafts.');
  return known;
}

export interface Draft<T> {
  /** Undefined where nothing was typed yet. */
  draft: T | undefined;
  keep: (draft: T) => void;
  /** Both as in `Drafts`. */
  forget: (draft: T | undefined) => void;
  giveBack: (draft: T | undefined) => void;
}

/** @param name says what the draft is for; only one form writes it */
export function useDraft<T>(name: string): Draft<T> {
  const { drafts, keep, forget, giveBack } = useDrafts();
  return {
    draft: drafts[name] as T | undefined,
    keep: (draft) => {
      keep(name, draft);
    },
    forget: (draft) => {
      forget(name, draft);
    },
    giveBack: (draft) => {
      giveBack(name, draft);
    },
  };
}
