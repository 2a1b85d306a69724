/** Which matters go into one request together, so that many questions of an issue cost few. */
import { speaksToReader } from './instructions';
import { isAside, isOfThread, type Matter, type ThreadMatter } from './matter';
import { PersonNames } from './person-names';
import {
  isForReader,
  LONGEST_ASKING,
  LONGEST_REPLY,
  SENT_DESCRIPTION_CHARACTERS,
  sentAsking,
} from './request-texts';
import { sentText } from './sent-text';

/** Characters of the texts in one request, and matters of one. */
const MOST_CHARACTERS = 9000;
const MOST_MATTERS = 20;

/** @returns as few groups as the budget allows; a matter whose own words speak to the reader is in none */
export function groupsOf(matters: readonly Matter[]): Matter[][] {
  const sent = matters.filter((matter) => !speaksForItself(matter));
  const ofThread = sent.filter(isOfThread);
  const groups = grouped(ofThread.filter((matter) => !isAside(matter)));
  // A comment that nearly surely asks nothing is worth no request of its own.
  for (const aside of ofThread.filter(isAside)) {
    const group = groups.find(
      (one) => one.length < MOST_MATTERS && characters([...one, aside]) <= MOST_CHARACTERS,
    );
    group?.push(aside);
  }
  // A text is read by itself: no comment can then say what it means, and it says nothing of what became of a question.
  const texts = sent.filter((matter) => !isOfThread(matter)).map((matter) => [matter]);
  return [...groups, ...texts];
}

/** Whether the very text that is asked about is written for the reader. */
function speaksForItself(matter: Matter): boolean {
  const unnamed = new PersonNames([]);
  if (!isOfThread(matter)) {
    const sent = sentText(matter.document, unnamed, { most: SENT_DESCRIPTION_CHARACTERS });
    return speaksToReader(matter.summary) || isForReader(matter.document, sent);
  }
  const [asking] = matter.thread;
  const range = matter.kind === 'question' ? matter.range : undefined;
  return asking !== undefined && isForReader(asking.document, sentAsking(asking, unnamed, range));
}

/** Matters that fit into one request together; one that is too long by itself is cut when it is written. */
function grouped(matters: readonly ThreadMatter[]): ThreadMatter[][] {
  const groups: ThreadMatter[][] = [];
  for (const matter of matters) {
    const group = groups.at(-1);
    const next = [...(group ?? []), matter];
    if (group && group.length < MOST_MATTERS && characters(next) <= MOST_CHARACTERS)
      group.push(matter);
    else groups.push([matter]);
  }
  return groups;
}

/** How long the texts of some matters are together, at most. */
function characters(matters: readonly ThreadMatter[]): number {
  const comments = new Map<string, number>();
  for (const matter of matters) {
    matter.thread.forEach(({ id, document }, place) => {
      const most = place === 0 ? LONGEST_ASKING : LONGEST_REPLY;
      const own = Math.min(document.text.length, most) + 60;
      comments.set(id, Math.max(comments.get(id) ?? 0, own));
    });
  }
  return [...comments.values()].reduce((sum, own) => sum + own, 0);
}
