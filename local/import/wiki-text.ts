/** Turns the wiki markup of Jira Server and REST v2 into documents, and keeps doing so until a text is read. */
import { withoutTags } from '../../src/reading/document/wiki';
import type { AdfDocument, AdfNode } from '../jira/adf';

/** Turns one text into a document; a text that cannot be read as markup becomes a plain paragraph. */
export type WikiReader = (markup: string) => AdfDocument;

/** Finds people by how old mentions name them: by account id or by user name. */
export interface MentionDirectory {
  find(name: string): { accountId: string; displayName: string } | undefined;
}

/** The markup parser takes time by the square of a text's length; longer ones are logs and dumps, not prose. */
const LONGEST_MARKUP = 60_000;

/** Loads the parser, which takes most of a second and is needed for exports in markup only. */
export async function loadWikiReader(directory: MentionDirectory): Promise<WikiReader> {
  const [{ WikiMarkupTransformer }, { JSONTransformer }] = await Promise.all([
    import('@atlaskit/editor-wikimarkup-transformer'),
    import('@atlaskit/editor-json-transformer'),
  ]);
  const markupParser = new WikiMarkupTransformer();
  const encoder = new JSONTransformer();
  return (markup) => {
    if (markup.length > LONGEST_MARKUP) return plainDocument(markup);
    try {
      const document = encoder.encode(
        markupParser.parse(withoutHtml(markup)),
      ) as unknown as AdfDocument;
      return { version: 1, type: 'doc', content: mended(document.content, directory) };
    } catch {
      return plainDocument(markup);
    }
  };
}

/** The parser does not know this macro, and would give its marks and tags as words. */
function withoutHtml(markup: string): string {
  return markup.includes('{html')
    ? markup.replace(HTML, (_, inner: string) => withoutTags(inner))
    : markup;
}
const HTML = /\{html(?:[:|][^}\n]{0,300})?\}([^]*?)(?:\{html\}|$)/gi;

/** A text as one paragraph, its lines kept. */
export function plainDocument(text: string): AdfDocument {
  const content = text
    .split(/\r?\n/)
    .flatMap((line, at): AdfNode[] => [
      ...(at > 0 ? [{ type: 'hardBreak' }] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line }]),
    ]);
  return {
    version: 1,
    type: 'doc',
    content: content.length === 0 ? [] : [{ type: 'paragraph', content }],
  };
}

/** Mentions come out of the parser without a name, and with a prefix or a user name instead of the account. */
function mended(nodes: AdfNode[], directory: MentionDirectory): AdfNode[] {
  return nodes.map((node) => {
    if (node.type === 'mention') return mention(node, directory);
    return node.content ? { ...node, content: mended(node.content, directory) } : node;
  });
}

function mention(node: AdfNode, directory: MentionDirectory): AdfNode {
  const id = node.attrs?.['id'];
  if (typeof id !== 'string') return node;
  const name = id.replace(/^accountid:/, '');
  const person = directory.find(name);
  return {
    ...node,
    attrs: {
      ...node.attrs,
      id: person?.accountId ?? name,
      text: `@${person?.displayName ?? name}`,
    },
  };
}

/**
 * Gives an object a property whose value is made when it is first asked for.
 * An own property, so that copies of the object have it, too.
 */
export function defineLazily<T extends object, K extends keyof T>(
  target: T,
  key: K,
  make: () => T[K],
): void {
  const settle = (value: T[K]): void => {
    Object.defineProperty(target, key, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  };
  Object.defineProperty(target, key, {
    get: () => {
      settle(make());
      return target[key];
    },
    set: settle,
    enumerable: true,
    configurable: true,
  });
}
