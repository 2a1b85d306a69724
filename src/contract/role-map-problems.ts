/** Says in plain words what is wrong with a role map, for people in front of a form and for those who write a file by hand. */
import * as v from 'valibot';

/** What is wrong with a role map, as a path into it and a sentence. */
export interface RoleMapProblem {
  /** Dotted path to the field, such as `productOwner.sources.0.kind`; empty for the whole. */
  path: string;
  message: string;
}

/** What a form can leave out or overdo: the sentence says what to do, in place of what the format asks for. */
const OWN_SENTENCES: [at: RegExp, sentence: string][] = [
  [/\.sources\.\d+\.accountIds$/, 'Name at least one person, or remove this place.'],
  [
    /^strategyEpics\.labels$/,
    'Name at least one label, or choose another rule for strategy epics.',
  ],
  [
    /^strategyEpics\.issueTypeIds$/,
    'Choose at least one type, or another rule for strategy epics.',
  ],
  [/^strategyEpics\.jql$/, 'Write a JQL, or choose another rule for strategy epics.'],
  [/^markers\.\w+\.value$/, 'Choose what marks the work, or do not use this marker.'],
  [/^questions\.workingWeek\.days$/, 'Choose at least one working day.'],
  [/^questions\.targetHours$/, 'The target is between half an hour and 1,000 working hours.'],
];

const ownSentence = (path: string): string | undefined =>
  OWN_SENTENCES.find(([at]) => at.test(path))?.[1];

type Issue = v.BaseIssue<unknown>;

/** @param issue what the schema found */
export function roleMapProblemOf(issue: Issue): RoleMapProblem {
  const path = v.getDotPath(issue) ?? '';
  return { path, message: sentenceFor(issue, path) };
}

function sentenceFor(issue: Issue, path: string): string {
  const { type, requirement } = issue as Issue & { requirement?: unknown };
  if (type === 'strict_object' && issue.expected === 'never')
    return 'This field is not part of a role map. Remove it or check its spelling.';
  if (path === '') return `This is no role map: ${objectSentence(issue.input)}`;
  if (issue.input === undefined) return 'This field is missing.';
  if (issue.path?.at(-1)?.origin === 'key')
    return `There is no duty ${shown(issue.input)}. ${choicesOf(issue)}`;
  switch (type) {
    case 'variant':
      return variantSentence(issue, path);
    case 'picklist':
      return `${shown(issue.input)} cannot stand here. ${choicesOf(issue)}`;
    case 'literal':
      return `This should be ${issue.expected ?? ''}, not ${shown(issue.input)}.`;
    case 'strict_object':
    case 'record':
      return objectSentence(issue.input);
    case 'array':
      return `Here belongs a list in brackets [ ], not ${shown(issue.input)}.`;
    case 'string':
      return `Here belongs a text in quotation marks, not ${shown(issue.input)}.`;
    case 'number':
      return `Here belongs a number, not ${shown(issue.input)}.`;
    case 'boolean':
      return `Here belongs true or false, not ${shown(issue.input)}.`;
    case 'integer':
      return `Here belongs a whole number, not ${shown(issue.input)}.`;
    case 'non_empty':
    case 'min_length':
      return ownSentence(path) ?? 'This must not be empty.';
    case 'max_length':
      return Array.isArray(issue.input)
        ? `These are too many: there is room for ${String(requirement)}.`
        : `This is too long: there is room for ${String(requirement)} letters.`;
    case 'min_value':
      return (
        ownSentence(path) ??
        `This should be at least ${String(requirement)}, not ${shown(issue.input)}.`
      );
    case 'max_value':
      return (
        ownSentence(path) ??
        `This should be at most ${String(requirement)}, not ${shown(issue.input)}.`
      );
    default:
      // The schema's own checks bring their sentences with them.
      return issue.message;
  }
}

function variantSentence(issue: Issue, path: string): string {
  if (path.endsWith('.kind'))
    return `${shown(issue.input)} is no kind of source. ${choicesOf(issue)}`;
  if (path.endsWith('.rule'))
    return `${shown(issue.input)} is no rule for strategy epics. ${choicesOf(issue)}`;
  return objectSentence(issue.input);
}

function objectSentence(input: unknown): string {
  return `Here belong fields in braces { }, not ${shown(input)}.`;
}

/** The schema lists what it takes as `("a" | "b")`. */
function choicesOf({ expected }: Issue): string {
  const choices = [...(expected ?? '').matchAll(/"([^"]*)"/g)].map(([, choice]) => choice);
  return `Use one of: ${choices.join(', ')}.`;
}

/** As much of a value as tells which one is meant. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'fields in braces';
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}
