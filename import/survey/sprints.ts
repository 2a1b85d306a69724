/** The sprints of an export, each once: records that were written at different times know different states of it. */
import { type Raw, asRaw, asText } from '../../src/jira/answers/parse';
import { readSprintsField } from '../../src/jira/answers/sprints';
import type { JiraSprint } from '../../src/jira/types';

/** From the earliest to the last. */
const STATES = [null, 'future', 'active', 'closed'];

export class SprintSurvey {
  readonly #states = new Map<string, JiraSprint['state']>();

  /** @returns whether the value is sprints; an empty one says nothing */
  learn(value: unknown): boolean {
    const sprints = value === null ? null : readSprintsField(value);
    if (sprints === null || sprints.length === 0) return false;
    for (const sprint of sprints) {
      const known = this.#states.get(labelOf(sprint)) ?? null;
      if (STATES.indexOf(sprint.state) >= STATES.indexOf(known))
        this.#states.set(labelOf(sprint), sprint.state);
    }
    return true;
  }

  /** @returns the sprints of the values of several fields as REST v3 gives them, each once */
  sprints(values: readonly unknown[]): Raw[] {
    const found = values.flatMap((value) => {
      const elements: unknown[] = Array.isArray(value) ? value : [value];
      return (readSprintsField(value) ?? []).map((sprint, at) => {
        const state = this.#states.get(labelOf(sprint)) ?? sprint.state;
        return { ...sprint, state, ...datesOf(elements[at]) };
      });
    });
    return [...new Map(found.map((sprint) => [labelOf(sprint), sprint])).values()];
  }
}

/** Exports may be put together from several sites, whose ids meet. */
function labelOf({ id, name }: Pick<JiraSprint, 'id' | 'name'>): string {
  return `${id} ${name}`;
}

function datesOf(
  element: unknown,
): Record<'startDate' | 'endDate' | 'completeDate', string | null> {
  const raw = asRaw(element);
  const dateOf = (name: string): string | null =>
    typeof element === 'string'
      ? (new RegExp(String.raw`[[,]${name}=(\d[^,\]]*)`).exec(element)?.[1] ?? null)
      : asText(raw?.[name]);
  return {
    startDate: dateOf('startDate'),
    endDate: dateOf('endDate'),
    completeDate: dateOf('completeDate'),
  };
}
