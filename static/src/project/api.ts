import type { Answer } from '../../../src/contract/answer';
import type {
  ProjectAnswers,
  ProjectPayload,
  ProjectRequestKey,
} from '../../../src/contract/project-page';
import { ask } from '../shared/ask';
import { words } from './words';

export function askProject<K extends ProjectRequestKey>(
  key: K,
  payload: ProjectPayload<K>,
): Promise<Answer<ProjectAnswers[K]>> {
  return ask(key, payload, words.unreachable);
}
