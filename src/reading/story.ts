import { countAcceptanceCriteria } from './acceptance-criteria';
import type { PlainDocument } from './document';
import { languageOf } from './language';
import { storySentence } from './story-sentence';

export interface StoryReading {
  /** 'en', 'de', 'fr', 'es', 'pt', 'it'; null where the text is in a language or script that we cannot read, or too short to say. */
  language: string | null;
  role: string | null;
  want: string | null;
  benefit: string | null;
  /** How many acceptance criteria were found; a story may have them without the template. */
  acceptanceCriteria: number;
  /** Whether the text says who wants what, as the template has it. */
  isUserStory: boolean;
}

/** The author's words: code says nothing about the language, and holds no story. */
function proseOf(description: PlainDocument | null): string {
  if (!description) return '';
  return description.blocks
    .filter(({ kind }) => kind !== 'code')
    .map(({ start, end }) => description.text.slice(start, end))
    .join('\n');
}

/**
 * Reads an issue's summary and description as a user story: who wants what, and why. The description goes before the
 * summary where both hold a story, since it is the longer one.
 */
export function readStory(summary: string, description: PlainDocument | null): StoryReading {
  const prose = proseOf(description);
  const language = languageOf(`${summary}\n${prose}`);
  const inSummary = storySentence(summary, language);
  const inDescription = storySentence(prose, language);
  const story =
    inDescription?.benefit === null && inSummary?.benefit
      ? inSummary
      : (inDescription ?? inSummary);
  return {
    language: language ?? story?.language ?? null,
    role: story?.role ?? null,
    want: story?.want ?? null,
    benefit: story?.benefit ?? null,
    acceptanceCriteria: description ? countAcceptanceCriteria(description) : 0,
    isUserStory: story !== null,
  };
}
