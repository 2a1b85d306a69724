/** The words of an issue in which a story may stand, made ready for the template. */
import { lineRanges, undecorated, withoutPictures, withoutTags } from '../document/decoration';
import type { Block, PlainDocument, Range } from '../document/document';
import { pattern } from '../words/pattern';
import { behindStart, smallLetters } from '../words/small-letters';
import { BENEFIT_NAMES } from './benefit-names';
import { CRITERIA_LABEL } from './criteria-label';

/** Scenarios are kept in blocks of code, and their story with them: "Feature: …". */
const FEATURE = pattern(
  () =>
    /^\s*(?:@[\w@ :-]{1,200}\s+)?(?:feature|funktion(?:alität)?|fonctionnalité|característica|funcionalidade?|funzionalità|narrative|ability|business need)\s*:/iu,
);
/** A line that a program wrote holds no story, whatever words it logs. */
const MACHINE_LINE = pattern(
  () =>
    /^\s*(?:\[?(?:info|debug|warn|warning|error|trace|fatal)\]?\s*[:/[(-]|\[?\d{4}-\d\d-\d\d[T ]\d\d:|\d\d:\d\d:\d\d|at [\w$.<>]+\(|[$#] \w|caused by:|traceback |\/\/|\/\*|\*\/|#!|<!--|[\w.$]+(?:\s*=[^=]|\().*[;{]\s*(?:\/\/.*)?$)/i,
);
const ROLE_WORDS = `^["'“„«*_]*(?:as|being|als|en tant|en qualité|moi|yo|como|eu|enquanto|na qualidade|io|come|in qualità|in order|in my role|so that|um|damit|afin|para|per|i,? as)(?![\\p{L}])`;
const ROLE_LEAD = pattern(() => ROLE_WORDS, 'iu');

/** How a part of a story begins in its own words. */
const PART_LEAD = pattern(
  () =>
    `${ROLE_WORDS}|^["'“„«*_]*(?:i |i'd|we |my |ich |möchte ich|will ich|wir |je |j'|nous |quiero|necesito|deseo|eu |quero|preciso|desejo|gostaria|io |voglio|vorrei|so(?:dass)? |in order|afin|pour |para |a fin|a fim|per )`,
  'iu',
);

/** A title without the tags and pictures before its story. */
export function titleText(title: string): string {
  return withoutTagsBeforeStory(withoutPictures(title));
}

/** "Who: As a dispatcher", "Why: so that …": a name that a template gives the part, before the part in its own words. */
const PART_NAME = pattern(
  () =>
    String.raw`^[\s*_]*(?:who|what|why|role|persona|user|actor|goal|want|need|action|benefit|value|reason|wer|was|warum|wozu|rolle|ziel|wunsch|nutzen|qui|quoi|pourquoi|rôle|but|besoin|bénéfice|quién|qué|por qué|para qué|rol|objetivo|necesidad|beneficio|quem|o quê?|por quê?|para quê?|papel|necessidade|benefício|chi|cosa|perché|ruolo|obiettivo|beneficio)(?:\s*\?[*_]*\s*[:–—-]?|[*_]*\s*[:–—-])[\s*_]*(?=\p{L})`,
  'u',
);

/** "Benefit: I reach my train": without its name nothing would tell that it is one. */
const BENEFIT_NAMED = pattern(
  () =>
    `^[\\s*_]*(?:${BENEFIT_NAMES})[*_\\s?]{0,6}[:–—-][\\s*_]*(?:(?:i|we|my|ich|wir|je|nous|yo|eu|io)(?!\\p{L})|j')`,
  'u',
);

function withoutTagsBeforeStory(line: string): string {
  if (BENEFIT_NAMED.test(smallLetters(line.slice(0, 60)))) return line;
  const named = behindStart(line.slice(0, 60), PART_NAME);
  const unnamed = named.length < Math.min(line.length, 60) ? named + line.slice(60) : line;
  if (unnamed !== line && PART_LEAD.test(unnamed)) return unnamed;
  const untagged = withoutTags(line);
  return untagged.length < line.length && ROLE_LEAD.test(untagged) ? untagged : line;
}

const LONGEST_LABEL = 120;

function isCriteriaLabel(line: string): boolean {
  return CRITERIA_LABEL.test(
    smallLetters(line.slice(0, LONGEST_LABEL)).replace(/^[\s*_#>-]+/u, ''),
  );
}

/** So many words are a sentence, and no name of a part whose words stand in the next cell. */
const SENTENCE_IN_CELL = /(?:\S+\s+){5}\S/u;

/** Whether a cell of a table begins behind one that holds a sentence, and is no other part of its story. */
function isNextCell(block: Block, { start }: Range, before: string, line: string): boolean {
  return (
    block.kind === 'tableCell' &&
    start === block.start &&
    SENTENCE_IN_CELL.test(before.slice(0, 400)) &&
    !PART_LEAD.test(line)
  );
}

/** The author's words: code says nothing about the language, and holds no story unless it is told as a feature. */
export function storyText({ text, blocks }: PlainDocument): string {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'code' && !FEATURE.test(text.slice(block.start, block.end))) continue;
    for (const range of lineRanges(block, text)) {
      const line = undecorated(block, range, text).trimStart();
      if (MACHINE_LINE.test(line.slice(0, 400))) continue;
      // What stands above is over: a story's last part does not go on in the criteria, nor in the next cell.
      const isNext =
        block.kind === 'heading' ||
        isCriteriaLabel(line) ||
        isNextCell(block, range, lines.at(-1) ?? '', line);
      if (isNext) lines.push('');
      lines.push(withoutTagsBeforeStory(line));
    }
  }
  return lines.join('\n');
}
