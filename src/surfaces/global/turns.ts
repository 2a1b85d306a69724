/** What waits for the viewer over all projects, and what waits for those for whom the viewer covers. */
import {
  MOST_COVERED,
  type CoveredAnswer,
  type GlobalPayload,
  type GlobalView,
  type TurnsAnswer,
} from '../../contract/global-page';
import { EVERY_TURN, turnsJql } from '../../contract/turn-search';
import {
  countTurns,
  readCoveredTurns,
  readLastCheck,
  readTurns,
} from '../../inspection/findings/turns';
import { allSettled } from '../../jira/all-settled';
import { unlessRefused } from '../../jira/unless-refused';
import { Covering } from '../../roles/covering';
import { readAbsences } from '../../storage/absences';
import { byAccountId } from '../shared/people';
import type { GlobalCaller } from './caller';

export async function load(_: unknown, caller: GlobalCaller): Promise<GlobalView> {
  const { jira, viewer, siteUrl, now } = caller;
  const [turns, absences] = await allSettled([
    countTurns(jira, turnsJql([viewer], EVERY_TURN, now)),
    readAbsences(),
  ]);
  const covering = new Covering(absences, now);
  return {
    siteUrl,
    viewer,
    turns,
    lastCheck: turns.count === 0 ? await readLastCheck(jira) : null,
    awayUntil: covering.absenceOf(viewer)?.until ?? null,
    covering: covering.coveredBy(viewer).length,
  };
}

export async function turns(
  { filter, pageToken }: GlobalPayload<'global.turns'>,
  { jira, viewer, now }: GlobalCaller,
): Promise<TurnsAnswer> {
  const found = await readTurns(jira, turnsJql([viewer], filter, now), {
    accountId: viewer,
    pageToken,
  });
  return { ...found, at: new Date(now).toISOString() };
}

/** By the viewer's own search, like their own turns: what a cover may not see is not shown to them. */
export async function covered(
  { filter, pageToken }: GlobalPayload<'global.covered'>,
  { jira, viewer, now }: GlobalCaller,
): Promise<CoveredAnswer> {
  const covering = new Covering(await readAbsences(), now);
  const all = covering.coveredBy(viewer);
  if (all.length === 0)
    return { absent: [], more: false, rows: [], people: {}, nextPageToken: null };
  const shown = all.slice(0, MOST_COVERED);
  const [found, users] = await allSettled([
    readCoveredTurns(jira, turnsJql(shown, filter, now), {
      absent: shown,
      cover: viewer,
      pageToken,
    }),
    unlessRefused(jira.users('user', shown), []),
  ]);
  return {
    ...found,
    absent: shown.map((accountId) => ({
      accountId,
      until: covering.absenceOf(accountId)?.until ?? '',
    })),
    more: all.length > shown.length,
    people: byAccountId(users),
  };
}
