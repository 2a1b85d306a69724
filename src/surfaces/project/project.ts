/** The function of the project page. It is apart from the others, so that none of them can be called from there. */
import type * as v from 'valibot';
import {
  projectRequests,
  type ProjectAnswers,
  type ProjectRequestKey,
} from '../../contract/project-page';
import { answering } from '../shared/answering';
import { pageResolver } from '../shared/page-resolver';
import { count, coverage, exportRows, issues, waiting } from './actions';
import { spend } from './allowance';
import { projectCallerOf, type ProjectCaller } from './caller';
import { beginScan, trend, followScan, stopScan } from './scan';
import { team } from './team';
import { load } from './view';

const resolver = pageResolver();

function on<K extends ProjectRequestKey>(
  key: K,
  handle: (
    payload: v.InferOutput<(typeof projectRequests)[K]>,
    caller: ProjectCaller,
  ) => Promise<ProjectAnswers[K]>,
): void {
  resolver.define(
    key,
    answering(key, projectRequests[key], projectCallerOf, async (payload, caller) => {
      await spend(key, caller);
      return handle(payload, caller);
    }),
  );
}

on('project.load', load);
on('project.coverage', coverage);
on('project.count', count);
on('project.issues', issues);
on('project.export', exportRows);
on('project.team', team);
on('project.waiting', waiting);
on('project.trend', trend);
on('project.scan', followScan);
on('project.startScan', beginScan);
on('project.cancelScan', stopScan);

export const project = resolver.getDefinitions();
