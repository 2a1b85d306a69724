/** The function of the page in Jira's apps menu. It is apart from the others, so that none of them can be called from there. */
import type * as v from 'valibot';
import {
  globalRequests,
  type GlobalAnswers,
  type GlobalRequestKey,
} from '../../contract/global-page';
import { spendPoints } from '../shared/allowance';
import { answering } from '../shared/answering';
import { pageResolver } from '../shared/page-resolver';
import { acceptStory, takeAcceptanceBack } from './acting';
import { absences, findPeople, removeAbsence, setAbsence } from './away';
import { globalCallerOf, type GlobalCaller } from './caller';
import { epics } from './epics';
import { figures, order, projects } from './projects';
import { saveFilter } from './save-filter';
import {
  administered,
  administers,
  lastRun,
  proposal,
  resolveFor,
  roleEvidence,
  saveProject,
  searchFor,
  takeBack,
  tryProject,
} from './set-up';
import { defaultDraft, saveDefault, siteDefault } from './site-default';
import { covered, load, turns } from './turns';

/** What a request costs of Jira's points at most, about (docs/global-page.md). */
export const PRICES: Record<GlobalRequestKey, number> = {
  'global.load': 510,
  'global.turns': 110,
  'global.covered': 112,
  'global.accept': 90,
  'global.withdrawAcceptance': 90,
  'global.saveFilter': 55,
  'global.order': 1_010,
  'global.projects': 340,
  'global.epics': 640,
  'global.figures': 35,
  'global.administers': 7,
  'global.administered': 160,
  'global.proposal': 120,
  'global.resolve': 110,
  'global.search': 60,
  'global.evidence': 160,
  'global.try': 260,
  'global.save': 60,
  'global.run': 410,
  'global.takeBack': 60,
  'global.default': 12,
  'global.defaultDraft': 1_500,
  'global.saveDefault': 200,
  'global.absences': 7,
  'global.setAbsence': 8,
  'global.removeAbsence': 7,
  'global.findPeople': 2,
};

const resolver = pageResolver();

function on<K extends GlobalRequestKey>(
  key: K,
  handle: (
    payload: v.InferOutput<(typeof globalRequests)[K]>,
    caller: GlobalCaller,
  ) => Promise<GlobalAnswers[K]>,
): void {
  resolver.define(
    key,
    answering(key, globalRequests[key], globalCallerOf, async (payload, caller) => {
      await spendPoints(PRICES[key], caller.viewer, caller.now);
      return handle(payload, caller);
    }),
  );
}

on('global.load', load);
on('global.turns', turns);
on('global.covered', covered);
on('global.accept', acceptStory);
on('global.withdrawAcceptance', takeAcceptanceBack);
on('global.saveFilter', saveFilter);
on('global.order', order);
on('global.projects', projects);
on('global.epics', epics);
on('global.figures', figures);
on('global.administers', administers);
on('global.administered', administered);
on('global.proposal', proposal);
on('global.resolve', resolveFor);
on('global.search', searchFor);
on('global.evidence', roleEvidence);
on('global.try', tryProject);
on('global.save', saveProject);
on('global.run', lastRun);
on('global.takeBack', takeBack);
on('global.default', siteDefault);
on('global.defaultDraft', defaultDraft);
on('global.saveDefault', saveDefault);
on('global.absences', absences);
on('global.setAbsence', setAbsence);
on('global.removeAbsence', removeAbsence);
on('global.findPeople', findPeople);

export const globalPage = resolver.getDefinitions();
