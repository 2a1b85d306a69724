/** Writes the macro down as a document of Atlassian's format (ADF), with tables and text in place of what is drawn. */
import { isolateTurning } from '../contract/isolate';
import { MANAGER_FIRST, type Role } from '../contract/report';
import type { Block, Comparison, ExplainerDocument, Overlap, PeopleOfRoles } from './document';

export interface AdfNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: AdfNode[];
  text?: string;
  marks?: { type: string }[];
}

export interface AdfDocument extends AdfNode {
  type: 'doc';
  version: 1;
  content: AdfNode[];
}

/** @param asOf a sentence on when this was so: paper does not change any more */
export function adfOf(document: ExplainerDocument, asOf: string): AdfDocument {
  return {
    type: 'doc',
    version: 1,
    content: [
      heading(2, document.title),
      ...(document.notice === null
        ? []
        : [
            {
              type: 'panel',
              attrs: { panelType: 'info' },
              content: [paragraph(document.notice)],
            },
          ]),
      ...document.sections.flatMap(({ title, blocks }) => [
        heading(3, title),
        ...blocks.flatMap((block) => nodesOf(block, document.roles)),
      ]),
      paragraph(asOf, 'em'),
    ],
  };
}

function nodesOf(block: Block, roles: Record<Role, string>): AdfNode[] {
  switch (block.kind) {
    case 'text':
      return [paragraph(block.text, ...(block.isNote === true ? ['em'] : []))];
    case 'comparison':
      return [comparison(block, roles)];
    case 'overlap':
      return overlap(block, roles);
    case 'cases':
      return [
        list(
          block.cases.map(({ title, text: words, here }) => [
            ...text(title, 'strong'),
            ...text(here === null ? `: ${words}` : ` (${here}): ${words}`),
          ]),
        ),
      ];
    case 'people':
      return block.roles.flatMap(people);
    case 'bars':
      return [
        table(
          [block.head.duty, block.head.role, block.head.found],
          block.bars.map(({ title, owner, figures }) => [title, owner, figures]),
        ),
      ];
    case 'hands':
      return [
        paragraph(block.title, 'strong'),
        list(block.roles.map(({ title, figures }) => text(`${title}: ${figures}`))),
      ];
    case 'waiting':
      return [
        list(
          block.roles.map(({ title, figures }) => [
            ...text(title, 'strong'),
            ...text(`: ${figures}`),
          ]),
        ),
      ];
  }
}

function comparison({ rows, leadsLabel }: Comparison, roles: Record<Role, string>): AdfNode {
  const cell = ({ cells, leads }: Comparison['rows'][number], role: Role): string =>
    leads?.includes(role) === true && leadsLabel !== undefined
      ? `${cells[role]} (${leadsLabel})`
      : cells[role];
  return table(
    ['', ...MANAGER_FIRST.map((role) => roles[role])],
    rows.map((row) => [row.label, ...MANAGER_FIRST.map((role) => cell(row, role))]),
  );
}

function overlap({ items, sharedTitle, alternative }: Overlap, roles: Record<Role, string>) {
  const columns = [items.productManager, items.shared, items.productOwner];
  const rows = items.shared.map((_, row) => columns.map((column) => column[row] ?? ''));
  return [
    paragraph(alternative),
    table([roles.productManager, sharedTitle, roles.productOwner], rows, false),
  ];
}

function people({ title, members, note }: PeopleOfRoles['roles'][number]): AdfNode[] {
  const lines = members.map(({ person, note: words }) => {
    const name = isolateTurning(person.displayName);
    return text(words === '' ? name : `${name}, ${words}`);
  });
  return [
    paragraph(title, 'strong'),
    ...(lines.length > 0 ? [list(lines)] : []),
    ...(note === null ? [] : [paragraph(note)]),
  ];
}

function heading(level: number, words: string): AdfNode {
  return { type: 'heading', attrs: { level }, content: text(words) };
}

function paragraph(words: string, ...marks: string[]): AdfNode {
  return { type: 'paragraph', content: text(words, ...marks) };
}

function list(items: AdfNode[][]): AdfNode {
  return {
    type: 'bulletList',
    content: items.map((content) => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content }],
    })),
  };
}

/** @param leading whether the first cell of each row names the row */
function table(head: string[], rows: string[][], leading = true): AdfNode {
  const cell =
    (type: string) =>
    (words: string): AdfNode => ({
      type,
      attrs: {},
      content: [paragraph(words, ...(type === 'tableHeader' ? ['strong'] : []))],
    });
  return {
    type: 'table',
    attrs: { isNumberColumnEnabled: false, layout: 'default' },
    content: [
      { type: 'tableRow', content: head.map(cell('tableHeader')) },
      ...rows.map((row) => ({
        type: 'tableRow',
        content: row.map((words, at) =>
          cell(leading && at === 0 ? 'tableHeader' : 'tableCell')(words),
        ),
      })),
    ],
  };
}

/** No node at all for no words: the format knows no empty text. */
function text(words: string, ...marks: string[]): AdfNode[] {
  if (words === '') return [];
  return [
    {
      type: 'text',
      text: words,
      ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
    },
  ];
}
