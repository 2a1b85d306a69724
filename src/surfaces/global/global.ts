/** The function of the page in Jira's apps menu. It is apart from the others, so that none of them can be called from there. */
import { globalRequests, type GlobalAnswers } from '../../contract/global-page';
import { spend } from '../shared/allowance';
import { pageFunction } from '../shared/page-resolver';
import { acceptStory, takeAcceptanceBack } from './acting';
import { absences, findPeople, removeAbsence, setAbsence } from './away';
import { globalCallerOf, type GlobalCaller } from './caller';
import { epics } from './epics';
import { PRICES } from './prices';
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

export const globalPage = pageFunction<typeof globalRequests, GlobalAnswers, GlobalCaller>(
  globalRequests,
  globalCallerOf,
  {
    'global.load': load,
    'global.turns': turns,
    'global.covered': covered,
    'global.accept': acceptStory,
    'global.withdrawAcceptance': takeAcceptanceBack,
    'global.saveFilter': saveFilter,
    'global.order': order,
    'global.projects': projects,
    'global.epics': epics,
    'global.figures': figures,
    'global.administers': administers,
    'global.administered': administered,
    'global.proposal': proposal,
    'global.resolve': resolveFor,
    'global.search': searchFor,
    'global.evidence': roleEvidence,
    'global.try': tryProject,
    'global.save': saveProject,
    'global.run': lastRun,
    'global.takeBack': takeBack,
    'global.default': siteDefault,
    'global.defaultDraft': defaultDraft,
    'global.saveDefault': saveDefault,
    'global.absences': absences,
    'global.setAbsence': setAbsence,
    'global.removeAbsence': removeAbsence,
    'global.findPeople': findPeople,
  },
  { before: spend(PRICES) },
);
