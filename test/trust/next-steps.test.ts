/** Whatever does not work, the sentence that tells of it says what can be done next. */
import ts from 'typescript';
import english from '../../src/explainer/locales/en-US.json';
import { parseSource, sourceFilesIn } from '../platform/source-files';

/** Something to do, or somebody who can do it. */
const NEXT_STEP =
  /\b(ask|answer|check your connection|choose|download|look at|open|reload|say first|sign in|tell your( Jira)? admin|(t|T)ry again)\b|\badmin can\b/i;

/** What people are told where something is refused or fails: the words of each call that ends a request with a sentence. */
function sentencesIn(path: string): { place: string; sentence: string }[] {
  const source = parseSource(path);
  const found: { place: string; sentence: string }[] = [];
  const add = (node: ts.Node | undefined): void => {
    if (node === undefined) return;
    if (ts.isConditionalExpression(node)) {
      add(node.whenTrue);
      add(node.whenFalse);
    } else if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ place: `${path}:${String(line)}`, sentence: node.getText().slice(1, -1) });
    } else {
      found.push({ place: path, sentence: `not written out: ${node.getText()}` });
    }
  };
  const visit = (node: ts.Node): void => {
    if (
      ts.isCallExpression(node) &&
      ts.isIdentifier(node.expression) &&
      ['refuse', 'failure'].includes(node.expression.text)
    )
      add(node.arguments[1]);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const SENTENCES = sourceFilesIn('src/surfaces').flatMap(sentencesIn);

test('the sentences of refusals and failures are found', () => {
  expect(SENTENCES.length).toBeGreaterThan(30);
});

test.each(SENTENCES)('$place names a next step: $sentence', ({ sentence }) => {
  expect(sentence).toMatch(NEXT_STEP);
});

test.each([
  ...Object.entries(english.failure),
  ['state.notSignedIn', english.state.notSignedIn],
  ['state.hidden', english.state.hidden],
  ['state.unconfigured', english.state.unconfigured],
  ['state.broken', english.state.broken],
])('the macro’s %s names a next step', (_, sentence) => {
  expect(sentence).toMatch(NEXT_STEP);
});

test.each(
  sourceFilesIn('static/src')
    .filter((path) => /words\.ts$/.test(path))
    .flatMap(
      (path) =>
        parseSource(path)
          .getText()
          .split('\n')
          .join(' ')
          .match(/\b(unreachable|broken|unworded|unsure|damagedLead|newerLead): *'[^']+'/g)
          ?.map((words) => [path, words] as const) ?? [],
    ),
)('%s: %s', (_, words) => {
  expect(words).toMatch(NEXT_STEP);
});
