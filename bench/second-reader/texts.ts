/** Stories that the first reader is not sure of: the requests that they come to, and what both readers make of the labelled ones. */
import type { SecondReading } from '../../src/contract/second-reading';
import type { PlainDocument } from '../../src/reading/document/document';
import { readWiki } from '../../src/reading/document/wiki';
import { readStory, type StoryReading } from '../../src/reading/stories/story';
import { isStoryUnsure } from '../../src/reading/text-doubt';
import { textMatter } from '../../src/second-reader/matter';
import { requestsFor, type ReadingRequest } from '../../src/second-reader/reading-request';
import { TOOL_NAME } from '../../src/second-reader/reading-tool';
import { type IssueText, type LabelledStory, folded, isRole } from '../reading-stories';
import { precisionRecall } from '../reading-threads';

/** A text as the first reader read it; `request` is null where nothing is asked. */
export interface AskedText {
  label: LabelledStory | null;
  text: string;
  first: StoryReading;
  request: ReadingRequest | null;
  mark: string;
}

function askedText(
  summary: string,
  document: PlainDocument,
  label: LabelledStory | null,
): AskedText {
  const first = readStory(summary, document);
  const matter = textMatter('story', summary, document);
  const [request] = isStoryUnsure(first, summary, document)
    ? requestsFor([matter], { summary, known: [] })
    : [];
  return { label, text: document.text, first, request: request ?? null, mark: matter.mark };
}

/** @param issues whose labels nobody has: of these only what is asked is counted */
export function askedTexts(
  stories: readonly LabelledStory[],
  issues: readonly IssueText[],
): AskedText[] {
  return [
    ...stories.map((story) => askedText('', readWiki(story.text), story)),
    ...issues.map(({ title, description }) => askedText(title, readWiki(description ?? ''), null)),
  ];
}

/** The answers of somebody who knows the labels, in the form of a file of answers. */
export function byStoryLabels(texts: readonly AskedText[]): object[] {
  return texts.flatMap(({ request, label, text }) => {
    if (!request || !label) return [];
    const asWritten = (words: string): string => {
      const at = text.toLowerCase().indexOf(words.toLowerCase());
      return at < 0 ? '' : text.slice(at, at + words.length);
    };
    const said = {
      role: asWritten(label.persona?.[0] ?? ''),
      benefit: asWritten(label.benefit ?? ''),
      sure: true,
    };
    return [{ id: request.id, tool_call: { name: TOOL_NAME, arguments: { story: said } } }];
  });
}

/** How much is asked, and how long it is. */
export function costOfTexts(texts: readonly AskedText[]) {
  const lengths = texts.flatMap(({ request }) =>
    request
      ? [JSON.stringify({ messages: request.prompt.messages, tools: request.prompt.tools }).length]
      : [],
  );
  return {
    asked: { share: lengths.length / Math.max(1, texts.length), n: texts.length },
    characters: {
      average: lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length),
      longest: Math.max(0, ...lengths),
    },
  };
}

/** Roles and benefits of the labelled stories: by the first reader, and by both where the second adds what the first missed. */
export function scoreOfTexts(
  texts: readonly AskedText[],
  readings: ReadonlyMap<string, SecondReading>,
) {
  const counts = { first: { tp: 0, fp: 0, fn: 0 }, both: { tp: 0, fp: 0, fn: 0 } };
  const exact = { first: 0, both: 0 };
  let labelled = 0;
  for (const { label, text, first, mark } of texts) {
    if (!label) continue;
    labelled++;
    const reading = readings.get(mark);
    const { role, benefit } = reading?.kind === 'story' ? reading.parts : {};
    const wordsAt = (place: typeof role): string | null =>
      place?.in === 'description' ? text.slice(place.range.start, place.range.end) : null;
    const found = {
      first: { role: first.role, benefit: first.benefit },
      both: { role: first.role ?? wordsAt(role), benefit: first.benefit ?? wordsAt(benefit) },
    };
    const expects = folded(label.benefit ?? '') !== '';
    for (const reader of ['first', 'both'] as const) {
      if (isRole(folded(found[reader].role ?? ''), (label.persona ?? []).map(folded)))
        exact[reader]++;
      const has = found[reader].benefit !== null;
      if (has) counts[reader][expects ? 'tp' : 'fp']++;
      else if (expects) counts[reader].fn++;
    }
  }
  const of = (reader: 'first' | 'both') => ({
    roleExact: exact[reader] / Math.max(1, labelled),
    benefit: precisionRecall(counts[reader]),
  });
  return { first: of('first'), both: of('both'), n: labelled };
}
