/**
 * What the workflow validator makes of an issue. Jira's expressions have the syntax of JavaScript for what this one uses; an
 * error in one, or an answer other than yes or no, keeps people from their transition (modules/jira-workflow-validator).
 */
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { parse } from 'yaml';
import { PROPERTY_KEY } from '../../src/inspection/findings/summary';

interface Manifest {
  modules: { 'jira:workflowValidator': { expression: string }[] };
}

const { modules } = parse(readFileSync('manifest.yml', 'utf8')) as Manifest;
const [validator] = modules['jira:workflowValidator'];
const passes = (properties: object): unknown =>
  // On the transition that creates an issue there is no original one.
  runInNewContext(validator?.expression ?? '', { issue: { properties } });

test.each<[string, object, boolean]>([
  ['a new issue, which has no finding', {}, true],
  ['a finding of nothing', { [PROPERTY_KEY]: null }, true],
  ['a finding without a status', { [PROPERTY_KEY]: {} }, true],
  ['everything met', { [PROPERTY_KEY]: { status: 'met' } }, true],
  ['something to review', { [PROPERTY_KEY]: { status: 'attention' } }, true],
  ['what could not be told', { [PROPERTY_KEY]: { status: 'unknown' } }, true],
  ['a gap', { [PROPERTY_KEY]: { status: 'gap' } }, false],
])('%s: whether it lets pass is told', (_, properties, expected) => {
  expect(passes(properties)).toBe(expected);
});
