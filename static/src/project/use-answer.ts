import type { ProjectAnswers, ProjectRequestKey } from '../../../src/contract/project-page';
import { useQuery, type Query } from '../shared/use-query';
import { callProject, type ProjectPayloads } from './api';
import { usePageContext } from './page-context';

/** Calls one function that looks at what was found, and calls it again whenever its payload changes or a check has ended. */
export function useAnswer<K extends ProjectRequestKey>(
  key: K,
  payload: ProjectPayloads[K],
): Query<ProjectAnswers[K]> {
  const { round } = usePageContext();
  return useQuery(JSON.stringify([key, payload, round]), () => callProject(key, payload));
}
