/** The function of the Confluence macro and of its configuration. */
import type * as v from 'valibot';
import {
  explainerRequests,
  type ExplainerAnswers,
  type ExplainerRequestKey,
} from '../../contract/explainer';
import { answering } from '../shared/answering';
import { pageResolver } from '../shared/page-resolver';
import { readerOf, type ExplainerCaller } from './caller';
import { begin, preview, projects, view } from './view';

const resolver = pageResolver();

function on<K extends ExplainerRequestKey>(
  key: K,
  handle: (
    payload: v.InferOutput<(typeof explainerRequests)[K]>,
    caller: ExplainerCaller,
  ) => Promise<ExplainerAnswers[K]>,
): void {
  resolver.define(key, answering(key, explainerRequests[key], readerOf, handle));
}

on('explainer.view', view);
on('explainer.preview', preview);
on('explainer.begin', begin);
on('explainer.projects', projects);

export const explainer = resolver.getDefinitions();
