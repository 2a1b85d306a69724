import type { ProjectAnswers, ProjectRequestKey } from '../../../src/contract/project-page';
import { useQuery, type Query } from '../shared/use-query';
import { callProject, type ProjectPayloads } from './api';

/** Calls one function of the page, and calls it again whenever its payload changes. */
export function useAnswer<K extends ProjectRequestKey>(
  key: K,
  payload: ProjectPayloads[K],
): Query<ProjectAnswers[K]> {
  return useQuery(JSON.stringify([key, payload]), () => callProject(key, payload));
}
