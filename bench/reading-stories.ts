/** Scores what is read from user stories, and counts texts that are wrongly taken for one. */
import { readWiki } from '../src/reading/document/wiki';
import { readStory } from '../src/reading/stories/story';
import { intervalOfShare } from './interval';
import { intervalOfCounts, precisionRecall, type Counts } from './reading-threads';

export interface LabelledStory {
  backlog: string;
  text: string;
  /** Absent where people found no story in the text. */
  persona?: string[];
  benefit?: string;
}

export interface IssueText {
  key: string;
  title: string;
  description: string | null;
}

/** Case, spaces, the form of apostrophes and closing punctuation are nobody's error. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.;:]+|[\s,.;:]+$/g, '');
}

/** A story told for two personas at once names both in its role. */
export function isRole(role: string, personas: readonly string[]): boolean {
  if (personas.length < 2) return role === (personas[0] ?? '');
  return personas.every((persona) => role.includes(persona));
}

/** Whose labels and which texts: a figure without them says little. */
const STORY_LABELS =
  'parts marked by the researchers who published the backlogs; rules were written with these stories in view';

export function judgeStories(stories: readonly LabelledStory[]) {
  const misses: string[] = [];
  let exact = 0;
  let sameBenefit = 0;
  const benefit = { tp: 0, fp: 0, fn: 0 };
  const byBacklog = new Map<string, Counts>();
  for (const story of stories) {
    const reading = readStory(story.text, null);
    const role = folded(reading.role ?? '');
    const personas = (story.persona ?? []).map(folded);
    if (isRole(role, personas)) exact++;
    else misses.push(`role "${role}" for "${personas.join('|')}": ${story.text}`);
    const expected = folded(story.benefit ?? '');
    const expects = expected !== '';
    const found = reading.benefit !== null;
    const ofBacklog = byBacklog.get(story.backlog) ?? { tp: 0, fp: 0, fn: 0 };
    byBacklog.set(story.backlog, ofBacklog);
    if (expects && found) {
      benefit.tp++;
      ofBacklog.tp++;
      if (expected.includes(folded(reading.benefit ?? ''))) sameBenefit++;
      else misses.push(`benefit "${reading.benefit ?? ''}" for "${expected}": ${story.text}`);
    }
    if (expects !== found) {
      benefit[found ? 'fp' : 'fn']++;
      ofBacklog[found ? 'fp' : 'fn']++;
      misses.push(
        `benefit ${found ? `"${reading.benefit ?? ''}" not there` : 'missed'}: ${story.text}`,
      );
    }
  }
  return {
    labels: STORY_LABELS,
    backlogs: byBacklog.size,
    role: {
      exact: exact / Math.max(1, stories.length),
      interval: intervalOfShare(exact, stories.length),
      n: stories.length,
    },
    benefit: {
      ...precisionRecall(benefit),
      interval: intervalOfCounts([...byBacklog.values()]),
      ...benefit,
      sameText: sameBenefit / Math.max(1, benefit.tp),
    },
    misses,
  };
}

/**
 * A text is shaped as a user story, for this count, where it says "as a …" and then "I" or "we" with a verb of
 * wanting close by, anywhere. That is wider than our reading, so that what is counted as wrong is wrong indeed.
 */
const STORY_SHAPE =
  /\bas\s+(?:an?|the|any)?\s*[\s\S]{1,150}?\b(?:i|we|they|he|she)(?:['’]d)?\b[\s\S]{0,60}?\b(?:want|need|would|like|can|could|should|must|wish|expect|be able|have|am|will)/i;

export function judgeOthers(issues: readonly IssueText[]) {
  const misses: string[] = [];
  let stories = 0;
  let others = 0;
  for (const issue of issues) {
    const text = `${issue.title}\n${issue.description ?? ''}`;
    const shaped = STORY_SHAPE.test(text);
    const { isUserStory, role } = readStory(issue.title, readWiki(issue.description ?? ''));
    if (isUserStory) stories++;
    if (!shaped) others++;
    if (isUserStory && !shaped)
      misses.push(`${issue.key} taken for a story, role "${role ?? ''}": ${text.slice(0, 300)}`);
  }
  return {
    taken: stories,
    others,
    wrong: misses.length,
    wrongShare: misses.length / Math.max(1, others),
    interval: intervalOfShare(misses.length, others),
    labels: 'none: what a wide pattern does not take for a story',
    misses,
  };
}
