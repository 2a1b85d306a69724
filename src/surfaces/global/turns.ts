/** What waits for the viewer over all projects. */
import type { GlobalPayload, GlobalView, TurnsAnswer } from '../../contract/global-page';
import { EVERY_TURN, turnsJql } from '../../contract/turn-search';
import { countTurns, readLastCheck, readTurns } from '../../inspection/findings/turns';
import type { GlobalCaller } from './caller';

export async function load(_: unknown, caller: GlobalCaller): Promise<GlobalView> {
  const { jira, viewer, siteUrl, now } = caller;
  const turns = await countTurns(jira, turnsJql(viewer, EVERY_TURN, now));
  const lastCheck = turns.count === 0 ? await readLastCheck(jira) : null;
  return { siteUrl, viewer, turns, lastCheck };
}

export function turns(
  { filter, pageToken }: GlobalPayload<'global.turns'>,
  { jira, viewer, now }: GlobalCaller,
): Promise<TurnsAnswer> {
  return readTurns(jira, turnsJql(viewer, filter, now), { accountId: viewer, pageToken });
}
