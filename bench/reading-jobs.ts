/** Scores what is read of job stories, which we wrote as teams word them, in six languages, and labelled ourselves. */
import { join } from 'node:path';
import { readWiki } from '../src/reading/document/wiki';
import { readStory } from '../src/reading/stories/story';
import { intervalOfShare } from './interval';
import { readJsonLines } from './json-lines';

interface JobStory {
  /** What is read wrongly of `first` was looked at while the rules were written; `fresh` was measured once they were. */
  set: 'first' | 'fresh';
  language: string;
  title: string;
  /** In wiki markup; absent where the title is all. */
  description?: string;
  /** Where somebody is named beside the situation. */
  role?: string;
  hasBenefit: boolean;
}

const LABELS = 'ours; written before the rules that they are measured on, by whoever wrote those';

/** Right is a story that is found with its role, where it has one, and with a benefit exactly where it has one. */
function isRight({ title, description, role, hasBenefit }: JobStory): boolean {
  const found = readStory(title, description === undefined ? null : readWiki(description));
  return (
    found.isUserStory && found.role === (role ?? null) && (found.benefit !== null) === hasBenefit
  );
}

export function judgeJobStories() {
  const stories = readJsonLines<JobStory>(join(__dirname, 'job-stories.jsonl'));
  const misses: string[] = [];
  const bySet: Record<string, { right: number; n: number; share: number; interval: unknown }> = {};
  for (const set of ['first', 'fresh']) {
    const all = stories.filter((story) => story.set === set);
    const wrong = all.filter((story) => !isRight(story));
    const right = all.length - wrong.length;
    bySet[set] = {
      right,
      n: all.length,
      share: right / all.length,
      interval: intervalOfShare(right, all.length),
    };
    misses.push(
      ...wrong.map(
        ({ language, title, description }) =>
          `job story ${language}: ${title}\n${description ?? ''}`,
      ),
    );
  }
  return { labels: LABELS, ...bySet, misses };
}
