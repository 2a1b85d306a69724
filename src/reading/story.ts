import type { PlainDocument } from './document';

type StoryPart = 'role' | 'want' | 'benefit' | 'acceptanceCriteria';

export interface StoryReading {
  /** 'en', 'de', 'fr', 'es', 'pt', 'it'; null where the text is in a language or script that we cannot read, or too short to say. */
  language: string | null;
  role: string | null;
  want: string | null;
  benefit: string | null;
  /** How many acceptance criteria were found. */
  acceptanceCriteria: number;
  isUserStory: boolean;
}

const TEMPLATE =
  /\bas (?:an?|the) ([^,\n]{2,80}?),? (?:i|we) ((?:want|need|would like|can|should|wish)[^\n]{2,500}?)(?:,? (?:so that|in order to|so) ([^\n]{2,500}))?$/im;

/** Reads an issue's summary and description as a user story. */
export function readStory(summary: string, description: PlainDocument | null): StoryReading {
  const text = `${summary}\n${description?.text ?? ''}`;
  const match = TEMPLATE.exec(text.slice(0, 20_000));
  return {
    language: /\b(?:the|and|to|of|is|as)\b/i.test(text) ? 'en' : null,
    role: match?.[1] ?? null,
    want: match?.[2] ?? null,
    benefit: match?.[3] ?? null,
    acceptanceCriteria: /acceptance criteria/i.test(text) ? 1 : 0,
    isUserStory: match !== null,
  };
}
