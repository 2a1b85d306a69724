/** Reads a live site for the command line: what an export would hold, and what only a live site tells. */
import { accountOf, copiesFolder, type LiveChoices } from '../../live/choices';
import { asksForWholeProjects } from '../../live/jql';
import { liveProgress } from '../../live/progress';
import { DEFAULT_JQL, LiveSite, type ProjectKnowledge } from '../../live/site';
import type { Settings } from '../../src/inspection/facts/subject';
import type { Translate } from '../../src/texts/translate';
import { ExportedSite } from '../export';

/**
 * @param options of the command line, by which the site may be missing
 * @throws LiveProblem
 */
export async function readLive(
  options: LiveChoices & { issue?: string },
  settings: Settings,
  t: Translate,
): Promise<ExportedSite> {
  const { jql, fresh, issue } = options;
  const account = await accountOf(options, t);
  const query = jql ?? queryFor(issue);
  const progress = liveProgress(account.address.host, t);
  const live = await LiveSite.open({
    account,
    jql: query,
    folder: copiesFolder(),
    afresh: fresh === true,
    roleMap: settings.configured ? settings.roleMap : null,
    ...progress,
  }).finally(progress.end);
  try {
    progress.done(live.figures, jql === undefined && issue === undefined);
    return await siteOf(live, settings, asksForWholeProjects(query));
  } finally {
    await live.close();
  }
}

function queryFor(key: string | undefined): string {
  return key === undefined ? DEFAULT_JQL : `key = ${JSON.stringify(key)}`;
}

async function siteOf(
  live: LiveSite,
  settings: Settings,
  wholeProjects: boolean,
): Promise<ExportedSite> {
  const site = await ExportedSite.of(live.opened);
  const { wanted } = live;
  site.know({ wanted, wholeProjects, directories: new Map(), lacksHolders: false });
  const { roleMap } = settings;
  const found: ProjectKnowledge = await live.know(site.projectIds, roleMap);
  await live.meet(site.people, site.issues(), found, roleMap);
  site.know({ wanted, wholeProjects, ...found });
  return site;
}
