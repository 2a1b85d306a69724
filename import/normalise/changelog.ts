/** Histories in the form of REST v3, whichever call they were taken from, and only where they are the whole history. */
import { own } from '../../src/contract/own';
import { readChangelog } from '../../src/jira/answers/changelog';
import { type Raw, asRaw, asNumber, asText, asId, asInstant } from '../../src/jira/answers/parse';
import type { JiraChangelog } from '../../src/jira/types';
import { listsHistories } from '../histories';
import type { Survey } from '../survey/survey';
import { CATEGORY_CHANGED } from './category-change';

/** Fields that Jira Server names in histories as people see them. */
const SYSTEM_FIELDS: Readonly<Record<string, string>> = {
  'Fix Version': 'fixVersions',
  Version: 'versions',
  Component: 'components',
};

/** @returns the changelog, its `total` above what is there where a part is missing; null where none was given */
export function normaliseChangelog(
  changelog: unknown,
  fields: Raw,
  survey: Survey,
): { json: Raw; isWhole: boolean } | null {
  const list = listsHistories(changelog);
  if (list === null) return null;
  const histories = list.map((history) => normaliseHistory(history, survey));
  const received = { startAt: 0, maxResults: list.length, total: list.length, histories };
  const read = readChangelog(received);
  const isWhole =
    saysWhole(asRaw(changelog) ?? {}, list.length) && read !== null && !contradicts(read, fields);
  const total = isWhole ? list.length : list.length + 1;
  return { json: { ...received, total }, isWhole };
}

function saysWhole(changelog: Raw, received: number): boolean {
  const total = asNumber(changelog['total']);
  if ((asNumber(changelog['startAt']) ?? 0) > 0) return false;
  if (total !== null) return received >= total;
  // A page by itself says whether it is the last; the changelog inside an issue has always been all that is there.
  return 'histories' in changelog || changelog['isLast'] === true;
}

function normaliseHistory(value: unknown, survey: Survey): unknown {
  const raw = asRaw(value);
  if (raw === null) return value;
  const { items, author } = raw;
  return {
    ...raw,
    ...('author' in raw ? { author: survey.people.person(author) } : {}),
    ...(Array.isArray(items)
      ? { items: (items as unknown[]).map((item) => normaliseChange(item, survey)) }
      : {}),
  };
}

/** Names the field by its id. Where a file holds the issues of several sites, one field stands for each of its kind. */
function normaliseChange(value: unknown, { fields }: Survey): unknown {
  const raw = asRaw(value);
  const name = asText(raw?.['field']);
  if (raw === null || name === null) return value;
  const given = asText(raw['fieldId']);
  const kind = given === null ? null : fields.kindOf(given);
  const one = kind === 'rank' || kind === 'sprint' ? fields.idOf(kind) : null;
  const isCustom = raw['fieldtype'] === 'custom';
  const fieldId =
    one ?? given ?? (isCustom ? null : own(SYSTEM_FIELDS, name)) ?? fields.idByName(name);
  return fieldId === null ? raw : { ...raw, fieldId };
}

/** A history that ends in another status than the issue's, or tells of no end that the issue has, has lost a part. */
function contradicts({ histories }: JiraChangelog, fields: Raw): boolean {
  const status = asId(asRaw(fields['status'])?.['id']);
  const changes = histories.flatMap(({ items }) => items);
  const last = changes.findLast(({ field }) => field === 'status');
  if (last) return last.to !== null && status !== null && last.to !== status;
  const created = asInstant(fields['created']);
  if (created === null) return false;
  const resolved = asInstant(fields['resolutiondate']);
  if (resolved !== null && resolved > created)
    return !changes.some(({ field }) => field === 'resolution');
  return cameToEnd(fields, created);
}

/** An issue has its first status a moment after it is made. */
const A_MOMENT = 60_000;

/** Whether the issue says that it was open once, though no change of its status is told. */
function cameToEnd(fields: Raw, created: string): boolean {
  const since = asInstant(fields[CATEGORY_CHANGED]);
  const category = asText(asRaw(asRaw(fields['status'])?.['statusCategory'])?.['key']);
  return (
    category === 'done' && since !== null && Date.parse(since) - Date.parse(created) > A_MOMENT
  );
}
