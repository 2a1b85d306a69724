/**
 * The report as one page to hand on: no script, nothing from elsewhere, figures first. It opens by a double click and prints.
 */
import type { Coverage } from '../src/contract/report';
import type { Translate } from '../src/texts/translate';
import { STYLE } from './html-style';
import { coverageTable, dayOf, issueTable, waitingTable } from './html-tables';
import { html, Html } from './html-text';
import type { PageRows } from './page-rows';

export interface PageOf {
  /** What people call what was inspected: a file's name. */
  name: string;
  /** ISO time of the inspection. */
  now: string;
  issues: number;
  /** How many records could not be read. */
  refused: number;
  coverage: Coverage;
  rows: PageRows;
  /** Sentences on how the file was understood. */
  remarks: readonly string[];
  /** Whether a role map says who holds the roles. */
  configured: boolean;
  /** What the roles rest on where they are a proposal; else empty. */
  proposal: readonly string[];
}

/** Nothing may be loaded or run, whatever people wrote. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** @returns the whole file as text */
export function pageOf(page: PageOf, t: Translate): string {
  const day = dayOf(page.now, t);
  const body = html`<h1>${t('cli.page.title')}</h1>
    <p class="soft">
      <bdi>${page.name}</bdi> · ${t('cli.page.summary', { count: page.issues, day })}
    </p>
    ${notes(page, t)}
    <h2>${t('cli.page.duties')}</h2>
    ${coverageTable(page.coverage, t)}
    <h2>${t('cli.page.turns')}</h2>
    ${waitingTable(page.rows, t)}
    <h2>${t('cli.page.findings')}</h2>
    ${issueTable(page.rows, t)}`;
  return html`<!doctype html>
    <html lang="${t.locale}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${t('cli.page.title')} · ${page.name}</title>
        <style>
          ${new Html(STYLE)}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html> `.text;
}

function notes({ configured, proposal, refused, remarks }: PageOf, t: Translate): Html {
  const all = [
    ...(configured ? [] : [t('cli.page.noRoles')]),
    ...proposal,
    ...(refused > 0 ? [t('cli.page.refused', { count: refused })] : []),
    ...remarks,
  ];
  return html`<ul class="soft">
    ${all.map((note) => html`<li>${note}</li>`)}
  </ul>`;
}
