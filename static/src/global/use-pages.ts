import { useEffect, useRef, useState } from 'react';
import type { Answer, Failure } from '../../../src/contract/answer';

interface Read<T> {
  pages: T[];
  failure: Failure | null;
  /** What came last, or failed. */
  asked: Asked | null;
}

interface Asked {
  /** What is searched for, as text; null for nothing. */
  search: string | null;
  /** Leads to the page; null to the first. */
  pageToken: string | null;
}

export interface Pages<T> {
  /** Those read so far; those of an earlier search while the first of the next is on its way. */
  pages: T[];
  failure: Failure | null;
  busy: boolean;
  /** Reads the next page, where there is one and none is on its way. */
  loadMore: () => void;
  /** Asks again for the page that could not be read. */
  retry: () => void;
  /** Puts something else in place of each page. */
  mapPages: (change: (page: T) => T) => void;
}

const NOTHING = { pages: [], failure: null, asked: null };

/**
 * Reads a list page by page, where each page leads to the next by a token. A new search begins at its first page, and so does an
 * earlier one that comes again.
 * @param search names what is searched for; null where it is known already that nothing is found, which saves asking
 */
export function usePages<T extends { nextPageToken: string | null }>(
  search: string | null,
  fetchPage: (pageToken: string | null) => Promise<Answer<T>>,
): Pages<T> {
  const [asked, setAsked] = useState<Asked>({ search, pageToken: null });
  const [read, setRead] = useState<Read<T>>(NOTHING);
  if (asked.search !== search) setAsked({ search, pageToken: null });
  const latestFetch = useRef(fetchPage);

  useEffect(() => {
    latestFetch.current = fetchPage;
  });
  useEffect(() => {
    if (asked.search === null) return undefined;
    let isWanted = true;
    const { pageToken } = asked;
    void latestFetch.current(pageToken).then((answer) => {
      if (!isWanted) return;
      setRead(({ pages: before }) => {
        const pages = pageToken === null ? [] : before;
        return answer.ok
          ? { asked, pages: [...pages, answer.value], failure: null }
          : { asked, pages, failure: answer.failure };
      });
    });
    return () => {
      isWanted = false;
    };
  }, [asked]);

  const busy = search !== null && read.asked !== asked;
  const { pages, failure } = search === null ? NOTHING : read;
  return {
    pages,
    failure: busy ? null : failure,
    busy,
    loadMore: () => {
      const pageToken = pages.at(-1)?.nextPageToken ?? null;
      if (!busy && pageToken !== null) setAsked({ search, pageToken });
    },
    retry: () => {
      setAsked({ ...asked });
    },
    mapPages: (change) => {
      setRead((before) => ({ ...before, pages: before.pages.map(change) }));
    },
  };
}
