/** The text of an issue that may hold a story, prepared for the templates. */
import { lineRanges, undecorated, withoutPictures, withoutTags } from '../document/decoration';
import type { Block, PlainDocument, Range } from '../document/document';
import { pattern } from '../words/pattern';
import { behindStart, smallLetters } from '../words/small-letters';
import { BENEFIT_NAMES } from './benefit-names';
import { CRITERIA_LABEL } from './criteria-label';

/** Blocks of code may hold scenarios with their story: "Feature: …". */
const FEATURE = pattern(
  () =>
    /^\s*(?:@[\w@ :-]{1,200}\s+)?(?:feature|funktion(?:alität)?|fonctionnalité|característica|funcionalidade?|funzionalità|narrative|ability|business need)\s*:/iu,
);
/** Program output, which holds no story, whatever it logs. */
const MACHINE_LINE = pattern(
  () =>
    /^\s*(?:\[?(?:info|debug|warn|warning|error|trace|fatal)\]?\s*[:/[(-]|\[?\d{4}-\d\d-\d\d[T ]\d\d:|\d\d:\d\d:\d\d|at [\w$.<>]+\(|[$#] \w|caused by:|traceback |\/\/|\/\*|\*\/|#!|<!--|[\w.$]+(?:\s*=[^=]|\().*[;{]\s*(?:\/\/.*)?$)/i,
);
const ROLE_WORDS = `^["'“„«*_]*(?:as|being|als|en tant|en qualité|moi|yo|como|eu|enquanto|na qualidade|io|come|in qualità|in order|in my role|so that|um|damit|afin|para|per|i,? as)(?![\\p{L}])`;
const ROLE_LEAD = pattern(() => ROLE_WORDS, 'iu');

/** The template's leads: how a part of a story begins. */
const PART_LEAD = pattern(
  () =>
    `${ROLE_WORDS}|^["'“„«*_]*(?:i |i'd|we |my |ich |möchte ich|will ich|wir |je |j'|nous |quiero|necesito|deseo|eu |quero|preciso|desejo|gostaria|io |voglio|vorrei|so(?:dass)? |in order|afin|pour |para |a fin|a fim|per )`,
  'iu',
);

/** A title without the tags and emoji before its story. */
export function titleText(title: string): string {
  return withoutTagsBeforeStory(withoutPictures(title));
}

/** "Who: As a dispatcher", "Why: so that …": the label of a part, before the template's lead. */
const PART_NAME = pattern(
  () =>
    String.raw`^[\s*_]*(?:who|what|why|role|persona|user|actor|goal|want|need|action|benefit|value|reason|wer|was|warum|wozu|rolle|ziel|wunsch|nutzen|qui|quoi|pourquoi|rôle|but|besoin|bénéfice|quién|qué|por qué|para qué|rol|objetivo|necesidad|beneficio|quem|o quê?|por quê?|para quê?|papel|necessidade|benefício|chi|cosa|perché|ruolo|obiettivo|beneficio)(?:\s*\?[*_]*\s*[:–—-]?|[*_]*\s*[:–—-])[\s*_]*(?=\p{L})`,
  'u',
);

/** "Benefit: I reach my train": only the label says that it is a benefit. */
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

/** A cell with so many words is a sentence, and no label of the next cell. */
const SENTENCE_IN_CELL = /(?:\S+\s+){5}\S/u;

/** Whether a table cell follows one that holds a sentence, and is no other part of its story. */
function isNextCell(block: Block, { start }: Range, before: string, line: string): boolean {
  return (
    block.kind === 'tableCell' &&
    start === block.start &&
    SENTENCE_IN_CELL.test(before.slice(0, 400)) &&
    !PART_LEAD.test(line)
  );
}

/** The author's words. Code tells no language and holds no story, so that it is left out, unless it is a feature file. */
export function storyText({ text, blocks }: PlainDocument): string {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'code' && !FEATURE.test(text.slice(block.start, block.end))) continue;
    for (const range of lineRanges(block, text)) {
      const line = undecorated(block, range, text).trimStart();
      if (MACHINE_LINE.test(line.slice(0, 400))) continue;
      // Ends the text above: a story's last part does not continue in the criteria, nor in the next cell.
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
