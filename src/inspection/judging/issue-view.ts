/** Puts together what the issue panel shows, and what the property of the issue says. */
import type { InspectedView, PanelCommon, PanelView, Person } from '../../contract/panel';
import { isOpen, type Report, type Role, type Verdict } from '../../contract/report';
import type { RoleSettings } from '../../contract/role-map';
import type { Absent } from '../../duties/words/away';
import { allSettled } from '../../jira/all-settled';
import type { Jira } from '../../jira/client';
import type { CommentReaders, JiraIssue } from '../../jira/types';
import { unlessRefused } from '../../jira/unless-refused';
import type { Covering } from '../../roles/covering';
import { proposeRoles } from '../../roles/proposal';
import { isUserPicker } from '../../roles/user-fields';
import { isAside } from '../../second-reader/matter';
import { absentAmong } from '../facts/absent-people';
import { levelOf } from '../facts/issue-types';
import { toPerson, type People } from '../facts/people';
import type { Subject } from '../facts/subject';
import { textChangesIn } from '../facts/text-changes';
import { gatherIssue, type GatheredIssue, type Place } from '../gathering/gather-issue';
import { inspectChildren } from './children';
import { inspect } from './inspect-issue';

/** Who looks, and where: from the trusted context alone. */
export interface Viewing extends Place {
  /** Null for an anonymous viewer. */
  viewer: string | null;
  siteUrl: string;
  /** Path of the project's settings page. */
  settingsPath: (project: { key: string }) => string;
  /** Says of people that they are away, in the viewer's language. */
  awaySentences: (absent: Absent[], common: PanelCommon) => Promise<string[]>;
  /** Says, in the viewer's language, who alone may read a reply to these comments, by their ids. */
  readerSentences: (limited: Map<string, CommentReaders>) => Promise<Record<string, string>>;
  /** Says, in the viewer's language, that the settings are the site's default. */
  siteSentence: () => Promise<string>;
}

type GatheredForInspection = Extract<GatheredIssue, { configured: true }>;

export interface IssueView {
  view: PanelView;
  gathered: GatheredIssue;
}

/**
 * Gathers and inspects one issue for the person who looks.
 * @param now epoch milliseconds
 * @throws JiraError, StorageUnavailable, SettingsUnreadable
 */
export async function viewIssue(jira: Jira, viewing: Viewing, now: number): Promise<IssueView> {
  const gathered = await gatherIssue(jira, viewing, now);
  const view = gathered.configured
    ? await inspectedView(jira, viewing, gathered)
    : await unconfiguredView(jira, viewing, gathered.issue);
  return { view, gathered };
}

async function inspectedView(
  jira: Jira,
  viewing: Viewing,
  { subject: gathered, ofSite, fields, secondReader, readAt, covering }: GatheredForInspection,
): Promise<PanelView> {
  const isEpic = levelOf(gathered.issue.issueType) === 1;
  const children = isEpic ? await inspectChildren(jira, gathered, fields, secondReader) : null;
  const subject: Subject = { ...gathered, children };
  const { report, sources, path, order, toAsk } = inspect(subject);
  const { roleMap } = subject.settings;
  const { covers, absent } = absenceOn(report, covering, subject.people);
  const common: PanelCommon = {
    projectKey: subject.issue.project?.key ?? '',
    siteUrl: viewing.siteUrl,
    viewer: viewing.viewer,
    people: peopleNamed(report, path, subject.people, Object.values(covers)),
    roleNames: {
      productOwner: roleMap.productOwner.name,
      productManager: roleMap.productManager.name,
    },
    shape: roleMap.shape,
  };
  const nothingApplies = report.verdicts.every(({ outcome }) => outcome === 'not-applicable');
  const asks = report.questions.length > 0 || report.mayAsk !== undefined;
  if (nothingApplies && !asks && !isEpic) {
    return { ...common, state: 'empty', issueType: report.issue.issueType };
  }
  const namesSomebody = report.verdicts.some(isForAdmins);
  return {
    ...common,
    state: stateOf(report),
    report,
    sources,
    path,
    children,
    settingsPath:
      namesSomebody && (await mayConfigure(jira, viewing, gathered.issue))
        ? viewing.settingsPath({ key: common.projectKey })
        : null,
    roleFields: {
      productOwner: fieldFor(roleMap.productOwner, subject.issue),
      productManager:
        fieldFor(roleMap.productManager, subject.issue) ??
        (isEpic ? placeBehind(report, viewing, subject) : null),
    },
    covers,
    ofSite: ofSite ? await viewing.siteSentence() : null,
    away: await viewing.awaySentences(absent, common),
    replyReaders: await viewing.readerSentences(limitedAmong(report, subject.issue)),
    viewerIsOwner: report.holders.productOwner.some(
      ({ accountId }) => accountId === viewing.viewer,
    ),
    acceptedByViewer:
      subject.record.acceptances.findLast(({ by }) => by !== null && by === viewing.viewer)?.at ??
      null,
    textChangedAt: textChangesIn(subject.issue).at(-1)?.at ?? null,
    order,
    secondReader: secondReader && { readAt, waits: !toAsk.every(isAside) },
  };
}

/** Of the comments that ask, those that not everybody may read who sees the issue. */
function limitedAmong({ questions }: Report, { comments }: JiraIssue): Map<string, CommentReaders> {
  const asking = new Set(questions.map(({ commentId }) => commentId));
  const all = comments?.comments ?? [];
  return new Map(
    all.flatMap(({ id, visibleTo }) => (visibleTo && asking.has(id) ? [[id, visibleTo]] : [])),
  );
}

/** Where nobody could do it, somebody has to be named first. */
function isForAdmins(verdict: Verdict): boolean {
  return isOpen(verdict) && verdict.waitingFor === null;
}

/**
 * The first field that a person can be entered in; who reported something is not to be rewritten. A field that the issue does
 * not have, by its type or project, takes nobody.
 */
function fieldFor({ sources }: RoleSettings, { fields }: JiraIssue): string | null {
  for (const source of sources) {
    if (source.kind === 'issueField' && Object.hasOwn(fields.custom, source.fieldId))
      return source.fieldId;
    if (source.kind === 'assignee') return source.kind;
  }
  return null;
}

/** A manager stands behind an epic as its assignee, too. From somebody else who is, the place is not taken. */
function placeBehind({ holders }: Report, { viewer }: Viewing, { issue }: Subject): string | null {
  if (!holders.productManager.some(({ accountId }) => accountId === viewer)) return null;
  const { assignee } = issue.fields;
  return assignee === null || assignee.accountId === viewer ? 'assignee' : null;
}

/** Whether the viewer may change the settings of the issue's project. */
async function mayConfigure(
  jira: Jira,
  viewing: Viewing,
  { project }: JiraIssue,
): Promise<boolean> {
  if (viewing.viewer === null) return false;
  const projectId = project?.id ?? viewing.projectId;
  const granted = await jira.permissions('user', {
    projectId,
    permissions: ['ADMINISTER_PROJECTS'],
  });
  return granted['ADMINISTER_PROJECTS'] === true;
}

function stateOf({ issue, verdicts }: Report): InspectedView['state'] {
  if (issue.hierarchyLevel === 1) return 'epic';
  const isStory = verdicts.some(
    ({ duty, code }) => duty === 'user-stories' && code !== 'not-a-story',
  );
  return isStory ? 'story' : 'other';
}

/** Everyone whom the report speaks of, and who covers for them. An account that Jira does not know any more has no entry. */
function peopleNamed(
  report: Report,
  path: InspectedView['path'],
  people: People,
  covers: string[],
): Record<string, Person> {
  const ids = new Set<string | null>([
    ...covers,
    ...Object.values(report.holders).flatMap((holders) =>
      holders.map(({ accountId }) => accountId),
    ),
    ...report.verdicts.flatMap(({ evidence, waitingFor, args }) => [
      ...evidence.map(({ by }) => by),
      ...(waitingFor?.accountIds ?? []),
      typeof args['manager'] === 'string' ? args['manager'] : null,
    ]),
    ...[...report.questions, ...(report.mayAsk ?? [])].flatMap(
      ({ asker, answeredBy, waitingFor, judgement, second }) => [
        asker,
        answeredBy,
        judgement?.by ?? null,
        second?.by ?? null,
        ...(waitingFor?.accountIds ?? []),
      ],
    ),
    ...(report.texts ?? []).map(({ judgement }) => judgement?.by ?? null),
    ...path.flatMap(({ managers }) => managers.map(({ accountId }) => accountId)),
  ]);
  const known = [...ids].flatMap((id) => (id === null ? [] : (people.get(id) ?? [])));
  return Object.fromEntries(known.map((user) => [user.accountId, toPerson(user)]));
}

/** The proposal is read as the viewer and only for one who may act on it: who is in which role is for admins to see. */
async function unconfiguredView(
  jira: Jira,
  viewing: Viewing,
  issue: JiraIssue,
): Promise<PanelView> {
  const projectId = issue.project?.id ?? viewing.projectId;
  const projectKey = issue.project?.key ?? '';
  const canConfigure = await mayConfigure(jira, viewing, issue);
  const [projectRoles, fields] = canConfigure
    ? await allSettled([
        unlessRefused(jira.projectRoles('user', projectId), []),
        unlessRefused(jira.fields('user'), []),
      ])
    : [[], []];
  const userFields = fields.filter((field) => isUserPicker(field, projectId));
  const noNames: Record<Role, null> = { productOwner: null, productManager: null };
  return {
    state: 'unconfigured',
    projectKey,
    siteUrl: viewing.siteUrl,
    viewer: viewing.viewer,
    people: {},
    roleNames: noNames,
    shape: 'manager-and-owner',
    proposals: proposeRoles({ projectRoles, userFields }),
    canConfigure,
    settingsPath: viewing.settingsPath({ key: projectKey }),
  };
}

/** Who of those that hold a role or are waited for is away, and who covers. What was found does not depend on it. */
function absenceOn(
  { holders, verdicts, questions }: Report,
  covering: Covering,
  people: People,
): { covers: Record<string, string>; absent: Absent[] } {
  const open = verdicts.filter(isOpen);
  const waiting = questions.filter(({ state }) => state === 'waiting');
  const waitedFor = [...open, ...waiting].flatMap(({ waitingFor }) => waitingFor?.accountIds ?? []);
  const holding = [...holders.productOwner, ...holders.productManager];
  const concerned = [...waitedFor, ...holding.map(({ accountId }) => accountId)];
  const covers = absentAmong(concerned, covering, people).flatMap(
    ({ accountId, cover }): [string, string][] => (cover === null ? [] : [[accountId, cover]]),
  );
  return {
    covers: Object.fromEntries(covers),
    absent: absentAmong(waitedFor, covering, people),
  };
}
