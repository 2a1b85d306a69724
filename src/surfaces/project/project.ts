/** The function of the project page. It is apart from the others, so that none of them can be called from there. */
import { projectRequests, type ProjectAnswers } from '../../contract/project-page';
import { spend } from '../shared/allowance';
import { pageFunction } from '../shared/page-resolver';
import { count, coverage, exportRows, issues, waiting } from './actions';
import { projectCallerOf, type ProjectCaller } from './caller';
import { PRICES } from './prices';
import { beginScan, trend, followScan, stopScan } from './scan';
import { team } from './team';
import { load } from './view';

export const project = pageFunction<typeof projectRequests, ProjectAnswers, ProjectCaller>(
  projectRequests,
  projectCallerOf,
  {
    'project.load': load,
    'project.coverage': coverage,
    'project.count': count,
    'project.issues': issues,
    'project.export': exportRows,
    'project.team': team,
    'project.waiting': waiting,
    'project.trend': trend,
    'project.scan': followScan,
    'project.startScan': beginScan,
    'project.cancelScan': stopScan,
  },
  { before: spend(PRICES) },
);
