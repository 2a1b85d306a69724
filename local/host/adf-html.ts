/** Shows documents as HTML. What is not known is shown by its content, and no address but a harmless one becomes a link. */
import { own } from '../../src/contract/own';
import type { AdfDocument, AdfMark, AdfNode } from '../jira/adf';
import { html, type Markup } from './markup';

export function documentHtml(document: AdfDocument): Markup {
  return html`${document.content.map(nodeHtml)}`;
}

type Render = (node: AdfNode, content: Markup) => Markup;

const attr = (node: AdfNode, name: string): string => {
  const value = node.attrs?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const RENDERERS: Record<string, Render> = {
  paragraph: (_, content) => html`<p dir="auto">${content}</p>`,
  heading: (node, content) => heading(Number(attr(node, 'level')), content),
  bulletList: (_, content) =>
    html`<ul>
      ${content}
    </ul>`,
  orderedList: (node, content) =>
    html`<ol start="${attr(node, 'order') || '1'}">
      ${content}
    </ol>`,
  listItem: (_, content) => html`<li>${content}</li>`,
  taskList: (_, content) =>
    html`<ul class="tasks">
      ${content}
    </ul>`,
  taskItem: (node, content) =>
    html`<li>${attr(node, 'state') === 'DONE' ? '☑' : '☐'} ${content}</li>`,
  decisionList: (_, content) =>
    html`<ul class="tasks">
      ${content}
    </ul>`,
  decisionItem: (_, content) => html`<li>⤷ ${content}</li>`,
  blockquote: (_, content) => html`<blockquote>${content}</blockquote>`,
  codeBlock: (_, content) => html`<pre tabindex="0"><code>${content}</code></pre>`,
  panel: (node, content) =>
    html`<div class="adf-panel" data-panel="${attr(node, 'panelType')}">${content}</div>`,
  rule: () => html`<hr />`,
  table: (_, content) =>
    html`<div class="table-scroll" tabindex="0">
      <table>
        ${content}
      </table>
    </div>`,
  tableRow: (_, content) =>
    html`<tr>
      ${content}
    </tr>`,
  tableHeader: (_, content) => html`<th>${content}</th>`,
  tableCell: (_, content) => html`<td>${content}</td>`,
  expand: expand,
  nestedExpand: expand,
  media: (node) =>
    html`<span class="attachment">Attachment ${attr(node, 'alt') || attr(node, 'id')}</span>`,
  mediaInline: (node) => html`<span class="attachment">Attachment ${attr(node, 'id')}</span>`,
  hardBreak: () => html`<br />`,
  mention: (node) =>
    html`<span class="mention"><bdi>${attr(node, 'text') || '@somebody'}</bdi></span>`,
  emoji: (node) => html`${attr(node, 'text') || attr(node, 'shortName')}`,
  date: (node) => html`<time>${dateWords(attr(node, 'timestamp'))}</time>`,
  status: (node) => html`<span class="lozenge">${attr(node, 'text')}</span>`,
  inlineCard: (node) => link(attr(node, 'url'), html`${attr(node, 'url')}`),
  blockCard: (node) => html`<p>${link(attr(node, 'url'), html`${attr(node, 'url')}`)}</p>`,
  embedCard: (node) => html`<p>${link(attr(node, 'url'), html`${attr(node, 'url')}`)}</p>`,
};

function nodeHtml(node: AdfNode): Markup {
  if (node.type === 'text') return (node.marks ?? []).reduce(marked, html`${node.text ?? ''}`);
  const content = html`${(node.content ?? []).map(nodeHtml)}`;
  return own(RENDERERS, node.type)?.(node, content) ?? content;
}

/** The page's own headings end at the second level, so those of a text begin at the third. */
function heading(level: number, content: Markup): Markup {
  if (level <= 3) return html`<h3>${content}</h3>`;
  return level === 4 ? html`<h4>${content}</h4>` : html`<h5>${content}</h5>`;
}

function expand(node: AdfNode, content: Markup): Markup {
  return html`<details>
    <summary>${attr(node, 'title') || 'More'}</summary>
    ${content}
  </details>`;
}

function marked(content: Markup, mark: AdfMark): Markup {
  switch (mark.type) {
    case 'strong':
      return html`<strong>${content}</strong>`;
    case 'em':
      return html`<em>${content}</em>`;
    case 'underline':
      return html`<u>${content}</u>`;
    case 'strike':
      return html`<s>${content}</s>`;
    case 'code':
      return html`<code>${content}</code>`;
    case 'subsup':
      return mark.attrs?.['type'] === 'sub'
        ? html`<sub>${content}</sub>`
        : html`<sup>${content}</sup>`;
    case 'link':
      return link(typeof mark.attrs?.['href'] === 'string' ? mark.attrs['href'] : '', content);
    default:
      return content;
  }
}

const HARMLESS = new Set(['http:', 'https:', 'mailto:']);

function link(address: string, content: Markup): Markup {
  if (!URL.canParse(address) || !HARMLESS.has(new URL(address).protocol)) return content;
  return html`<a href="${address}" rel="noopener noreferrer" target="_blank">${content}</a>`;
}

function dateWords(timestamp: string): string {
  const date = new Date(Number(timestamp));
  return Number.isNaN(date.getTime()) ? timestamp : date.toISOString().slice(0, 10);
}
