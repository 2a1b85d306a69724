import type { PlainDocument } from '../document/document';
import { withPlainApostrophes } from '../words/apostrophes';
import { isFewWords, isUnreadLanguage } from '../words/comment-language';
import { languageOf, UNDETERMINED, type Language } from '../words/language';
import { countAcceptanceCriteria } from './acceptance-criteria';
import { labelledStory } from './story-labels';
import { storySentence } from './story-sentence';
import { storyInTable } from './story-table';
import { storyText, titleText } from './story-text';
import { isTold, NO_PARTS, type StorySentence } from './story-told';

export interface StoryReading {
  /**
   * 'en', 'de', 'fr', 'es', 'pt', 'it', or 'und' where the text is too short for a story in any; null where it is in a language or
   * script that we cannot read, or does not say in which.
   */
  language: string | null;
  role: string | null;
  /** When it is wanted, where a job story names the situation in place of a role. */
  situation: string | null;
  want: string | null;
  benefit: string | null;
  /**
   * How many acceptance criteria were found; a story may have them without the template. Null where they may stand in a
   * field that could not be read.
   */
  acceptanceCriteria: number | null;
  /** Whether the text says who wants what, or what is wanted when, as the templates have it. */
  isUserStory: boolean;
}

/** Who wants what, and why, does not go into fewer. */
const FEWEST_WORDS = 6;

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
 * A story of which each part stands in a place of its own: a column, a row, or below its name.
 * @param text in which it stands; where that is too short to say its language, the names of all three parts tell enough
 */
function inPlaces(
  description: PlainDocument,
  language: Language | null,
  text: string,
): StorySentence | null {
  if (language === null && isUnreadLanguage(text)) return null;
  const inTable = storyInTable(description, language ?? 'en');
  if (inTable === null) return labelledStory(description, language);
  return language === null && inTable.benefit === null ? null : inTable;
}

function partsOf(story: StorySentence | null): Omit<StorySentence, 'language'> {
  const { role, situation, want, benefit } = story ?? NO_PARTS;
  return { role, situation, want, benefit };
}

/**
 * Reads an issue's summary and description as a user story: who wants what, and why. What a template asks for and nobody
 * filled in is not there.
 */
export function readStory(summary: string, description: PlainDocument | null): StoryReading {
  const title = titleText(withPlainApostrophes(summary));
  const prose = description ? storyText(description) : '';
  const language = languageOf(`${title}\n${prose}`);
  const inTitle = withBenefitBelow(storySentence(title, language, 'title'), title, prose);
  const told = fuller(storySentence(prose, language), inTitle);
  const story =
    isTold(told) || !description
      ? told
      : (inPlaces(description, language, `${title}\n${prose}`) ?? told);
  const isTooShort = isFewWords(`${title}\n${description?.text ?? ''}`, FEWEST_WORDS);
  return {
    language: language ?? story?.language ?? (isTooShort ? UNDETERMINED : null),
    ...partsOf(story),
    acceptanceCriteria: description ? countAcceptanceCriteria(description) : 0,
    isUserStory: isTold(story),
  };
}
