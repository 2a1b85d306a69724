import type { PlainDocument } from './document';
import type { ProseSentence } from './prose';
import type { Addressee, NamedPerson } from './questions';

/** Whom a question is put to: those mentioned in it, else those named where it begins, else those whom the comment greets. */
export function addresseesOf(
  document: PlainDocument,
  sentence: ProseSentence,
  people: readonly NamedPerson[],
): Addressee[] {
  const inside = sentence.block.mentions.filter(
    (mention) => mention.start >= sentence.start && mention.end <= sentence.end,
  );
  const first = document.blocks[0];
  const greeted = first?.mentions.filter((mention) => mention.start - first.start < 12) ?? [];
  const mentioned = inside.length > 0 ? inside : greeted;
  if (mentioned.length > 0) {
    return [...new Set(mentioned.map((mention) => mention.accountId))].map((accountId) => ({
      accountId,
      by: 'mention' as const,
    }));
  }
  const start = document.text.slice(sentence.start, sentence.start + 60).toLowerCase();
  return people
    .filter(({ displayName }) => startsWithName(start, displayName))
    .map(({ accountId }) => ({ accountId, by: 'name' as const }));
}

function startsWithName(start: string, displayName: string): boolean {
  const name = displayName.toLowerCase();
  const given = name.split(/\s+/)[0] ?? '';
  return [name, given].some(
    (form) =>
      form.length > 1 &&
      new RegExp(
        `^(?:hi |hello |hey )?@?${form.replace(/[^\p{L}\p{N} ]/gu, '.')}[,:\\s-]`,
        'u',
      ).test(start),
  );
}
