/** What people said of a done epic from its end on. */
import type { Aftermath, Saying } from '../../duties/facts';
import type { JiraChange, JiraHistory, JiraIssue } from '../../jira/types';
import type { PlainDocument } from '../../reading/document/document';
import { readOutcome } from '../../reading/reasons/outcome';
import { namesOutcome } from '../../reading/reasons/outcome-titles';
import { LONGEST_COMMENT } from '../../reading/words/budget';
import { readText, type CommentTexts } from './comment-texts';
import { doneSince } from './done-since';
import { levelOf } from './issue-types';

/** What is said while an issue is being closed belongs to its end, and Jira may give it a time just before. */
const CLOSING_MS = 3_600_000;

/**
 * Reads comments, what was added to the description and what was linked since the end. All of it was read with the issue:
 * a linked issue says here what its title says.
 * @returns null where it is no done epic, or its type or status was not given
 */
export function aftermathOf(issue: JiraIssue, texts: CommentTexts): Aftermath | null {
  const end = levelOf(issue.issueType) === 1 ? doneSince(issue) : null;
  if (end === null) return null;
  const { comments, changelog } = issue;
  // Of two ends the last counts, which may be among the changes that were not given.
  if (end.at === null || !changelog?.complete || changelog.unreadable > 0)
    return { endedAt: null, said: [], isInFull: false };
  const from = new Date(Date.parse(end.at) - CLOSING_MS).toISOString();
  const said = [
    ...commentsSince(issue, texts, from),
    ...changelog.histories
      .filter(({ at, author }) => at >= from && author?.kind !== 'app')
      .flatMap((history) => [...additionsIn(history), ...linksIn(history, issue)]),
  ];
  const isInFull =
    comments?.complete === true &&
    comments.unreadable === 0 &&
    !texts.isPartial &&
    !texts.isUnreadable;
  return { endedAt: end.at, said: said.sort((a, b) => a.at.localeCompare(b.at)), isInFull };
}

function commentsSince(
  { comments }: JiraIssue,
  { documents }: CommentTexts,
  from: string,
): Saying[] {
  return (comments?.comments ?? [])
    .filter(({ at, author }) => at >= from && author?.kind !== 'app')
    .map(({ id, at, author, authorGiven }): Saying => {
      const document = documents.get(id);
      return {
        evidence: { kind: 'comment', id, at, by: author?.accountId ?? null },
        at,
        authorGiven,
        parts: document ? readOutcome(document).parts : null,
      };
    });
}

/** What an edit added to the description. What stood there before was said before the end. */
function additionsIn({ id, at, author, authorGiven, items }: JiraHistory): Saying[] {
  return items
    .filter(({ field, fieldId }) => (fieldId ?? field) === 'description')
    .map((item) => ({
      evidence: { kind: 'changelog', id, at, by: author?.accountId ?? null },
      at,
      authorGiven,
      parts: addedParts(item),
    }));
}

/** A history tells an empty text as it tells one that it does not hold: what was added to that is not known. */
function addedParts({ fromString, toString: after }: JiraChange): Saying['parts'] {
  if (after === null) return null;
  const added = addedTo(fromString ?? '', after);
  const parts = added === null ? [] : readOutcome(added).parts;
  return fromString === null && parts?.length !== 0 ? null : parts;
}

/** @returns the lines that the text before did not have; null where there are none */
function addedTo(before: string, after: string): PlainDocument | null {
  const known = new Set(before.split('\n').map((line) => line.trim()));
  const added = after
    .slice(0, LONGEST_COMMENT)
    .split('\n')
    .filter((line) => !known.has(line.trim()));
  return added.length === 0 ? null : readText(added.join('\n'));
}

/**
 * A follow-up or idea that was linked, told by its title. Jira calls the change "Link" and names the other issue's key. A
 * link that is not there any more was taken away or leads to an issue that is hidden: what it said is not known.
 */
function linksIn(
  { at, author, authorGiven, items }: JiraHistory,
  { id: issueId, fields }: JiraIssue,
): Saying[] {
  return items
    .filter(({ field, from, to }) => field === 'Link' && (to !== null || from === null))
    .flatMap(({ to }): Saying[] => {
      const linked = fields.links.find((link) => link.issue.key === to)?.issue;
      const title = linked?.summary ?? null;
      if (title !== null && !namesOutcome(title)) return [];
      const by = author?.accountId ?? null;
      return [
        {
          evidence: {
            kind: 'issue',
            id: linked?.id ?? issueId,
            at,
            by,
            ...(linked && { issueKey: linked.key }),
          },
          at,
          authorGiven,
          // Whoever goes on with what came of it comes back to its measure.
          parts: title === null ? null : ['figure'],
        },
      ];
    });
}
