import { TEXT_PARTS } from '../../contract/report';
import type { StoryReading } from './story';

export type StoryPart = (typeof TEXT_PARTS.story)[number];

/**
 * The parts that a story lacks. A job story needs no role; criteria that are not known do not count as missing.
 */
export function missingParts(
  story: Pick<StoryReading, 'role' | 'situation' | 'want' | 'benefit' | 'acceptanceCriteria'>,
): StoryPart[] {
  return TEXT_PARTS.story.filter((part) => {
    if (part === 'acceptanceCriteria') return story.acceptanceCriteria === 0;
    if (part === 'role') return story.role === null && story.situation === null;
    return story[part] === null;
  });
}
