/** The copy of a live site as a local one: read as the person, and theirs to try the app on. */
import { accountOf, copiesFolder, type LiveChoices } from '../../live/choices';
import { asksForWholeProjects } from '../../live/jql';
import { mirrorFolder } from '../../live/mirror';
import { liveProgress } from '../../live/progress';
import type { Me } from '../../live/reader';
import { DEFAULT_JQL, LiveSite } from '../../live/site';
import { openWriter } from '../../live/writer';
import type { RoleMap } from '../../src/contract/role-map';
import type { Translate } from '../../src/texts/translate';
import type { SiteData, SitePerson, SiteProject } from '../jira/model';
import { withRoles } from './copied-roles';
import { importOpened } from './import-export';
import type { WrittenTo } from './written-site';

export interface CopiedSite {
  data: SiteData;
  /** Account id of whoever read it. */
  me: string;
  /** The site's host name. */
  host: string;
  /** Names the site and the person for good. */
  name: string;
  /** Where the site is written to; null for `--write` not given. */
  writes: WrittenTo | null;
  /** To be called when the local site has ended. */
  close: () => Promise<void>;
}

/** @throws LiveProblem with a sentence for the person */
export async function readLiveSite(
  choices: LiveChoices,
  roleMap: RoleMap | null,
  t: Translate,
): Promise<CopiedSite> {
  const account = await accountOf(choices, t, true);
  const { host, origin } = account.address;
  const mayWrite = choices.write === true;
  const progress = liveProgress(host, t, mayWrite);
  const jql = choices.jql ?? DEFAULT_JQL;
  const live = await LiveSite.open({
    account,
    jql,
    folder: copiesFolder(),
    afresh: choices.fresh === true,
    roleMap,
    wholeEpics: true,
    ...progress,
  }).finally(progress.end);
  try {
    progress.done(live.figures, choices.jql === undefined);
    const { accountId, displayName } = live.me;
    // Of the projects around those that were asked for, only what stands near is copied.
    const ofWhole = asksForWholeProjects(jql) ? live.wanted : new Set<string>();
    const { site, builder } = await importOpened(live.opened, host, undefined, ofWhole);
    const roles = await live.roles(byNumberOfIssues(site));
    const data = ownedBy({ accountId, displayName }, withRoles(site, roles));
    const name = mirrorFolder('', origin, accountId);
    const copied = { data, me: accountId, host, name };
    if (!mayWrite) {
      await live.close();
      return { ...copied, writes: null, close: () => Promise.resolve() };
    }
    const writer = openWriter(account);
    const writes = { live, writer, builder, host };
    return {
      ...copied,
      writes,
      close: async () => {
        await writer.close();
        await live.close();
      },
    };
  } catch (error) {
    await live.close();
    throw error;
  }
}

/** Ids of the projects, those with the most issues first. */
function byNumberOfIssues({ projects, issues }: SiteData): string[] {
  const counts = new Map<string, number>();
  for (const { projectId } of issues) counts.set(projectId, (counts.get(projectId) ?? 0) + 1);
  const count = ({ id }: SiteProject): number => counts.get(id) ?? 0;
  return [...projects].sort((a, b) => count(b) - count(a)).map(({ id }) => id);
}

/** On their copy the person may set the app up, whatever they may do on the site. */
function ownedBy({ accountId, displayName }: Me, data: SiteData): SiteData {
  const known = data.people.find((person) => person.accountId === accountId);
  const me: SitePerson = known ?? {
    accountId,
    displayName,
    active: true,
    accountType: 'atlassian',
    timeZone: 'UTC',
    colour: '#44546F',
    groups: [],
  };
  for (const { grants } of data.projects)
    grants.push({ permission: 'ADMINISTER_PROJECTS', to: { kind: 'person', accountId } });
  const blurb = 'You, as an administrator of this copy';
  return {
    ...data,
    people: [
      { ...me, siteAdmin: true, blurb },
      ...data.people.filter((person) => person !== known),
    ],
  };
}
