/** The tables of the page: figures, who is waited for, and the issues. */
import type { Coverage } from '../src/contract/report';
import { dutyTitle, outcomeWord } from '../src/duties/messages';
import { DUTIES } from '../src/duties/registry';
import type { Translate } from '../src/texts/translate';
import { html, type Html } from './html-text';
import { MOST_ROWS, type PageRows } from './page-rows';

const MOST_WAITING = 50;
const SHOWN = ['met', 'attention', 'gap', 'unknown'] as const;

export function coverageTable(coverage: Coverage, t: Translate): Html {
  const rows = DUTIES.flatMap(({ id }) => {
    const counts = coverage[id];
    if (!counts) return [];
    const total = SHOWN.reduce((sum, outcome) => sum + counts[outcome], 0);
    const bar = SHOWN.map(
      (outcome) =>
        html`<span class="${outcome}" style="flex:${total === 0 ? 0 : counts[outcome]}"></span>`,
    );
    return [
      html`<tr>
        <th scope="row">${dutyTitle(id, t)}</th>
        <td><div class="bar" aria-hidden="true">${bar}</div></td>
        ${SHOWN.map(
          (outcome) => html`<td class="number">${counts[outcome].toLocaleString(t.locale)}</td>`,
        )}
      </tr>`,
    ];
  });
  const heads = SHOWN.map(
    (outcome) => html`<th scope="col" class="number">${outcomeWord(outcome, t)}</th>`,
  );
  return table(
    html`${head('duty', t)}
      <td></td>
      ${heads}`,
    rows,
  );
}

export function waitingTable({ waiting }: PageRows, t: Translate): Html {
  if (waiting.length === 0) return html`<p>${t('cli.page.nothingWaits')}</p>`;
  const cells = waiting.slice(0, MOST_WAITING).map(({ name, count, keys: first, since }) => {
    const keys = first.join(', ');
    const more = count - first.length;
    const which = more > 0 ? t('cli.page.andMore', { keys, count: more }) : keys;
    return html`<tr>
      <th scope="row"><bdi>${name}</bdi></th>
      <td class="number">${count.toLocaleString(t.locale)}</td>
      <td>${dayOf(since, t)}</td>
      <td>${which}</td>
    </tr>`;
  });
  return table(
    html`${head('waitingFor', t)}
      <th scope="col" class="number">${t('cli.columns.count')}</th>
      ${head('waitingSince', t)} ${head('which', t)}`,
    cells,
    cut(waiting.length, MOST_WAITING, t),
  );
}

export function issueTable({ count, shown }: PageRows, t: Translate): Html {
  if (count === 0) return html`<p>${t('cli.page.nothingFound')}</p>`;
  const cells = shown.map(
    (row) =>
      html`<tr>
        <td class="key">${row.key}</td>
        <td>
          <bdi>${row.summary}</bdi><br /><span class="soft">${row.issueType}, ${row.status}</span>
        </td>
        <td>
          <ul>
            ${row.findings.map(
              ({ duty, outcome, words }) =>
                html`<li>
                  <span class="${outcome}">${outcomeWord(outcome, t)}</span>
                  ${t('cli.titled', { title: dutyTitle(duty, t), words })}
                </li>`,
            )}
          </ul>
        </td>
        <td><bdi>${row.waitingFor.join(', ')}</bdi></td>
      </tr>`,
  );
  return table(
    html`${head('key', t)} ${head('summary', t)} ${head('found', t)} ${head('waitingFor', t)}`,
    cells,
    cut(count, MOST_ROWS, t),
  );
}

type Column = 'duty' | 'key' | 'summary' | 'found' | 'waitingFor' | 'waitingSince' | 'which';

function head(column: Column, t: Translate): Html {
  return html`<th scope="col">${t(`cli.columns.${column}`)}</th>`;
}

function table(heads: Html, rows: readonly Html[], caption = ''): Html {
  return html`<div class="scroll">
    <table>
      ${
        caption === ''
          ? ''
          : html`<caption>
              ${caption}
            </caption>`
      }
      <thead>
        <tr>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

function cut(all: number, most: number, t: Translate): string {
  return all > most ? t('cli.page.cut', { shown: most, count: all }) : '';
}

/** @param time ISO, or empty where it is not known */
export function dayOf(time: string, { locale }: Translate): string {
  if (time === '') return '';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(time),
  );
}
