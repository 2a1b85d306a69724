/** The words of an issue in which a story may stand, made ready for the template. */
import { lineRanges, undecorated, withoutPictures, withoutTags } from './decoration';
import type { PlainDocument } from './document';

/** Scenarios are kept in blocks of code, and their story with them: "Feature: …". */
const FEATURE =
  /^\s*(?:@[\w@ :-]{1,200}\s+)?(?:feature|funktion(?:alität)?|fonctionnalité|característica|funcionalidade?|funzionalità|narrative|ability|business need)\s*:/iu;
/** A line that a program wrote holds no story, whatever words it logs. */
const MACHINE_LINE =
  /^\s*(?:\[?(?:info|debug|warn|warning|error|trace|fatal)\]?\s*[:/[(-]|\[?\d{4}-\d\d-\d\d[T ]\d\d:|\d\d:\d\d:\d\d|at [\w$.<>]+\(|[$#] \w|caused by:|traceback |\/\/|\/\*|\*\/|#!|<!--|[\w.$]+(?:\s*=[^=]|\().*[;{]\s*(?:\/\/.*)?$)/i;
const ROLE_LEAD =
  /^["'“„«*_]*(?:as|being|als|en tant|en qualité|moi|yo|como|eu|enquanto|na qualidade|io|come|in qualità|in order|in my role|so that|um|damit|afin|para|per|i,? as)(?![\p{L}])/iu;

/** A title without the tags and pictures before its story. */
export function titleText(title: string): string {
  return withoutTagsBeforeStory(withoutPictures(title));
}

function withoutTagsBeforeStory(line: string): string {
  const untagged = withoutTags(line);
  return untagged.length < line.length && ROLE_LEAD.test(untagged) ? untagged : line;
}

/** The author's words: code says nothing about the language, and holds no story unless it is told as a feature. */
export function storyText({ text, blocks }: PlainDocument): string {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'code' && !FEATURE.test(text.slice(block.start, block.end))) continue;
    for (const range of lineRanges(block, text)) {
      const line = undecorated(block, range, text).trimStart();
      if (!MACHINE_LINE.test(line.slice(0, 400))) lines.push(withoutTagsBeforeStory(line));
    }
  }
  return lines.join('\n');
}
