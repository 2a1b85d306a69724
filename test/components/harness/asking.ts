/** A list of three pages for each search, whose answers come when a test says so. */
import { act } from '@testing-library/react';
import { EVERY_TURN, type TurnFilter } from '../../../src/contract/turn-search';
import { failing, ok, type Reply } from './answers';
import { openHost } from './bridge';

export const PAGES = 3;
export const ALL = EVERY_TURN;
export const OF_B: TurnFilter = { ...EVERY_TURN, project: 'B' };

interface Asked {
  filter: { project?: string | null };
  pageToken: string | null;
}

/** A page of a search of three, whose tokens lead nowhere else. */
function pageOf({ filter, pageToken }: Asked): Reply {
  const search = filter.project ?? 'all';
  const [of = search, at = '1'] = pageToken?.split(' ') ?? [];
  if (of !== search) return failing({ code: 'bad-request' });
  const next = Number(at) < PAGES ? `${search} ${Number(at) + 1}` : null;
  const key = `${search} ${at}`;
  const row = { id: key, key, turns: [] };
  return ok({ rows: [row], nextPageToken: next, people: {}, absent: [], more: false });
}

/** Answers nothing by itself: the test says when all that was asked so far is answered, and with what else than the pages. */
export function asking(): { asked: Asked[]; answer: (reply?: Reply) => Promise<void> } {
  const asked: Asked[] = [];
  let open: ((reply?: Reply) => void)[] = [];
  openHost((_, payload) => {
    asked.push(payload as Asked);
    return new Promise<Reply>((resolve) => {
      open.push((reply = pageOf(payload as Asked)) => {
        resolve(reply);
      });
    });
  });
  const answer = async (reply?: Reply): Promise<void> => {
    await act(async () => {
      for (const give of open) give(reply);
      open = [];
      await Promise.resolve();
    });
  };
  return { asked, answer };
}

export const keysOf = (rows: { key: string }[] | undefined | null) => rows?.map(({ key }) => key);
