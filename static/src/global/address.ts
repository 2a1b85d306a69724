/** A view of the page as the search part of its address, so that it can be shared; what is usual is left out. */
import {
  EVERY_TURN,
  MOST_DAYS,
  PROJECT_KEY,
  type TurnFilter,
} from '../../../src/contract/turn-search';
import { TASKS } from '../../../src/contract/turn-tasks';
import type { AddressForm } from '../shared/use-address';

export const VIEWS = ['turns', 'projects', 'setUp'] as const;
export const GROUPINGS = ['none', 'category', 'lead'] as const;

export interface PageState {
  view: (typeof VIEWS)[number];
  /** Which turns are listed. */
  filter: TurnFilter;
  /** Words of the projects that are listed; empty for all. */
  find: string;
  groupBy: (typeof GROUPINGS)[number];
}

/** What the page's function takes of a search for projects. */
export const LONGEST_FIND = 100;

/** Reads an address that anybody may have written: a part that says nothing known is as usual. */
function parse(search: string): PageState {
  const parts = new URLSearchParams(search);
  const project = parts.get('project') ?? '';
  const days = Number(parts.get('days'));
  return {
    view: VIEWS.find((view) => view === parts.get('view')) ?? 'turns',
    filter: {
      project: PROJECT_KEY.test(project) ? project : null,
      task: TASKS.find((task) => task === parts.get('task')) ?? null,
      days: Number.isInteger(days) && days >= 1 && days <= MOST_DAYS ? days : null,
    },
    find: (parts.get('find') ?? '').trim().slice(0, LONGEST_FIND),
    groupBy: GROUPINGS.find((one) => one === parts.get('by')) ?? 'none',
  };
}

/** @returns the search with its question mark, or nothing for the usual view */
function format({ view, filter, find, groupBy }: PageState): string {
  const turns = Object.keys(EVERY_TURN).map((name): [string, string | null] => {
    const value = filter[name as keyof TurnFilter];
    return [name, value === null ? null : String(value)];
  });
  const parts: [string, string | null][] = [
    ['view', view === 'turns' ? null : view],
    ...turns,
    ['find', find === '' ? null : find],
    ['by', groupBy === 'none' ? null : groupBy],
  ];
  const search = new URLSearchParams(
    parts.filter((part): part is [string, string] => part[1] !== null),
  ).toString();
  return search === '' ? '' : `?${search}`;
}

export const ADDRESS: AddressForm<PageState> = { parse, format };
