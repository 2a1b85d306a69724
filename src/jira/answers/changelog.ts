/** Reads changelogs: the one inside an issue, pages of one, and histories of many issues. */
import type { JiraChange, JiraChangelog, JiraHistory } from '../types';
import {
  asId,
  asInstant,
  asNumber,
  asRaw,
  asText,
  byTime,
  readEach,
  saysNothing,
  type Skipped,
} from './parse';
import { namesSomebody, readUser } from './people';

/** How an item of a history says what stood there before and after: by id, and by name. */
const SIDES = [
  ['from', 'to'],
  ['fromString', 'toString'],
];

function readChange(value: unknown): JiraChange | null {
  const raw = asRaw(value);
  const field = raw && asText(raw['field']);
  if (raw === null || field === null) return null;
  return {
    field,
    fieldId: asText(raw['fieldId']),
    from: asText(raw['from']),
    fromString: asText(raw['fromString']),
    to: asText(raw['to']),
    // Where Jira leaves it out, this finds the method that every object has, which is no text.
    toString: asText(Reflect.get(raw, 'toString')),
    bothGiven: SIDES.some((sides) => sides.every((side) => Object.hasOwn(raw, side))),
  };
}

/** Reads one history. Changes that cannot be read are left out and counted, as is that it does not say what changed. */
export function readHistory(value: unknown, skipped: Skipped): JiraHistory | null {
  const raw = asRaw(value);
  const id = raw && asId(raw['id']);
  const at = raw && asInstant(raw['created']);
  if (raw === null || id === null || at === null) return null;
  if (raw['items'] === undefined || raw['items'] === null) skipped.unreadable += 1;
  return {
    id,
    author: readUser(raw['author']),
    authorGiven: namesSomebody(raw['author']),
    at,
    items: readEach(raw['items'], readChange, skipped),
  };
}

/** Reads a list of histories, in either order. */
export function readHistories(value: unknown, skipped: Skipped): JiraHistory[] {
  return readEach(value, (history) => readHistory(history, skipped), skipped).sort(byTime);
}

/** Reads the changelog inside an issue; null when the issue came without one, or with one that holds no list. */
export function readChangelog(value: unknown): JiraChangelog | null {
  const raw = asRaw(value);
  if (raw === null || saysNothing(raw, 'histories')) return null;
  const skipped: Skipped = { unreadable: 0 };
  const histories = readHistories(raw['histories'], skipped);
  const received = Array.isArray(raw['histories']) ? raw['histories'].length : 0;
  const total = asNumber(raw['total']) ?? received;
  return { histories, total, complete: received >= total, unreadable: skipped.unreadable };
}
