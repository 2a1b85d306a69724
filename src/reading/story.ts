import { countAcceptanceCriteria } from './acceptance-criteria';
import { withPlainApostrophes } from './apostrophes';
import type { PlainDocument } from './document';
import { languageOf } from './language';
import { labelledStory } from './story-labels';
import { storySentence, type StorySentence } from './story-sentence';
import { storyText, titleText } from './story-text';

export interface StoryReading {
  /** 'en', 'de', 'fr', 'es', 'pt', 'it'; null where the text is in a language or script that we cannot read, or too short to say. */
  language: string | null;
  role: string | null;
  want: string | null;
  benefit: string | null;
  /**
   * How many acceptance criteria were found; a story may have them without the template. Null where they may stand in a
   * field that could not be read.
   */
  acceptanceCriteria: number | null;
  /** Whether the text says who wants what, as the template has it. */
  isUserStory: boolean;
}

function isTold(story: StorySentence | null): boolean {
  return story?.role != null && story.want !== null;
}

/** The story of the description goes before the one of the summary, since it is the longer one, unless less is said there. */
function fuller(
  inDescription: StorySentence | null,
  inSummary: StorySentence | null,
): StorySentence | null {
  if (!isTold(inDescription)) return isTold(inSummary) ? inSummary : (inDescription ?? inSummary);
  return inDescription?.benefit === null && isTold(inSummary) && inSummary?.benefit != null
    ? inSummary
    : inDescription;
}

/** A title's story may end in the first line below it: "so that I need no cash". */
function withBenefitBelow(
  inTitle: StorySentence | null,
  title: string,
  prose: string,
): StorySentence | null {
  if (!inTitle || !isTold(inTitle) || inTitle.benefit !== null) return inTitle;
  const [line = ''] = prose.trimStart().split('\n', 1);
  const both = storySentence(`${title.replace(/[\s.,;:…]+$/u, '')}, ${line}`, inTitle.language);
  return both?.benefit != null && both.want === inTitle.want ? both : inTitle;
}

/**
 * Reads an issue's summary and description as a user story: who wants what, and why. What a template asks for and nobody
 * filled in is not there.
 */
export function readStory(summary: string, description: PlainDocument | null): StoryReading {
  const title = titleText(withPlainApostrophes(summary));
  const prose = description ? storyText(description) : '';
  const language = languageOf(`${title}\n${prose}`);
  const inTitle = withBenefitBelow(storySentence(title, language), title, prose);
  const told = fuller(storySentence(prose, language), inTitle);
  const story =
    isTold(told) || !description ? told : (labelledStory(description, language) ?? told);
  return {
    language: language ?? story?.language ?? null,
    role: story?.role ?? null,
    want: story?.want ?? null,
    benefit: story?.benefit ?? null,
    acceptanceCriteria: description ? countAcceptanceCriteria(description) : 0,
    isUserStory: isTold(story),
  };
}
