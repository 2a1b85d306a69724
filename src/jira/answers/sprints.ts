/** Reads sprints, in the three forms that Jira gives them. */
import type { JiraSprint } from '../types';
import { asId, asRaw, asText } from './parse';

const STATES = ['future', 'active', 'closed'] as const;

/**
 * Reads the value of a sprint field: the custom field of a REST answer, or `sprint` and `closedSprints` of an export.
 * @returns the sprints; an empty list for an empty field; null when the value is not sprints
 */
export function readSprintsField(value: unknown): JiraSprint[] | null {
  if (value === null || value === undefined) return [];
  const elements: unknown[] = Array.isArray(value) ? value : [value];
  const sprints: JiraSprint[] = [];
  for (const element of elements) {
    const sprint = typeof element === 'string' ? readSprintText(element) : readSprint(element);
    if (sprint === null) return null;
    sprints.push(sprint);
  }
  return sprints;
}

function readSprint(value: unknown): JiraSprint | null {
  const raw = asRaw(value);
  const id = raw && asId(raw['id']);
  const name = raw && asText(raw['name']);
  if (raw === null || id === null || name === null) return null;
  return { id, name, state: stateOf(asText(raw['state'])) };
}

/** Older Jira prints the object: `…greenhopper.service.sprint.Sprint@5b[id=7,…,state=CLOSED,name=Week 7,startDate=…]`. */
function readSprintText(text: string): JiraSprint | null {
  const inside = /\.Sprint@[^[]*\[(.*)\]$/s.exec(text)?.[1];
  if (inside === undefined) return null;
  const id = /(?:^|,)id=(\d+)/.exec(inside)?.[1];
  // A name may hold commas: it ends where the next attribute begins.
  const name = /(?:^|,)name=(.*?)(?=,[a-zA-Z]+=|$)/s.exec(inside)?.[1];
  const state = /(?:^|,)state=([A-Z]+)/.exec(inside)?.[1];
  return id === undefined || name === undefined
    ? null
    : { id, name, state: stateOf(state ?? null) };
}

function stateOf(word: string | null): JiraSprint['state'] {
  const state = word?.toLowerCase();
  return STATES.find((known) => known === state) ?? null;
}
