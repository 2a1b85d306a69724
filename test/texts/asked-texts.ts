/** Which texts the code asks for, read from its sources: keys that are written out, and those that are put together. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { parseSource, ROOT } from '../platform/source-files';

/** What a part of a code stands for, such as a reason for refusing, without the part that all of them have. */
const PREFIXES = ['', 'failures.', 'import.', 'mapProblems.'];
/** What is asked for by whatever code came: which codes there are is written where they are made. */
const ANY_CODE = ['failures.', 'failures.common.', 'import.', 'mapProblems.'];

/** Tells whether a file asks for a text. */
export type Asks = (key: string) => boolean;

/** @param path from the root */
export function asksOf(path: string): Asks {
  const written = new Set<string>();
  const patterns: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) written.add(node.text);
    if (ts.isTemplateExpression(node)) {
      const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
      if (/^[a-z]\w*\./i.test(node.head.text) && !ANY_CODE.includes(node.head.text))
        patterns.push(new RegExp(`^${parts.map(escaped).join('[^.]+')}$`));
    }
    ts.forEachChild(node, visit);
  };
  visit(parseSource(path));
  return (key) =>
    PREFIXES.some((prefix) => {
      if (!key.startsWith(prefix)) return false;
      const code = key.slice(prefix.length);
      return written.has(code) || patterns.some((pattern) => pattern.test(code));
    });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A file and all that it loads of the repository, at once or later, types left out. */
export function loadedBy(path: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const specifier of loadsOf(parseSource(path))) {
    const file = fileOf(path, specifier);
    if (file !== null) loadedBy(file, seen);
  }
  return seen;
}

function loadsOf(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      if (!isOnlyTypes(node.importClause)) found.push(node.moduleSpecifier.text);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && !node.isTypeOnly) {
      found.push((node.moduleSpecifier as ts.StringLiteral).text);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier && ts.isStringLiteral(specifier)) found.push(specifier.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isOnlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { namedBindings } = clause;
  return (
    clause.name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}

function fileOf(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const bare = join(dirname(from), specifier);
  return [`${bare}.ts`, `${bare}.tsx`].find((path) => existsSync(join(ROOT, path))) ?? null;
}

/** The texts that the manifest names. */
export function askedByManifest(): Asks {
  const keys = [...readFileSync(join(ROOT, 'manifest.yml'), 'utf8').matchAll(/i18n: (\S+)/g)];
  return (key) => keys.some(([, named]) => named === key);
}
