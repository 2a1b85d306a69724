/** The function of the Confluence macro and of its configuration. */
import { explainerRequests, type ExplainerAnswers } from '../../contract/explainer';
import { pageFunction } from '../shared/page-resolver';
import { readerOf, type ExplainerCaller } from './caller';
import { begin, preview, projects, view } from './view';

export const explainer = pageFunction<typeof explainerRequests, ExplainerAnswers, ExplainerCaller>(
  explainerRequests,
  readerOf,
  {
    'explainer.view': view,
    'explainer.preview': preview,
    'explainer.begin': begin,
    'explainer.projects': projects,
  },
  { asksConsent: false },
);
