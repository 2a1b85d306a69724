/** For each request of every page a payload that the app takes, sent by somebody who may. A request without one fails the tests. */
import { PROJECTS } from '../../local/sample/site-ids';
import { markOfQuestion } from '../../src/second-reader/matter';
import { CAST, commentOf, ISSUES, QUESTION, questionOn, SAID_AT, type Kind } from './cast';

export interface Sending {
  /** Who may send it, whatever else is in the way. */
  by: Kind;
  /** @param issueId of the issue that the page stands on; the payload speaks of what is on it */
  payload: (issueId: string, kind: Kind) => object;
  /** Whether it changes anything in Jira or in storage. */
  writes: boolean;
}

/** The role map that settings are saved with. */
export const ROLE_MAP = {
  version: 1,
  productOwner: { sources: [{ kind: 'people', accountIds: [CAST.owner] }] },
  productManager: { sources: [{ kind: 'people', accountIds: [CAST.manager] }] },
};

const admin = (payload: object, writes = false): Sending => ({
  by: 'projectAdmin',
  payload: () => payload,
  writes,
});

const scope = { work: 'all', issueType: null };
const filter = { ...scope, duty: null, outcome: null, waitingFor: null, days: null };
const sort = { by: 'since', descending: false };
const look = (payload: object): Sending => ({
  by: 'viewer',
  payload: () => payload,
  writes: false,
});

const projectId = PROJECTS.RIDE;
const RUN = '6e9d4a52-41b7-4c06-9df4-0a6f7f3d2b10';
/** What no role map at all is called by the page that shows what it would come to. */
const SEEN_NONE = 'dCNOmK_nSY-12vHzasLXiswzlGT5UHA7jAGYkvmCuQs';

export const SENDINGS: Record<string, Sending> = {
  'panel.view': { by: 'viewer', payload: () => ({}), writes: false },
  'panel.ask': {
    by: 'commenter',
    payload: () => ({ to: [CAST.owner], text: 'Which sound should it make?' }),
    writes: true,
  },
  'panel.withdrawAsk': {
    by: 'commenter',
    payload: (issueId, kind) => ({ commentId: commentOf(issueId, kind) }),
    writes: true,
  },
  'panel.accept': { by: 'owner', payload: () => ({}), writes: true },
  'panel.withdrawAcceptance': { by: 'owner', payload: () => ({}), writes: true },
  'panel.confirmOrder': {
    by: 'owner',
    payload: () => ({ confirmed: true, seen: 'as-created' }),
    writes: true,
  },
  'panel.doubt': {
    by: 'commenter',
    payload: () => ({ duty: 'prioritisation', reason: 'misread' }),
    writes: true,
  },
  'panel.withdrawDoubt': {
    by: 'commenter',
    payload: () => ({ doubtId: `1:${'a'.repeat(16)}` }),
    writes: false,
  },
  'panel.acting': { by: 'viewer', payload: () => ({}), writes: false },
  'panel.epics': { by: 'commenter', payload: () => ({ query: '' }), writes: false },
  'panel.setEpic': {
    by: 'owner',
    payload: () => ({ epicId: ISSUES.epicWithHiddenStories, set: true }),
    writes: true,
  },
  'panel.takeOn': {
    by: 'owner',
    payload: () => ({ role: 'productOwner', taken: true }),
    writes: true,
  },
  'panel.describe': {
    by: 'owner',
    payload: () => ({ sentence: 'As a rider I want a bell.', withdraw: false }),
    writes: true,
  },
  'panel.judge': {
    by: 'commenter',
    payload: (issueId) => ({
      commentId: questionOn(issueId),
      mark: markOfQuestion({ commentId: questionOn(issueId), quote: QUESTION }, 0),
      judgement: 'answered-elsewhere',
      where: 'in the stand-up',
    }),
    writes: true,
  },
  'panel.judgeText': {
    by: 'commenter',
    payload: () => ({ of: 'story', holds: null, seen: SAID_AT }),
    writes: true,
  },
  'panel.readAgain': { by: 'commenter', payload: () => ({}), writes: true },
  'project.load': look({}),
  'project.team': look({}),
  'project.coverage': look({ scope }),
  'project.count': look({ filter }),
  'project.issues': look({ filter, sort, pageToken: null }),
  'project.export': look({ filter, sort, pageToken: null }),
  'project.waiting': look({ scope, known: [] }),
  'project.trend': look({}),
  'project.scan': look({}),
  'project.startScan': admin({}, true),
  'project.cancelScan': admin({}, true),
  'global.load': look({}),
  'global.turns': look({ filter: { project: null, task: null, days: null }, pageToken: null }),
  'global.covered': look({ filter: { project: null, task: null, days: null }, pageToken: null }),
  // Of somebody else; what people say of themselves is in test/away.
  'global.absences': { by: 'siteAdmin', payload: () => ({ of: CAST.developer }), writes: false },
  'global.setAbsence': {
    by: 'siteAdmin',
    payload: () => ({
      of: CAST.developer,
      was: null,
      from: new Date().toISOString().slice(0, 10),
      until: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10),
      cover: CAST.owner,
    }),
    writes: true,
  },
  'global.removeAbsence': {
    by: 'siteAdmin',
    payload: () => ({
      of: CAST.developer,
      was: { id: 'a'.repeat(16), from: '2026-05-01', until: '2026-05-04', cover: null },
    }),
    writes: true,
  },
  'global.findPeople': look({ query: 'mi', page: 0 }),
  'global.accept': { by: 'owner', payload: (issueId) => ({ issueId }), writes: true },
  'global.withdrawAcceptance': { by: 'owner', payload: (issueId) => ({ issueId }), writes: true },
  'global.order': look({}),
  'global.projects': look({ query: '', from: 0, without: [] }),
  'global.epics': look({}),
  'global.figures': look({ keys: ['RIDE'] }),
  'global.saveFilter': { by: 'viewer', payload: () => ({}), writes: true },
  'global.administers': look({}),
  'global.administered': look({ query: '', page: 0 }),
  'global.proposal': admin({ projectId }),
  'global.resolve': admin({ projectId, roleMap: ROLE_MAP }),
  'global.search': admin({ projectId, kind: 'people', query: 'mi', page: 0 }),
  'global.evidence': admin({ projectId }),
  'global.try': admin({ projectId, roleMap: ROLE_MAP }),
  'global.save': admin(
    { projectId, roleMap: ROLE_MAP, revision: 1, run: { id: RUN, of: 1 } },
    true,
  ),
  'global.run': look({}),
  'global.takeBack': admin({ projectId, run: RUN }),
  'global.default': { by: 'siteAdmin', payload: () => ({}), writes: false },
  'global.defaultDraft': {
    by: 'siteAdmin',
    payload: () => ({ take: { from: 'nothing' } }),
    writes: false,
  },
  'global.saveDefault': {
    by: 'siteAdmin',
    payload: () => ({ take: { from: 'nothing' }, revision: 1, seen: SEEN_NONE }),
    writes: true,
  },
  'settings.load': admin({}),
  'settings.resolve': admin({ roleMap: ROLE_MAP }),
  'settings.save': admin({ roleMap: ROLE_MAP, revision: 1 }, true),
  'settings.search': admin({ kind: 'people', query: 'mi' }),
  'settings.checkJql': admin({ jql: 'labels = strategy' }),
  'settings.try': admin({ roleMap: ROLE_MAP, issueKey: null }),
  'settings.followDefault': admin({ revision: 1 }, true),
  'settings.history': admin({}),
  'settings.asStored': admin({}),
  'settings.restore': admin({ of: 1, revision: 1 }, true),
  'settings.forget': admin({}, true),
  'settings.copyFrom': admin({ from: 'RIDE' }),
  'settings.evidence': admin({}),
  'settings.siteCheck': admin({}, true),
  'settings.secondReader': admin({}),
  'settings.switchSecondReader': admin({ reads: true, lifts: false, revision: 1 }, true),
  'settings.neverSecondReader': {
    by: 'bothAdmin',
    payload: () => ({ never: true, revision: 0 }),
    writes: true,
  },
  'explainer.view': { by: 'viewer', payload: () => ({}), writes: false },
  'explainer.preview': {
    by: 'viewer',
    payload: () => ({ projectId: PROJECTS.RIDE }),
    writes: false,
  },
  'explainer.begin': { by: 'viewer', payload: () => ({}), writes: false },
  'explainer.projects': {
    by: 'viewer',
    payload: () => ({ query: 'ri', page: 0 }),
    writes: false,
  },
};

/** @throws for a request that nobody has written a payload for */
export function sendingOf(request: string): Sending {
  const sending = SENDINGS[request];
  if (!sending) throw new Error(`Write a payload for ${request} into test/trust/requests.ts.`);
  return sending;
}
