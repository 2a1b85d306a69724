import type {
  ProjectAnswers,
  ProjectPayload,
  ProjectRequestKey,
} from '../../../src/contract/project-page';
import { functionCaller } from '../shared/call-function';

export type ProjectPayloads = { [K in ProjectRequestKey]: ProjectPayload<K> };

/** Calls the functions of this page. */
export const callProject = functionCaller<ProjectAnswers, ProjectPayloads>();
