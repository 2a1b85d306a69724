/**
 * Checks all that a search finds, page by page: what depends on an issue, what changed, what lost its epic. It takes an hour's
 * points and its own time into account as a scan does; the event that comes back by the queue says where to go on.
 */
import { IS_CHECKED } from '../contract/project-search';
import { isDutyOn, type RoleMap } from '../contract/role-map';
import { dutyAlias } from '../contract/search-aliases';
import { isOneOf } from '../contract/search-forms';
import { logFault } from '../faults/log-fault';
import { isStoryType, levelOf } from '../inspection/facts/issue-types';
import { issueParts, type ProjectReading } from '../inspection/gathering/project-reading';
import type { Jira } from '../jira/client';
import { JiraError } from '../jira/error';
import type { JiraIssue } from '../jira/types';
import { removeDocuments } from '../storage/documents';
import { readProjectSettings, SettingsUnreadable } from '../storage/project';
import { checkRead, viewOf } from './checks';
import { pendingKey } from './debounce';
import type { Invocation } from './invocation';
import { pushCheck, type CheckEvent } from './queues';
import { isPassing, MOST_FAILURES, secondsUntilNextTry } from './retry-policy';
import { BATCH_SIZES } from './scan/batch-sizes';
import { RateBudget } from './scan/rate-budget';
import { changedSince, narrowOrWide } from './searches';

type SweepEvent = Extract<CheckEvent, { kind: 'children' | 'changed' | 'orphans' }>;
type Place = NonNullable<SweepEvent['place']>;

/** Checks what an event asks for, as far as time and points reach; the queue brings the rest. */
export async function sweep(invocation: Invocation, event: SweepEvent): Promise<void> {
  if (event.kind === 'children') return sweepChildren(invocation, event);
  const { roleMap, ofSite } = await readProjectSettings(event.projectId);
  if (roleMap === null) return;
  const budget = new RateBudget(invocation.limits, { expected: 0, ofSite });
  const from = (jql: string): Promise<void> =>
    new Sweep(invocation, event, budget).run({ jql, cursor: null });
  if (event.place !== null) return new Sweep(invocation, event, budget).run(event.place);
  if (event.kind === 'changed')
    return from(`${changedSince(event.projectId, event.since, Date.now())} ORDER BY key ASC`);
  const orphans = await orphansOf(invocation.jira, event.projectId, roleMap);
  if (orphans !== null)
    await narrowOrWide(
      () => from(orphans.narrow),
      () => from(orphans.wide),
    );
}

/**
 * Somebody who orders a board changes hundreds of epics at once, so these go by an hour's points, too; not by the share of the
 * site's default, since an epic may have children in several projects.
 */
async function sweepChildren(
  invocation: Invocation,
  event: Extract<SweepEvent, { kind: 'children' }>,
): Promise<void> {
  // Before any child is read: what happens to the epic from now on asks for a sweep of its own.
  if (event.place === null) await removeDocuments([pendingKey('children', event.issueId)]);
  const budget = new RateBudget(invocation.limits, { expected: 0, ofSite: false });
  const place = event.place ?? { jql: `parent = ${event.issueId} ORDER BY key ASC`, cursor: null };
  try {
    await new Sweep(invocation, event, budget).run(place);
  } catch (error) {
    // An issue that is gone has no children any more, and Jira calls it a wrong value of the search.
    if (!(error instanceof JiraError) || error.kind !== 'bad-request') throw error;
  }
}

/** One walk through what a search finds. */
class Sweep {
  readonly #views = new Map<string, ProjectReading | null>();

  /** @param budget whose points it goes by */
  constructor(
    private readonly invocation: Invocation,
    private readonly event: SweepEvent,
    private readonly budget: RateBudget,
  ) {}

  /** @throws JiraError of kind `bad-request` where Jira does not take the search; and whatever fails at its first page */
  async run(from: Place): Promise<void> {
    let place = from;
    let points = this.event.points ?? 1;
    try {
      for (;;) {
        // Asked before Jira is: many that come back from a rest to rest again would spend an hour's points by searching.
        if (await this.#rests(place, points, points)) return;
        const { issues, nextPageToken } = await this.#search(place);
        // What a page found is read once more, with all that its inspection needs: a point for either.
        const needed = 2 * issues.length + 1;
        if (needed > points && (await this.#rests(place, needed - points, needed))) return;
        points = 1;
        await this.#check(issues);
        if (nextPageToken === null) return;
        place = { ...place, cursor: nextPageToken };
        if (!this.invocation.hasTime()) {
          await this.#goOn(place, 0);
          return;
        }
      }
    } catch (error) {
      if (place.cursor !== null && isRefusedSearch(error)) return this.#beginAgain(error);
      if (place === from || !isPassing(error)) throw error;
      logFault({ request: 'check', error });
      await this.#goOn(place, secondsUntilNextTry(error, 0) ?? 0);
    }
  }

  #search({ jql, cursor }: Place) {
    return this.invocation.jira.searchIssues('app', {
      jql,
      fields: ['project', 'issuetype'],
      maxResults: BATCH_SIZES.page,
      ...(cursor !== null && { nextPageToken: cursor }),
    });
  }

  /** @returns whether `more` points may not be spent by now, and the sweep comes back for a page that takes `points` in all */
  async #rests(place: Place, more: number, points: number): Promise<boolean> {
    const seconds = await this.budget.secondsToRest(more, Date.now());
    if (seconds !== null) await this.#goOn(place, seconds, points);
    return seconds !== null;
  }

  /** A search that has not begun is made anew, since Jira counts `-5m` back from when it is asked. */
  async #goOn(place: Place, seconds: number, points = 1): Promise<void> {
    const left = place.cursor === null ? null : place;
    await pushCheck({ ...this.event, place: left, points, failures: 0 }, seconds);
  }

  /** Jira forgets after some days where a search was to go on. */
  async #beginAgain(error: unknown): Promise<void> {
    const failures = this.event.failures + 1;
    if (failures > MOST_FAILURES) throw error;
    await pushCheck({ ...this.event, place: null, failures });
  }

  async #check(issues: readonly JiraIssue[]): Promise<void> {
    for (const [projectId, ids] of byProject(issues)) {
      try {
        await this.#checkOf(projectId, ids);
      } catch (error) {
        // What is refused of one project keeps nothing of the others from being checked.
        const isRefused = error instanceof JiraError || error instanceof SettingsUnreadable;
        if (!isRefused || isPassing(error)) throw error;
        logFault({ request: 'check', error });
        this.#views.set(projectId, null);
      }
    }
    if (this.event.kind !== 'children') return;
    for (const { id, issueType } of issues)
      if ((levelOf(issueType) ?? 0) >= 1)
        await pushCheck({ kind: 'children', issueId: id, place: null, failures: 0 });
  }

  async #checkOf(projectId: string, ids: string[]): Promise<void> {
    const { jira } = this.invocation;
    if (!this.#views.has(projectId)) this.#views.set(projectId, await viewOf(jira, projectId));
    const view = this.#views.get(projectId) ?? null;
    if (view === null) return;
    const { issues } = await jira.bulkIssues('app', ids, issueParts(view));
    await checkRead(jira, view, issues);
  }
}

/**
 * Searches for stories that lost their epic: Jira says nothing of them when the epic is deleted. They have no parent, and yet
 * a finding that only a story with an epic can have.
 */
async function orphansOf(
  jira: Jira,
  projectId: string,
  roleMap: RoleMap,
): Promise<{ narrow: string; wide: string } | null> {
  if (!isDutyOn(roleMap, 'strategy-trace')) return null;
  const types = await jira.issueTypes('app', projectId);
  const ids = types
    .filter((type) => levelOf(type) === 0 && isStoryType(type, roleMap))
    .map(({ id }) => id);
  if (ids.length === 0) return null;
  const conditions = [
    `project = ${projectId}`,
    'parent IS EMPTY',
    `issuetype in (${ids.join(', ')})`,
    IS_CHECKED,
  ];
  const trace = dutyAlias('strategy-trace');
  // A story whose epic was not strategic has no finding for the duty.
  const ofEpic = `(${trace} IS EMPTY OR ${isOneOf(trace, ['met', 'gap', 'unknown'])})`;
  return {
    narrow: `${[...conditions, ofEpic].join(' AND ')} ORDER BY key ASC`,
    wide: `${conditions.join(' AND ')} ORDER BY key ASC`,
  };
}

function isRefusedSearch(error: unknown): boolean {
  return error instanceof JiraError && error.kind === 'bad-request';
}

function byProject(issues: readonly JiraIssue[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, project } of issues)
    if (project) ids.set(project.id, [...(ids.get(project.id) ?? []), id]);
  return ids;
}
