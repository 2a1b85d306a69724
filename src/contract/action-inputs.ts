/** What the app's actions for rules and agents are given. manifest.yml declares the same inputs, and a test compares the two. */

/** Which inputs each action takes, in the order in which a form asks for them. */
export const ACTION_INPUTS = {
  check: ['workItem'],
  waiting: ['person', 'project'],
  nobody: ['project'],
  holders: ['workItem', 'project'],
  ask: ['workItem', 'words', 'days'],
  accept: ['workItem'],
} as const;
export type ActionName = keyof typeof ACTION_INPUTS;
export type InputName = (typeof ACTION_INPUTS)[ActionName][number];

/** Characters of a question: a comment, and no essay. */
export const MOST_WORDS = 1_000;
export const MOST_DAYS = 90;
/** A week: whoever did not answer by then may have missed it. */
export const USUAL_DAYS = 7;
/** People whom one comment mentions. */
export const MOST_ASKED = 3;

/** Keys as Jira makes them; projects may have digits and underscores. */
const ITEM_KEY = /^[A-Z][A-Z0-9_]{0,254}-[1-9]\d{0,18}$/i;
const PROJECT_KEY = /^[A-Z][A-Z0-9_]{0,254}$/i;
/** What a rule puts a value in place of when it runs, such as `{{issue.key}}`. */
const SMART_VALUE = /^\{\{[^{}]{1,500}\}\}$/;
/** A name, or an account id, of which the longest have 128 characters. */
const MOST_PERSON = 128;

/** What may be wrong with an input: each has its sentence in the texts, under `failures.actions`. */
export type InputProblem = 'key' | 'project' | 'item-or-project' | 'words' | 'days' | 'person';

/** Inputs as they are worked with. */
export interface ActionInputs {
  /** The key of a work item, or empty. */
  workItem: string;
  /** The key of a project, or empty. */
  project: string;
  /** A name, an account id or `me`. */
  person: string;
  words: string;
  days: number;
}

/** The reading of what an action was given, or what is wrong with the first input that is. */
export type InputsReading =
  { ok: true; inputs: ActionInputs } | { ok: false; input: InputName; problem: InputProblem };

/**
 * Reads what an action was given. Models write numbers as text and leave out what they do not know, so both are taken; what
 * does not fit is refused rather than mended.
 * @param smart whether a smart value may stand for a key, as in a rule that does not run yet
 */
export function readInputs(
  action: ActionName,
  given: Readonly<Record<string, unknown>>,
  smart = false,
): InputsReading {
  const text = (name: InputName): string => textOf(given[name]);
  const isKey = (form: RegExp, value: string): boolean =>
    form.test(value) || (smart && SMART_VALUE.test(value));
  const inputs: ActionInputs = {
    workItem: text('workItem'),
    project: text('project'),
    person: text('person') || 'me',
    words: text('words'),
    days: text('days') === '' ? USUAL_DAYS : Number(text('days')),
  };
  const problems: Record<InputName, () => InputProblem | null> = {
    workItem: () => {
      if (inputs.workItem === '') return action === 'holders' ? null : 'key';
      return isKey(ITEM_KEY, inputs.workItem) ? null : 'key';
    },
    project: () => {
      if (inputs.project !== '') return isKey(PROJECT_KEY, inputs.project) ? null : 'project';
      if (action === 'holders') return inputs.workItem === '' ? 'item-or-project' : null;
      return action === 'nobody' ? 'project' : null;
    },
    person: () => (inputs.person.length > MOST_PERSON ? 'person' : null),
    words: () => (inputs.words === '' || inputs.words.length > MOST_WORDS ? 'words' : null),
    days: () => (isCount(inputs.days, MOST_DAYS) ? null : 'days'),
  };
  for (const input of ACTION_INPUTS[action]) {
    const problem = problems[input]();
    if (problem) return { ok: false, input, problem };
  }
  return { ok: true, inputs };
}

function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : '';
}

function isCount(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}
