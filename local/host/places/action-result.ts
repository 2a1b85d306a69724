/** What an action answered, and what it asked of Jira and storage for that. */
import type { PlatformCall } from '../../platform/journal';
import type { InvokeResult } from '../../platform/platform';
import type { AppAction } from '../app-actions';
import { html, type Markup } from '../markup';

/** @param isRule whether outputs are named as a rule may use them */
export function actionResult(
  action: AppAction,
  given: Record<string, unknown>,
  result: InvokeResult,
  isRule: boolean,
): Markup {
  return html`<section aria-label="Result" class="automation-result" id="result">
    <h3>Result</h3>
    ${result.ok ? answered(action, result.value, isRule) : failed()}
    <h3>Log</h3>
    <p>Given: <code>${JSON.stringify(given)}</code></p>
    ${calls(result.invocation.calls)}
  </section>`;
}

function failed(): Markup {
  return html`<p role="alert">
    The function failed. A rule would stop with a general message; the terminal where the site runs
    says why.
  </p>`;
}

function answered(action: AppAction, value: unknown, isRule: boolean): Markup {
  const answer = (value ?? {}) as Record<string, unknown>;
  const { errors, sentence } = answer;
  if (Array.isArray(errors)) {
    const messages = (errors as { message?: unknown }[]).map(({ message }) => String(message));
    return html`<p role="alert"><bdi>${messages.join(' ')}</bdi></p>
      ${isRule ? html`<p>The rule stops here, and its owner is told.</p>` : ''}`;
  }
  return html`${typeof sentence === 'string' ? html`<p><strong>${sentence}</strong></p>` : ''}
    <div class="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${isRule ? 'Output' : 'Answer'}</th>
            <th scope="col">Value</th>
          </tr>
        </thead>
        <tbody>
          ${Object.entries(answer).map(
            ([name, one]) =>
              html`<tr>
                <th scope="row" title="${action.outputs[name]?.description ?? ''}">${name}</th>
                <td class="automation-value">${shown(one)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function shown(value: unknown): Markup {
  if (value === null) return html`<em>empty</em>`;
  if (typeof value === 'string') return html`${value}`;
  if (typeof value !== 'object') return html`${JSON.stringify(value)}`;
  return html`<pre>${JSON.stringify(value, null, 2)}</pre>`;
}

function calls(all: readonly PlatformCall[]): Markup {
  if (all.length === 0) return html`<p>It made no calls.</p>`;
  return html`<details>
    <summary>${all.length === 1 ? 'one call' : `${all.length} calls`}</summary>
    <div class="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Asked</th>
            <th scope="col">As</th>
            <th scope="col">Call</th>
            <th scope="col">Answer</th>
          </tr>
        </thead>
        <tbody>
          ${all.map(
            ({ kind, as, method, path, status }) =>
              html`<tr>
                <td>${kind}</td>
                <td>${as}</td>
                <td class="automation-call"><code>${method} ${path}</code></td>
                <td>${status ?? '–'}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
