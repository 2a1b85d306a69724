/** The words for what was found on an epic: its reasons and its stories. */
import type { Verdict } from '../../contract/report';
import {
  capital,
  manager,
  notStrategic,
  owner,
  ruleNotKnown,
  type CodeWords,
  type SomeWords,
} from './code-words';
import { conjunction, list } from './wording';

const notAnEpic: CodeWords = { found: () => 'Not an epic.' };

const PART_WORDS: Record<string, string> = {
  problem: 'a problem',
  goal: 'a goal',
  outcome: 'an outcome',
  measure: 'a measure',
};

function parts(value: Verdict['args'][string] | undefined): string[] {
  return Array.isArray(value) ? value.flatMap((part) => PART_WORDS[part] ?? []) : [];
}

export const EPIC_WORDS = {
  'strategy-rationale/says-why': {
    found: ({ args }, c) => {
      const missing = parts(args['missing']);
      const rest = missing.length === 0 ? '' : ` It names no ${noArticle(missing, c.locale)}.`;
      return `It says why: ${conjunction(parts(args['found']), c.locale)}.${rest}`;
    },
  },
  'strategy-rationale/does-not-say-why': {
    found: (v, c) =>
      `It does not say why: ${list(parts(v.args['missing']), c.locale)} was not found.`,
    nextStep: (v, c) =>
      `The ${manager(v, c)} can add a sentence about the problem, or what will improve.`,
  },
  'strategy-rationale/text-not-readable': {
    found: () => 'The description is hidden, or in a language that Role Clarity doesn’t read.',
  },
  'strategy-rationale/rule-not-known': ruleNotKnown,
  'strategy-rationale/not-strategic': notStrategic,
  'strategy-rationale/not-an-epic': notAnEpic,

  'breakdown/stories-in-order': {
    found: ({ args }) => `${capital(met(args))}, and none that is open has a gap.`,
  },
  'breakdown/stories-with-gaps': {
    found: ({ args }) =>
      `${capital(met(args))}; ${args['gaps'] === 1 ? 'one open story has' : `${Number(args['gaps'] ?? 0)} open stories have`} a gap.`,
    nextStep: (v, c) => `The ${owner(v, c)} can start with the stories below that show a gap.`,
  },
  'breakdown/epic-without-stories': {
    found: () => 'Work on the epic has started, but it has no story that you can see.',
    nextStep: (v, c) =>
      `The ${owner(v, c)} can write the first story, or move the ones that belong here.`,
  },
  'breakdown/stories-not-readable': { found: () => 'Its stories can’t be read.' },
  'breakdown/status-not-readable': {
    found: () => 'The epic’s status can’t be read.',
  },
  'breakdown/not-started': { found: () => 'Work on the epic hasn’t started.' },
  'breakdown/done': { found: () => 'The epic is done.' },
  'breakdown/not-an-epic': notAnEpic,
} satisfies SomeWords;

function noArticle(named: string[], locale: string): string {
  return list(
    named.map((part) => part.replace(/^an? /, '')),
    locale,
  );
}

function met({ count, met: number }: Verdict['args']): string {
  if (count === 1)
    return number === 1
      ? 'its one story has its duties met'
      : 'its one story does not have all its duties met';
  return `${Number(number ?? 0)} of ${Number(count ?? 0)} stories have their duties met`;
}
