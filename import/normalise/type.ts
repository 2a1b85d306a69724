import { asRaw } from '../../src/jira/answers/parse';
import type { Survey } from '../survey/survey';

/** @returns an issue type with its level, also where the export does not say it or only elsewhere; what cannot be read where nothing tells */
export function normaliseType(value: unknown, { types }: Survey): unknown {
  const given = asRaw(value);
  const raw = given && types.withId(given);
  const label = raw && types.learn(given);
  if (raw === null || label === null) return value;
  // What has no id cannot be read.
  if (types.isUnknown(label)) return { ...raw, id: undefined };
  const hierarchyLevel = types.levelOf(label);
  return hierarchyLevel === null ? raw : { ...raw, hierarchyLevel };
}
