/** Cuts a search into parts of about the same size, so that several consumers can share it. */
import type { Jira } from '../../jira/client';
import { BATCH_SIZES } from './batch-sizes';

const MOST = 8;
/** How far a part may be from its share, and how many counts are spent on each cut. */
const TOLERANCE = 0.2;
const COUNTS_A_CUT = 5;
const MINUTE = 60_000;

/**
 * Parts go by the time of creation, which never changes, so that an issue stays in its part whatever happens to it.
 * @param jql without an order
 * @param total about how many issues it finds
 * @returns searches that find each issue exactly once between them, each with the order to read it in
 */
export async function partition(jira: Jira, jql: string, total: number): Promise<string[]> {
  const count = Math.min(MOST, Math.ceil(total / BATCH_SIZES.part));
  const cuts = count > 1 ? await findCuts(jira, jql, total, count) : [];
  const bounds = [null, ...cuts, null];
  return bounds.slice(1).map((to, index) => {
    const from = bounds[index] ?? null;
    const conditions = [
      jql,
      ...(from === null ? [] : [`created >= "${minuteOf(from)}"`]),
      ...(to === null ? [] : [`created < "${minuteOf(to)}"`]),
    ];
    return `${conditions.join(' AND ')} ORDER BY created ASC, key ASC`;
  });
}

/** A moment, and how many issues were created before it. */
interface Point {
  at: number;
  before: number;
}

async function findCuts(jira: Jira, jql: string, total: number, count: number): Promise<number[]> {
  const first = await createdAt(jira, `${jql} ORDER BY created ASC`);
  const last = await createdAt(jira, `${jql} ORDER BY created DESC`);
  if (first === null || last === null) return [];
  const known: Point[] = [
    { at: whole(first), before: 0 },
    { at: whole(last) + MINUTE, before: total },
  ];
  const cuts: number[] = [];
  for (let cut = 1; cut < count; cut++) {
    const at = await findCut(jira, jql, (total * cut) / count, total / count, known);
    if (at !== null && at > (cuts.at(-1) ?? Number.NEGATIVE_INFINITY)) cuts.push(at);
  }
  return cuts;
}

/** Looks for the moment before which `wanted` issues were created; what was counted on the way helps the next cut. */
async function findCut(
  jira: Jira,
  jql: string,
  wanted: number,
  share: number,
  known: Point[],
): Promise<number | null> {
  const isNear = ({ before }: Point): boolean => Math.abs(before - wanted) <= share * TOLERANCE;
  for (let look = 0; look < COUNTS_A_CUT && !known.some(isNear); look++) {
    known.sort((a, b) => a.at - b.at);
    const low = known.findLast(({ before }) => before <= wanted);
    const high = known.find(({ before }) => before > wanted);
    if (!low || !high) break;
    const at = between(low, high, wanted, look);
    if (at === null) break;
    const before = await jira.countIssues('app', `${jql} AND created < "${minuteOf(at)}"`);
    known.push({ at, before });
  }
  const inside = known.filter(({ before }) => before > 0);
  const nearest = inside.sort(
    (a, b) => Math.abs(a.before - wanted) - Math.abs(b.before - wanted),
  )[0];
  return nearest?.at ?? null;
}

/** The moment to look at next: where it would be if issues came evenly, and the middle every other time. */
function between(low: Point, high: Point, wanted: number, look: number): number | null {
  const share = look % 2 === 0 ? (wanted - low.before) / (high.before - low.before) : 0.5;
  const at = whole(low.at + (high.at - low.at) * share);
  if (at > low.at && at < high.at) return at;
  const next = low.at + MINUTE;
  return next < high.at ? next : null;
}

async function createdAt(jira: Jira, jql: string): Promise<number | null> {
  const { issues } = await jira.searchIssues('app', { jql, fields: ['created'], maxResults: 1 });
  const created = issues[0]?.fields.created ?? null;
  return created === null ? null : Date.parse(created);
}

function whole(at: number): number {
  return Math.floor(at / MINUTE) * MINUTE;
}

/** As JQL has it. Jira reads it in the asker's time zone, the same for every part, so that none overlaps another. */
function minuteOf(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
