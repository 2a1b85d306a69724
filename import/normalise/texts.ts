/** Texts of an issue: people in wiki markup by account, so that they are the same in texts and in fields. */
import type { PeopleSurvey } from '../survey/people';

const MENTION = /\[~(?!accountid:)([^\]\n[]{1,200})\]/g;

/** @returns markup in which known user names are account ids; documents, and names that nobody has, as they are */
export function normaliseText(text: unknown, people: PeopleSurvey): unknown {
  if (typeof text !== 'string') return text;
  return text.replace(MENTION, (mention, name: string) => {
    const account = people.accountOf(name);
    return account === null ? mention : `[~accountid:${account}]`;
  });
}
