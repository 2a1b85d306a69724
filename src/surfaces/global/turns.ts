/** What waits for the viewer over all projects. */
import type { GlobalPayload, GlobalView, TurnsAnswer } from '../../contract/global-page';
import { EVERY_TURN, turnsJql } from '../../contract/turn-search';
import { countTurns, readTurns } from '../../inspection/findings/turns';
import type { GlobalCaller } from './caller';

export async function load(_: unknown, caller: GlobalCaller): Promise<GlobalView> {
  const { jira, viewer, siteUrl, now } = caller;
  return { siteUrl, viewer, turns: await countTurns(jira, turnsJql(viewer, EVERY_TURN, now)) };
}

export function turns(
  { filter, pageToken }: GlobalPayload<'global.turns'>,
  { jira, viewer, now }: GlobalCaller,
): Promise<TurnsAnswer> {
  return readTurns(jira, turnsJql(viewer, filter, now), { accountId: viewer, pageToken });
}
