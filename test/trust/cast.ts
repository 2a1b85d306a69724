/** Every kind of person before every kind of issue: the sample site with a story that is written for the purpose. */
import type { Grant, PermissionKey, SiteData, SiteIssue, SitePerson } from '../../local/jira/model';
import { createSampleSite } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { LEADERSHIP_LEVEL, PROJECTS, ROLE_IDS, TYPES } from '../../local/sample/site-ids';
import { readText } from '../../src/inspection/facts/comment-texts';
import { textMatter } from '../../src/second-reader/matter';
import { paragraphs } from '../builders/adf';
import { fewIssues } from '../site/few-issues';

/** Account ids; null for somebody who is not signed in. */
export const CAST = {
  anonymous: null,
  /** Signed in, and may not open the project. */
  stranger: 'cast:stranger',
  /** May open the project and do nothing in it. */
  viewer: 'cast:viewer',
  commenter: 'cast:commenter',
  developer: accountIdOf('tomasz'),
  owner: accountIdOf('mira'),
  manager: accountIdOf('jonas'),
  projectAdmin: 'cast:project-admin',
  /** Administers the workshop's project, and may not open this one. */
  otherAdmin: 'cast:other-admin',
  /** Administers the site, and stands in no role of the project. */
  siteAdmin: 'cast:site-admin',
  inactive: accountIdOf('viktor'),
  /** Administers the site and this project. */
  bothAdmin: 'cast:both-admin',
} as const satisfies Record<string, string | null>;
export type Kind = keyof typeof CAST;
export const KINDS = Object.keys(CAST) as Kind[];

/** What the issue's own words hold, and what only those who see it may be told. */
export const SECRET = {
  summary: 'Kanarienvogel-Titel',
  text: 'Kanarienvogel-Text',
  person: 'Quirin Kanarienvogel',
  project: 'Kanarienvogel-Projekt',
} as const;
export const SECRET_PERSON = 'cast:secret-person';

/** The issues that people stand before; ids by what is the matter with each. */
export const ISSUES = {
  /** Everybody who may open the project sees it. */
  open: '90001',
  /** A security level lets in a few. */
  restricted: '90002',
  /** Everybody sees it, and few its epic. */
  underHiddenEpic: '90003',
  /** It stands in a project that only its own people may open. */
  inPrivateProject: '90004',
  epicWithHiddenStories: '90005',
  hiddenEpic: '90006',
  missing: '99999',
} as const;
export type IssueName = keyof typeof ISSUES;
export const PRIVATE_PROJECT = '90100';

const OF_THE_PROJECT: readonly Kind[] = [
  ...(['viewer', 'commenter', 'developer', 'owner', 'manager'] as const),
  ...(['projectAdmin', 'bothAdmin'] as const),
];

/** Who sees an issue at all, where that is fewer than see the project. */
export const SEES: Record<IssueName, readonly Kind[]> = {
  open: OF_THE_PROJECT,
  underHiddenEpic: OF_THE_PROJECT,
  epicWithHiddenStories: OF_THE_PROJECT,
  restricted: ['manager'],
  hiddenEpic: ['manager'],
  inPrivateProject: ['manager'],
  missing: [],
};

/** When the owner spoke about the text of the open story. */
export const SAID_AT = '2026-11-01T08:00:00.000Z';

/** Id of the comment that a person of the cast wrote on an issue. */
export function commentOf(issueId: string, kind: Kind): string {
  return `${issueId}${KINDS.indexOf(kind) + 10}`;
}

export const QUESTION = 'Which sound should the bell make?';

/** Id of the comment with the developer's question. */
export function questionOn(issueId: string): string {
  return `${issueId}99`;
}

function person(
  accountId: string,
  displayName: string,
  more: Partial<SitePerson> = {},
): SitePerson {
  return {
    accountId,
    displayName,
    active: true,
    accountType: 'atlassian',
    timeZone: 'UTC',
    colour: 'teal',
    groups: [],
    ...more,
  };
}

function may(accountId: string, ...permissions: PermissionKey[]): Grant[] {
  return permissions.map((permission) => ({ permission, to: { kind: 'person', accountId } }));
}

function storyOn(now: Date, id: string, key: string, more: Partial<SiteIssue>): SiteIssue {
  const at = new Date(now.getTime() - 9 * 86_400_000).toISOString();
  const comment = (commentId: string, authorId: string | null, text: string) => ({
    id: commentId,
    authorId,
    body: paragraphs(text),
    created: at,
    updated: at,
  });
  return {
    id,
    key,
    projectId: PROJECTS.RIDE,
    typeId: TYPES.Story.id,
    summary: `Story ${key}`,
    description: paragraphs('As a rider I want a bell so that people hear me.'),
    statusId: '10012',
    priorityId: '3',
    creatorId: CAST.developer,
    reporterId: CAST.developer,
    assigneeId: CAST.developer,
    parentId: null,
    labels: [],
    componentIds: [],
    fixVersionIds: [],
    sprintIds: [],
    rank: `0|z${id}:`,
    securityLevelId: null,
    created: at,
    updated: at,
    resolvedAt: null,
    customFields: {},
    comments: [
      comment(questionOn(id), CAST.developer, QUESTION),
      ...KINDS.map((kind) => comment(commentOf(id, kind), CAST[kind], `Noted by ${kind}.`)),
    ],
    histories: [],
    properties: {},
    ...more,
  };
}

/** The sample site with the cast and their issues; nothing of it is asked of the sample's own tests. */
export function siteWithCast(now = new Date()): SiteData {
  const data = fewIssues(createSampleSite(now));
  data.people.push(
    person(CAST.stranger, 'Stella Fremd'),
    person(CAST.viewer, 'Vera Schau'),
    person(CAST.commenter, 'Cora Wort'),
    person(CAST.projectAdmin, 'Paula Leit'),
    person(CAST.otherAdmin, 'Otto Anders'),
    person(CAST.siteAdmin, 'Rita Haupt', { siteAdmin: true }),
    person(CAST.bothAdmin, 'Bea Beides', { siteAdmin: true }),
    person(SECRET_PERSON, SECRET.person),
  );
  const ride = data.projects.find(({ id }) => id === PROJECTS.RIDE);
  const depot = data.projects.find(({ id }) => id === PROJECTS.DEPOT);
  if (!ride || !depot) throw new Error('The sample has other projects by now.');
  ride.grants.push(
    ...may(CAST.viewer, 'BROWSE_PROJECTS'),
    ...may(CAST.commenter, 'BROWSE_PROJECTS', 'ADD_COMMENTS', 'DELETE_OWN_COMMENTS'),
    ...may(CAST.projectAdmin, 'BROWSE_PROJECTS', 'ADMINISTER_PROJECTS'),
    ...may(CAST.bothAdmin, 'BROWSE_PROJECTS', 'ADMINISTER_PROJECTS'),
  );
  depot.grants.push(...may(CAST.otherAdmin, 'BROWSE_PROJECTS', 'ADMINISTER_PROJECTS'));
  data.projects.push({
    ...depot,
    id: PRIVATE_PROJECT,
    key: 'SECRET',
    name: SECRET.project,
    leadId: SECRET_PERSON,
    grants: may(CAST.manager, 'BROWSE_PROJECTS'),
  });
  for (const role of data.roles) {
    if (role.id === ROLE_IDS.owner)
      role.actors[PRIVATE_PROJECT] = { accountIds: [SECRET_PERSON], groupIds: [] };
  }
  const secret = {
    summary: SECRET.summary,
    description: paragraphs(SECRET.text),
    reporterId: SECRET_PERSON,
    assigneeId: SECRET_PERSON,
  };
  const hidden = { ...secret, securityLevelId: LEADERSHIP_LEVEL };
  const epic = { typeId: TYPES.Epic.id, labels: ['strategy'] };
  data.issues.push(
    storyOn(now, ISSUES.open, 'RIDE-901', {}),
    storyOn(now, ISSUES.restricted, 'RIDE-902', {
      ...hidden,
      parentId: ISSUES.epicWithHiddenStories,
    }),
    storyOn(now, ISSUES.underHiddenEpic, 'RIDE-903', { parentId: ISSUES.hiddenEpic }),
    storyOn(now, ISSUES.inPrivateProject, 'SECRET-1', { ...secret, projectId: PRIVATE_PROJECT }),
    storyOn(now, ISSUES.epicWithHiddenStories, 'RIDE-905', epic),
    storyOn(now, ISSUES.hiddenEpic, 'RIDE-906', { ...hidden, ...epic }),
  );
  const map = data.settings[`role-map:${PROJECTS.RIDE}`];
  data.settings[`role-map:${PRIVATE_PROJECT}`] = map;
  const wanted = { reads: true, lifts: false, by: null, at: '2026-11-01T08:00:00.000Z' };
  for (const id of [PROJECTS.RIDE, PRIVATE_PROJECT]) data.settings[`second-reader:${id}`] = wanted;
  // Of the story that most see, so that somebody has a word about its text to take back.
  const open = data.issues.find(({ id }) => id === ISSUES.open);
  const document = readText(open?.description);
  if (!open || !document) throw new Error('The issue that is open says nothing.');
  const { mark } = textMatter('story', open.summary, document);
  const word = { of: 'story', mark, holds: false, found: [], by: CAST.owner, at: SAID_AT };
  data.settings[`record:${open.id}`] = { acceptances: [], judgements: [], texts: [word] };
  return data;
}
