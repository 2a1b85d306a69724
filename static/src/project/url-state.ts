/** A view of the page as the search part of its address, so that it can be shared; what is usual is left out. */
import {
  STORED_OUTCOMES,
  ISSUE_DUTY_IDS,
  SORT_KEYS,
  WORK,
  type Filter,
  type Sort,
} from '../../../src/contract/project-search';

export interface UrlState {
  filter: Filter;
  sort: Sort;
}

/** Open work with a gap, what has waited longest first. */
export const DEFAULT_URL_STATE: UrlState = {
  filter: {
    work: 'open',
    issueType: null,
    duty: null,
    outcome: 'gap',
    waitingFor: null,
    days: null,
  },
  sort: { by: 'since', descending: false },
};

/** How the address says that a filter which is usually set is not. */
const ANY = 'any';

/** Reads an address that anybody may have written: a part that says nothing known is as usual. */
export function parseUrlState(search: string): UrlState {
  const parts = new URLSearchParams(search);
  const { filter } = DEFAULT_URL_STATE;
  const outcome = parts.get('outcome');
  const issueType = parts.get('type') ?? '';
  const waitingFor = parts.get('waiting') ?? '';
  const days = Number(parts.get('days'));
  const sort = parts.get('sort') ?? '';
  return {
    filter: {
      work: oneOf(WORK, parts.get('work')) ?? filter.work,
      issueType: /^\d{1,19}$/.test(issueType) ? issueType : null,
      duty: oneOf(ISSUE_DUTY_IDS, parts.get('duty')),
      outcome: outcome === ANY ? null : (oneOf(STORED_OUTCOMES, outcome) ?? filter.outcome),
      waitingFor: /^(me|nobody|person:.{1,120})$/.test(waitingFor) ? waitingFor : null,
      days: Number.isInteger(days) && days >= 1 && days <= 3650 ? days : null,
    },
    sort: {
      by: oneOf(SORT_KEYS, sort.replace(/^-/, '')) ?? DEFAULT_URL_STATE.sort.by,
      descending: sort.startsWith('-'),
    },
  };
}

/** @returns the search with its question mark, or nothing for the usual view */
export function formatUrlState({ filter, sort }: UrlState): string {
  const { work, issueType, duty, outcome, waitingFor, days } = filter;
  const order = `${sort.descending ? '-' : ''}${sort.by}`;
  const parts: [string, string | null][] = [
    ['work', work === DEFAULT_URL_STATE.filter.work ? null : work],
    ['type', issueType],
    ['duty', duty],
    ['outcome', outcome === DEFAULT_URL_STATE.filter.outcome ? null : (outcome ?? ANY)],
    ['waiting', waitingFor],
    ['days', days === null ? null : String(days)],
    ['sort', order === DEFAULT_URL_STATE.sort.by ? null : order],
  ];
  const search = new URLSearchParams(
    parts.filter((part): part is [string, string] => part[1] !== null),
  ).toString();
  return search === '' ? '' : `?${search}`;
}

function oneOf<T extends string>(list: readonly T[], text: string | null): T | null {
  return list.find((one) => one === text) ?? null;
}
