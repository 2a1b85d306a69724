/** The role map's format as a JSON Schema and as a page, both made from the one schema in code. */
import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import { EMPTY_ROLE_MAP, roleMapSchema } from '../src/contract/role-map';

type Node = JsonSchema;

/** @returns docs/role-map.schema.json. What a schema cannot say (time zones, a day that ends after it begins) is left out. */
export function roleMapJsonSchema(): string {
  const { $schema, ...schema } = roleMapNode();
  return `${JSON.stringify({ $schema, title: 'Role map of Role Clarity', ...schema }, null, 2)}\n`;
}

/** @returns docs/role-map.md */
export function roleMapPage(): string {
  return [
    '# The role map',
    '',
    'A role map is what the settings page of a project saves, what it writes to a file and reads from one, and what `npm run inspect -- --role-map FILE` takes.',
    'Made from the schema in `src/contract/role-map.ts` by `npm run docs`; a test holds the two together. Editors can check a file by [role-map.schema.json](role-map.schema.json).',
    '',
    'Sources stand in order: the first that names an active person wins. At the top, everything but `version` may be left out. A field that is not in this table is an error, and so is a version newer than the app.',
    '',
    '| field | what it holds | when left out |',
    '| --- | --- | --- |',
    ...rowsOf(roleMapNode(), ''),
    '',
    'A marker’s value is a label as it is written, or the id of a component, a status or an issue type.',
    'Two rules stand besides: a time zone is one that the platform knows, such as `Europe/Berlin`, and a working day begins before it ends.',
    'When a project saves a role map, Jira is asked as well: fields must hold people, project roles must exist, the component, status or work type of a marker must be one of the project’s, and a JQL rule must be one that Jira can run.',
    '',
    '## One that is written out',
    '',
    '```json',
    JSON.stringify(EMPTY_ROLE_MAP, null, 2),
    '```',
    '',
  ].join('\n');
}

function roleMapNode(): Node {
  return toJsonSchema(roleMapSchema, { typeMode: 'input', errorMode: 'ignore' });
}

function rowsOf(node: Node, path: string): string[] {
  const name = path === '' ? [] : [row(path, node)];
  const children = childrenOf(node).flatMap(([key, child]) =>
    rowsOf(child, path === '' ? key : `${path}${key.startsWith('[') ? '' : '.'}${key}`),
  );
  return [...name, ...children];
}

function row(path: string, node: Node): string {
  const left = node.default === undefined ? '' : `\`${JSON.stringify(node.default)}\``;
  return `| \`${path}\` | ${wordsOf(node)} | ${left} |`;
}

function childrenOf(node: Node): [string, Node][] {
  const properties = Object.entries(node.properties ?? {});
  const items = isNode(node.items) && variantsOf(node.items).length > 0 ? node.items : null;
  return [
    ...properties.flatMap(([key, child]): [string, Node][] =>
      isNode(child) ? [[key, withoutNull(child)]] : [],
    ),
    ...variantsOf(node).map((variant): [string, Node] => [`[${discriminator(variant)}]`, variant]),
    ...(items ? variantsOf(items) : []).map((variant): [string, Node] => [
      `[${discriminator(variant)}]`,
      variant,
    ]),
  ];
}

/** Forms of an object that are told apart by one of their fields. */
function variantsOf(node: Node): Node[] {
  return (node.oneOf ?? []).filter(isNode).filter(({ properties }) => properties !== undefined);
}

function discriminator(variant: Node): string {
  const constant = Object.entries(variant.properties ?? {}).find(
    ([, child]) => isNode(child) && child.const !== undefined,
  );
  return constant && isNode(constant[1])
    ? `${constant[0]} = ${JSON.stringify(constant[1].const).replaceAll(`"`, ``)}`
    : '';
}

function withoutNull(node: Node): Node {
  const [first] = (node.anyOf ?? []).filter(isNode).filter(({ type }) => type !== 'null');
  return first ? { ...first, ...('default' in node ? { default: node.default } : {}) } : node;
}

function wordsOf(node: Node): string {
  if (node.const !== undefined) return `always \`${JSON.stringify(node.const)}\``;
  if (node.enum) return node.enum.map((value) => `\`${JSON.stringify(value)}\``).join(' or ');
  if (variantsOf(node).length > 0) return 'one of the forms below';
  switch (node.type) {
    case 'array':
      return `a list${bounds(node.minItems, node.maxItems)} of ${isNode(node.items) ? itemsOf(node.items) : 'values'}`;
    case 'string':
      return node.pattern === undefined ? 'text' : 'a time of day such as `09:00`';
    case 'number':
    case 'integer':
      return `a number${bounds(node.minimum, node.maximum)}`;
    case 'boolean':
      return '`true` or `false`';
    case 'null':
    case 'object':
    case undefined:
    default:
      return 'the fields below';
  }
}

function itemsOf(items: Node): string {
  if (variantsOf(items).length > 0) return 'the forms below';
  return wordsOf(items) === 'text' ? 'texts' : 'numbers from 1 (Monday) to 7 (Sunday)';
}

function bounds(least: number | undefined, most: number | undefined): string {
  if (least !== undefined && most !== undefined) return ` (${least} to ${most})`;
  if (most !== undefined) return ` (up to ${most})`;
  return least === undefined ? '' : ` (at least ${least})`;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
