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
import { list, personName } from './wording';

const PART_WORDS: Record<StoryPart, string> = {
  role: 'for whom it is',
  want: 'what they want',
  benefit: 'what it is good for',
  acceptanceCriteria: 'how one sees that it is done',
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

const notAStory: CodeWords = { found: () => 'This type of work is not counted as a story here.' };
const notAStoryOrEpic: CodeWords = {
  found: () => 'This type of work is counted neither as a story nor as an epic here.',
};
const historyNotReadable: CodeWords = {
  found: () => 'The history of this work could not be read.',
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
    found: () => 'It says for whom, what, what for, and how one sees that it is done.',
  },
  'story-clarity/parts-missing': {
    found: (v, c) => `It does not say ${list(missingParts(v), c.locale)}.`,
    nextStep: (v, c) => `The ${owner(v, c)} can add it, or write it together with the team.`,
  },
  'story-clarity/text-not-readable': {
    found: () => 'The text is empty, hidden, or in a language that the app does not read.',
  },
  'story-clarity/not-a-story': notAStory,

  'prioritisation/prioritised-by-owner': {
    found: (v, c) => `${capital(doer(v, c))} set the ${changedField(v)} as ${owner(v, c)}.`,
  },
  'prioritisation/set-at-creation-by-owner': {
    found: (v, c) =>
      `${capital(doer(v, c))} created it as ${owner(v, c)}, and its place has not been changed since.`,
  },
  'prioritisation/prioritised-by-manager': {
    found: (v, c) =>
      v.args['field'] === undefined
        ? `A ${manager(v, c)} created it, and its place has not been changed since.`
        : `${capital(doer(v, c))} set the ${changedField(v)} as ${manager(v, c)}.`,
    nextStep: (v, c) => `The ${owner(v, c)} can confirm its place by ranking it.`,
  },
  'prioritisation/not-yet-prioritised': {
    found: () => 'Nobody has given it a place in the order of work yet.',
    nextStep: (v, c) => `The ${owner(v, c)} can rank it, or plan it for a sprint or release.`,
  },
  'prioritisation/prioritised-by-other': {
    found: (v, c) =>
      `The ${changedField(v)} was last changed by ${doer(v, c)}, who does not hold the role of ${owner(v, c)}.`,
    nextStep: (v, c) => `The ${owner(v, c)} can confirm or change its place.`,
  },
  'prioritisation/started-unprioritised': {
    found: (v, c) =>
      `Work has begun, and no ${owner(v, c)} has given it a place in the order of work.`,
    nextStep: (v, c) => `The ${owner(v, c)} can say whether it comes first.`,
  },
  'prioritisation/history-not-readable': historyNotReadable,
  'prioritisation/owner-not-known': notKnown(owner),
  'prioritisation/done': done,
  'prioritisation/not-a-story-or-epic': notAStoryOrEpic,

  'developer-questions/all-answered': {
    found: (v) =>
      v.args['count'] === 1
        ? 'The one question has its answer.'
        : `All ${String(v.args['count'])} questions have their answer.`,
  },
  'developer-questions/waiting-for-others': {
    found: (v) => `${questions(v)} open, and none of them waits for the owner's role.`,
  },
  'developer-questions/waiting-within-target': {
    found: (v, c) => `${questions(v)} waiting for the ${owner(v, c)}, the oldest for ${age(v)}.`,
    nextStep: (v, c) => `The ${owner(v, c)} can answer, or say who can.`,
  },
  'developer-questions/waiting-beyond-target': {
    found: (v, c) =>
      `${questions(v)} waiting for the ${owner(v, c)}, the oldest for ${age(v)}; the aim is ${target(v)}.`,
    nextStep: (v, c) =>
      `The ${owner(v, c)} can answer, or say who can. Anybody may ask them once more.`,
  },
  'developer-questions/asked-after-done': {
    found: (v, c) =>
      `The work is done, and ${questions(v).toLowerCase()} waiting for the ${owner(v, c)} that came afterwards.`,
    nextStep: (v, c) => `The ${owner(v, c)} can answer, or say where it goes on.`,
  },
  'developer-questions/moot-since-done': {
    found: (v) =>
      v.args['count'] === 1
        ? 'The work was done without an answer to one question, so nobody waits for it any more.'
        : `The work was done without an answer to ${String(v.args['count'])} questions, so nobody waits for them any more.`,
  },
  'developer-questions/no-questions': { found: () => 'No comment asks anything.' },
  'developer-questions/comments-not-readable': { found: () => 'The comments could not be read.' },
  'developer-questions/partly-read': {
    found: () => 'Only a part of the comments was read, because there is too much in them.',
  },

  'strategy-trace/traced': {
    found: (v, c) =>
      `${capital(personName(String(v.args['manager'] ?? ''), c))} stands behind ${String(v.args['step'] ?? '')} as ${manager(v, c)}.`,
  },
  'strategy-trace/story-without-epic': {
    found: () => 'It stands under no epic, so it is not visible which strategy it serves.',
    nextStep: (v, c) => `The ${owner(v, c)} can give it a parent, or leave it as everyday work.`,
  },
  'strategy-trace/no-product-manager': {
    found: (v, c) => `No ${manager(v, c)} stands behind the epic or anything above it.`,
    nextStep: (v, c) => `A ${manager(v, c)} can become its reporter, assignee or named manager.`,
  },
  'strategy-trace/ancestor-not-visible': {
    found: (v, c) =>
      `A step above is hidden from you, so it could not be told whether a ${manager(v, c)} stands behind it.`,
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
