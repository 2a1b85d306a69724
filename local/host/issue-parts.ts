/** The left side of the issue view: path, heading, child issues and links. */
import { html, type Markup } from './markup';
import type { IssueJson, IssueRef } from './read-issue';
import { issueLine, typeIcon } from './shared-markup';

export function path(issue: IssueJson, ancestors: readonly IssueRef[]): Markup {
  const { project, issuetype } = issue.fields;
  return html`<nav class="path" aria-label="Where this work item stands">
    <ol>
      <li>
        <a href="/projects/${project.key}"><bdi>${project.name}</bdi></a>
      </li>
      ${ancestors.map(({ key, fields }) =>
        fields
          ? html`<li>
              <a href="/browse/${key}" title="${fields.summary}"
                >${typeIcon(fields.issuetype)} ${key}</a
              >
            </li>`
          : html`<li><span class="nobody">hidden from you</span></li>`,
      )}
      <li>
        <a href="/browse/${issue.key}" aria-current="page">${typeIcon(issuetype)} ${issue.key}</a>
      </li>
    </ol>
  </nav>`;
}

export function head(issue: IssueJson, mayEdit: boolean): Markup {
  const { summary } = issue.fields;
  return html`<div class="summary-line">
    <h1 dir="auto">${summary || 'No summary'}</h1>
    ${
      mayEdit
        ? html`<details class="rename">
            <summary title="Change the summary">Edit</summary>
            <form data-edit action="/browse/${issue.key}/edit" method="post">
              <input type="hidden" name="field" value="summary" />
              <label class="visually-hidden" for="summary">Summary</label>
              <input
                id="summary"
                name="value"
                value="${summary}"
                required
                maxlength="255"
                dir="auto"
              />
              <button class="primary">Save</button>
            </form>
          </details>`
        : ''
    }
  </div>`;
}

export function children(issues: readonly IssueJson[]): Markup {
  if (issues.length === 0) return html``;
  return html`<section>
    <h2>Below this work item</h2>
    <ul class="lines">
      ${issues.map((issue) => html`<li>${issueLine(issue)}</li>`)}
    </ul>
  </section>`;
}

export function links({ fields }: IssueJson): Markup {
  if (fields.issuelinks.length === 0) return html``;
  return html`<section>
    <h2>Linked work</h2>
    <ul class="lines">
      ${fields.issuelinks.map(({ type, inwardIssue, outwardIssue }) => {
        const other = outwardIssue ?? inwardIssue;
        return other
          ? html`<li>
              <small>${outwardIssue ? type.outward : type.inward}</small> ${issueLine(other)}
            </li>`
          : '';
      })}
    </ul>
  </section>`;
}
