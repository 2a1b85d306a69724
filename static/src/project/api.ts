import type { Answer } from '../../../src/contract/answer';
import type {
  ProjectAnswers,
  ProjectPayload,
  ProjectRequestKey,
} from '../../../src/contract/project-page';
import { ask } from '../shared/call-function';
import { words } from './words';

export function callProject<K extends ProjectRequestKey>(
  key: K,
  payload: ProjectPayload<K>,
): Promise<Answer<ProjectAnswers[K]>> {
  return ask(key, payload, words.unreachable);
}
