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
import { list } from './wording';

const notAnEpic: CodeWords = { found: () => 'It is no epic.' };

const PART_WORDS: Record<string, string> = {
  problem: 'a problem',
  goal: 'a goal',
  outcome: 'an outcome',
  measure: 'a measure',
};

function parts(value: Verdict['args'][string] | undefined): string[] {
  return Array.isArray(value) ? value.flatMap((part) => PART_WORDS[part] ?? []) : [];
}

function conjunction(items: string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
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
      `The ${manager(v, c)} can add a sentence on the problem, or on what will be better.`,
  },
  'strategy-rationale/text-not-readable': {
    found: () => 'The description is hidden, or in a language that the app does not read.',
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
    nextStep: (v, c) => `The ${owner(v, c)} can begin with the stories below that show a gap.`,
  },
  'breakdown/epic-without-stories': {
    found: () => 'Work on the epic has begun, and no story that you can see stands under it.',
    nextStep: (v, c) =>
      `The ${owner(v, c)} can write the first story, or move the ones that belong here.`,
  },
  'breakdown/stories-not-readable': { found: () => 'Its stories could not be read.' },
  'breakdown/status-not-readable': {
    found: () => 'Whether work on the epic has begun could not be read.',
  },
  'breakdown/not-started': { found: () => 'Work on the epic has not begun.' },
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
