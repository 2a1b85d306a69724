/** Comments and history of the issue view. */
import { wholeCharacters } from '../../src/contract/whole-characters';
import { documentHtml } from './adf-html';
import { askJira, type Host } from './host';
import { flag, html, type Markup } from './markup';
import type { CommentJson, HistoryJson, IssueJson } from './read-issue';
import type { HostRequest } from './reply';
import { moment, person } from './shared-markup';

/** Comments beyond this many are shown when they are asked for. */
const COMMENTS_SHOWN = 100;

/** Comments and history, of which one is shown at a time. */
export async function activity(
  host: Host,
  request: HostRequest,
  issue: IssueJson,
  mayComment: boolean,
  now: Date,
): Promise<Markup> {
  const { searchParams } = request.url;
  const wantsHistory = searchParams.get('page')?.endsWith('changehistory-tabpanel') === true;
  const focused = searchParams.get('focusedCommentId') ?? searchParams.get('focusedId') ?? '';
  const all = searchParams.has('comments') || searchParams.has('focusedCommentId');
  const comments = await readComments(host, request.session.viewer, issue.key, all);
  const tab = (name: string, title: string, isShown: boolean): Markup =>
    html`<button
      type="button"
      role="tab"
      id="tab-${name}"
      aria-controls="pane-${name}"
      aria-selected="${isShown ? 'true' : 'false'}"
      ${flag('tabindex="-1"', !isShown)}
    >
      ${title}
    </button>`;
  return html`<section class="activity">
    <h2>Activity</h2>
    <div role="tablist" aria-label="Activity">
      ${tab('comments', 'Comments', !wantsHistory)} ${tab('history', 'History', wantsHistory)}
    </div>
    <div
      role="tabpanel"
      id="pane-comments"
      aria-labelledby="tab-comments"
      ${flag('hidden', wantsHistory)}
    >
      ${issue.fields.comment === undefined ? html`<p class="note">The export does not say whether there are more comments than these.</p>` : ''}
      ${
        comments.total > comments.shown.length
          ? html`<p>
              <a class="button" href="/browse/${issue.key}?comments=all"
                >Show the ${comments.total - comments.shown.length} older comments</a
              >
            </p>`
          : ''
      }
      <ol class="comments">
        ${comments.shown.map((comment) => commentItem(comment, focused, now))}
      </ol>
      ${mayComment ? commentForm(issue.key) : html`<p class="note">The person who is looking may not comment here.</p>`}
    </div>
    <div
      role="tabpanel"
      id="pane-history"
      aria-labelledby="tab-history"
      ${flag('hidden', !wantsHistory)}
    >
      ${
        issue.changelog === undefined
          ? html`<p class="note">The export does not hold the history of this work item.</p>`
          : html`<ol class="history">
              ${[...issue.changelog.histories].reverse().map((history) => historyItem(history, focused, now))}
            </ol>`
      }
      ${issue.changelog?.total === 0 ? html`<p class="nobody">Nothing has been changed since it was created.</p>` : ''}
    </div>
  </section>`;
}

interface Comments {
  /** Oldest first. */
  shown: CommentJson[];
  total: number;
}

async function readComments(
  host: Host,
  viewer: string | null,
  key: string,
  all: boolean,
): Promise<Comments> {
  const shown: CommentJson[] = [];
  for (;;) {
    const query = `startAt=${shown.length}&maxResults=100&orderBy=-created`;
    const { status, json } = await askJira(
      host,
      viewer,
      'GET',
      `/rest/api/3/issue/${key}/comment?${query}`,
    );
    const page = json as { comments: CommentJson[]; total: number };
    if (status !== 200) return { shown: [], total: 0 };
    shown.push(...page.comments);
    const isEnough = !all && shown.length >= COMMENTS_SHOWN;
    if (isEnough || page.comments.length === 0 || shown.length >= page.total) {
      return { shown: shown.reverse(), total: page.total };
    }
  }
}

function commentItem(
  { id, author, body, created, jsdPublic }: CommentJson,
  focused: string,
  now: Date,
): Markup {
  return html`<li id="comment-${id}" ${flag('data-focused', id === focused)}>
    <div class="by">
      ${person(author, 'Former user')} ${moment(created, now)}
      ${jsdPublic === false ? html`<span class="note">Internal note</span>` : ''}
    </div>
    <div class="document">${documentHtml(body)}</div>
  </li>`;
}

function commentForm(key: string): Markup {
  return html`<form
    class="comment-form"
    data-edit
    data-clears
    action="/browse/${key}/comment"
    method="post"
  >
    <label for="comment">Add a comment</label>
    <textarea id="comment" name="text" rows="3" required maxlength="30000" dir="auto"></textarea>
    <div class="row">
      <button class="primary">Comment</button
      ><small>Write @ and a full name to mention somebody.</small>
    </div>
  </form>`;
}

function historyItem(
  { id, author, created, items }: HistoryJson,
  focused: string,
  now: Date,
): Markup {
  return html`<li id="history-${id}" ${flag('data-focused', id === focused)}>
    <div class="by">${person(author, 'Former user')} ${moment(created, now)}</div>
    <ul>
      ${items.map(
        ({ field, fromString, toString: toText }) =>
          html`<li>
            <strong>${field}</strong> <span class="from"><bdi>${short(fromString)}</bdi></span> →
            <bdi>${short(toText)}</bdi>
          </li>`,
      )}
    </ul>
  </li>`;
}

function short(text: string | null): string {
  if (text === null || text === '') return 'none';
  return text.length > 160 ? `${wholeCharacters(text, 0, 159)}…` : text;
}
