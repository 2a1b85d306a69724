/** Takes a file that somebody dropped on the start page, or chose there. */
import type { Host } from './host';
import { html, type Markup } from './markup';
import { json, refusal, type HostRoute } from './reply';

export function droppedFileRoutes({ openFile }: Host): HostRoute[] {
  if (openFile === null) return [];
  return [
    {
      method: 'POST',
      path: '/open',
      handle: async ({ url, content }) => {
        const name = url.searchParams.get('name') ?? '';
        const opened = await openFile({ name, content });
        return 'address' in opened ? json(opened) : refusal(422, opened.problem);
      },
    },
  ];
}

/** The place to drop a file on. */
export function dropPlace(): Markup {
  return html`<section class="drop" data-drop aria-labelledby="drop-title">
    <h2 id="drop-title">See it on your own work</h2>
    <p>
      Drop a file that Jira exported here: CSV, XML or JSON, also as .gz or .zip. In Jira’s search
      it is <em>Export</em>, then <em>Export Excel CSV (all fields)</em> or <em>Export XML</em>. The
      file stays on this machine.
    </p>
    <label class="button">
      Choose a file
      <input type="file" class="visually-hidden" data-file />
    </label>
    <p data-drop-status role="status"></p>
    <noscript
      ><p>Without scripts: <code>npm start -- --import FILE</code></p></noscript
    >
    <p class="small">
      Your Jira itself, live and read as you:
      <code>npm start -- --site https://NAME.atlassian.net --email YOU</code>
    </p>
  </section>`;
}
