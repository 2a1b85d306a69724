import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';

type Announce = (sentence: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Says a sentence to people who hear the page; it is not seen. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

/** Holds the one live region of the page. It is there from the start, since readers miss regions that come with their text. */
export function Announcer({ children }: { children: ReactNode }): ReactNode {
  const [said, setSaid] = useState({ sentence: '', count: 0 });
  const announce = useCallback<Announce>((sentence) => {
    setSaid(({ count }) => ({ sentence, count: count + 1 }));
  }, []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div className="visually-hidden" role="status">
        {/* A new element each time: the same sentence twice is to be said twice. */}
        <p key={said.count}>{said.sentence}</p>
      </div>
    </AnnounceContext.Provider>
  );
}
