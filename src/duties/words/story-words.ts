/** The words for what was found on a story or an issue of any kind. */
import type { Verdict } from '../../contract/report';
import { STORY_PARTS, type StoryPart } from '../story-parts';
import {
  capital,
  doer,
  done,
  manager,
  nobodyHolds,
  notKnown,
  notStrategic,
  owner,
  ruleNotKnown,
  type CodeWords,
  type SomeWords,
} from './code-words';
import { hoursWords } from './hours-words';
import { conjunction, personName } from './wording';

const PART_WORDS: Record<StoryPart, string> = {
  role: 'the user',
  want: 'the need',
  benefit: 'the benefit',
  acceptanceCriteria: 'acceptance criteria',
};

const FIELD_WORDS: Record<string, string> = {
  'Fix Version': 'release',
  priority: 'priority',
  Rank: 'rank',
  Sprint: 'sprint',
};

const changedField = (verdict: Verdict): string => {
  const field = String(verdict.args['field'] ?? '');
  return FIELD_WORDS[field] ?? field;
};

const notAStory: CodeWords = { found: () => 'This work type is not a story here.' };
const notAStoryOrEpic: CodeWords = {
  found: () => 'This work type is neither a story nor an epic here.',
};
const historyNotReadable: CodeWords = {
  found: () => 'The history can’t be read.',
};

export const STORY_WORDS = {
  'user-stories/written-by-owner': {
    found: (v, c) => `${capital(doer(v, c))} wrote it as ${owner(v, c)}.`,
  },
  'user-stories/refined-by-owner': {
    found: (v, c) => `${capital(doer(v, c))} refined it as ${owner(v, c)}.`,
  },
  'user-stories/accepted-by-owner': {
    found: (v, c) =>
      `${capital(doer(v, c))} accepted it as ${owner(v, c)}, and nobody else has changed the text since.`,
  },
  'user-stories/written-by-manager': {
    found: (v, c) => `A ${manager(v, c)} wrote it; no ${owner(v, c)} has touched it yet.`,
    nextStep: (v, c) => `The ${owner(v, c)} can refine or accept it.`,
  },
  'user-stories/changed-since-acceptance': {
    found: (v, c) => `The text was changed by ${doer(v, c)} after the ${owner(v, c)} accepted it.`,
    nextStep: (v, c) => `The ${owner(v, c)} can read the change and accept it again.`,
  },
  'user-stories/not-written-by-owner': {
    found: (v, c) => `No ${owner(v, c)} has written, refined or accepted this story.`,
    nextStep: (v, c) => `The ${owner(v, c)} can refine the text, or accept it as it is.`,
  },
  'user-stories/no-product-owner': nobodyHolds(owner),
  'user-stories/history-not-readable': historyNotReadable,
  'user-stories/owner-not-known': notKnown(owner),
  'user-stories/not-a-story': notAStory,

  'story-clarity/clear': {
    found: () => 'It has a user, a need, a benefit and acceptance criteria.',
  },
  'story-clarity/parts-missing': {
    found: (v, c) => `Missing: ${conjunction(missingParts(v), c.locale)}.`,
    nextStep: (v, c) => `The ${owner(v, c)} can add it, or write it together with the team.`,
  },
  'story-clarity/text-not-readable': {
    found: () => 'The text is empty, hidden, or in a language that Role Clarity doesn’t read.',
  },
  'story-clarity/not-a-story': notAStory,

  'prioritisation/prioritised-by-owner': {
    found: (v, c) => `${capital(doer(v, c))} set the ${changedField(v)} as ${owner(v, c)}.`,
  },
  'prioritisation/set-at-creation-by-owner': {
    found: (v, c) =>
      `${capital(doer(v, c))} created it as ${owner(v, c)}, and its priority hasn’t changed since.`,
  },
  'prioritisation/prioritised-by-manager': {
    found: (v, c) =>
      v.args['field'] === undefined
        ? `A ${manager(v, c)} created it, and its priority hasn’t changed since.`
        : `${capital(doer(v, c))} set the ${changedField(v)} as ${manager(v, c)}.`,
    nextStep: (v, c) => `The ${owner(v, c)} can confirm the priority by ranking it.`,
  },
  'prioritisation/not-yet-prioritised': {
    found: () => 'It has no priority yet.',
    nextStep: (v, c) => `The ${owner(v, c)} can rank it, or plan it for a sprint or release.`,
  },
  'prioritisation/prioritised-by-other': {
    found: (v, c) =>
      `The ${changedField(v)} was last changed by ${doer(v, c)}, who does not hold the role of ${owner(v, c)}.`,
    nextStep: (v, c) => `The ${owner(v, c)} can confirm or change the priority.`,
  },
  'prioritisation/started-unprioritised': {
    found: (v, c) => `Work has started, but no ${owner(v, c)} has set its priority.`,
    nextStep: (v, c) => `The ${owner(v, c)} can say whether it comes first.`,
  },
  'prioritisation/history-not-readable': historyNotReadable,
  'prioritisation/owner-not-known': notKnown(owner),
  'prioritisation/done': done,
  'prioritisation/not-a-story-or-epic': notAStoryOrEpic,

  'developer-questions/all-answered': {
    found: (v) =>
      v.args['count'] === 1
        ? 'The question is answered.'
        : `All ${String(v.args['count'])} questions are answered.`,
  },
  'developer-questions/waiting-for-others': {
    found: (v) => `${questions(v)} open, for someone else.`,
  },
  'developer-questions/waiting-within-target': {
    found: (v, c) => `${questions(v)} waiting for the ${owner(v, c)}, the oldest for ${age(v)}.`,
    nextStep: (v, c) => `The ${owner(v, c)} can answer, or say who can.`,
  },
  'developer-questions/waiting-beyond-target': {
    found: (v, c) =>
      `${questions(v)} waiting for the ${owner(v, c)}, the oldest for ${age(v)}; the target is ${target(v)}.`,
    nextStep: (v, c) =>
      `The ${owner(v, c)} can answer, or say who can. Anyone can send a reminder.`,
  },
  'developer-questions/asked-after-done': {
    found: (v, c) =>
      `The work is done, and ${questions(v).toLowerCase()} waiting for the ${owner(v, c)} that came afterwards.`,
    nextStep: (v, c) => `The ${owner(v, c)} can answer, or say where to follow up.`,
  },
  'developer-questions/moot-since-done': {
    found: (v) =>
      v.args['count'] === 1
        ? 'The work was done with one question open, so nobody is waiting for an answer.'
        : `The work was done with ${String(v.args['count'])} questions open, so nobody is waiting for an answer.`,
  },
  'developer-questions/no-questions': { found: () => 'No comment asks a question.' },
  'developer-questions/comments-not-readable': { found: () => 'The comments can’t be read.' },
  'developer-questions/partly-read': {
    found: () => 'There is too much in the comments, so only a part of them was read.',
  },

  'strategy-trace/traced': {
    found: (v, c) =>
      `${capital(personName(String(v.args['manager'] ?? ''), c))} stands behind ${String(v.args['step'] ?? '')} as ${manager(v, c)}.`,
  },
  'strategy-trace/story-without-epic': {
    found: () => 'It has no epic, so its strategy isn’t visible.',
    nextStep: (v, c) => `The ${owner(v, c)} can set an epic, or leave it as everyday work.`,
  },
  'strategy-trace/no-product-manager': {
    found: (v, c) => `No ${manager(v, c)} stands behind the epic or anything above it.`,
    nextStep: (v, c) => `A ${manager(v, c)} can become its reporter, assignee or named manager.`,
  },
  'strategy-trace/ancestor-not-visible': {
    found: (v, c) =>
      `You can’t see an item above this one, so it isn’t known whether a ${manager(v, c)} stands behind it.`,
  },
  'strategy-trace/manager-not-known': notKnown(manager),
  'strategy-trace/rule-not-known': ruleNotKnown,
  'strategy-trace/not-strategic': notStrategic,
  'strategy-trace/not-a-story-or-epic': notAStoryOrEpic,
} satisfies SomeWords;

function missingParts(verdict: Verdict): string[] {
  const missing = verdict.args['missing'];
  return STORY_PARTS.filter((part) => Array.isArray(missing) && missing.includes(part)).map(
    (part) => PART_WORDS[part],
  );
}

function questions(verdict: Verdict): string {
  const count = Number(verdict.args['count'] ?? 0);
  return count === 1 ? 'One question is' : `${count} questions are`;
}

function age(verdict: Verdict): string {
  return hoursWords(Number(verdict.args['workingHours'] ?? 0));
}

function target(verdict: Verdict): string {
  return hoursWords(Number(verdict.args['targetHours'] ?? 0));
}
