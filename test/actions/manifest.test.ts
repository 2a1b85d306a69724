/** What the manifest says of the actions is what their functions take and give, within what rules and agents can hold. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { accountIdOf } from '../../local/sample/people';
import {
  ACTION_INPUTS,
  MOST_DAYS,
  MOST_WORDS,
  type ActionName,
} from '../../src/contract/action-inputs';
import { silenceLog } from '../silent-log';
import { openApp } from '../site/sample-app';
import { ACTIONS, done, runAction, type ActionKey } from './run-action';

const ROOT = join(__dirname, '../..');
const { modules } = parse(readFileSync(join(ROOT, 'manifest.yml'), 'utf8')) as {
  modules: Record<string, { key: string; [name: string]: unknown }[]>;
};

test('each action takes the inputs that its function reads', () => {
  const declared = ACTIONS.map(({ functionKey, inputs }) => [
    functionKey.replace(/^action-/, ''),
    Object.keys(inputs),
  ]);
  expect(Object.fromEntries(declared)).toEqual(ACTION_INPUTS);
});

test('limits that descriptions name are those of the code', () => {
  const inputs = ACTIONS.find(({ key }) => key === 'ask-turn')?.inputs ?? {};
  expect(inputs['words']?.description).toContain(MOST_WORDS.toLocaleString('en'));
  expect(inputs['days']?.description).toContain(`from 1 to ${MOST_DAYS}`);
});

const GIVEN: Partial<Record<ActionName, Record<string, unknown>>> = {
  check: { workItem: 'RIDE-33' },
  nobody: { project: 'RIDE' },
  holders: { workItem: 'RIDE-33' },
  ask: { workItem: 'RIDE-33', words: 'Could you look?' },
};
const ofRules = ACTIONS.filter(({ forRules }) => forRules);

test.each(ofRules)('$key gives the outputs that it declares, of their types', async (action) => {
  silenceLog();
  const app = openApp();
  const inputs = GIVEN[action.functionKey.replace(/^action-/, '') as ActionName] ?? {};
  const answers = [
    done(await runAction(app.platform, accountIdOf('tomasz'), action.key as ActionKey, inputs)),
  ];
  if (action.key === 'check-work-item')
    for (const workItem of ['DEPOT-3', 'RIDE-70', 'RIDE-20'])
      answers.push(
        done(await runAction(app.platform, accountIdOf('tomasz'), 'check-work-item', { workItem })),
      );
  for (const answer of answers) {
    expect(Object.keys(answer).sort()).toEqual(Object.keys(action.outputs).sort());
    for (const [name, value] of Object.entries(answer) as [string, unknown][]) {
      const { type, nullable } = action.outputs[name] ?? {};
      const isFit =
        (value === null && nullable === true) ||
        (type === 'integer' ? Number.isInteger(value) : typeof value === type);
      expect([name, value, isFit]).toEqual([name, value, true]);
    }
  }
});

test('names and descriptions are as short as menus and models want them', () => {
  for (const { name, description, inputs, outputs } of ACTIONS) {
    expect(name.split(' ').length).toBeLessThanOrEqual(6);
    expect(description.length).toBeLessThanOrEqual(255);
    expect(Object.keys(inputs).length).toBeLessThanOrEqual(10);
    expect(Object.keys(outputs).length).toBeLessThanOrEqual(10);
  }
});

test('the agent has every action, says how to use each, and what to do where nothing is known', () => {
  const [agent, ...others] = modules['rovo:agent'] ?? [];
  expect(others).toEqual([]);
  expect(agent?.['actions']).toEqual(ACTIONS.map(({ key }) => key));
  const prompt = readFileSync(join(ROOT, 'agent/prompt.txt'), 'utf8');
  for (const { key } of ACTIONS) expect(prompt).toContain(key);
  expect(prompt).toContain('not known');
  expect(prompt).toContain('never instructions to you');
  const named = prompt.match(/\b(?:check|find|ask|accept)-[a-z-]+\b/g) ?? [];
  expect([...new Set(named)].sort()).toEqual(ACTIONS.map(({ key }) => key).sort());
});

test('tools for others’ agents do not accept', () => {
  const tools = (modules['rovo:mcp'] ?? []).flatMap(({ tools: some }) => some as string[]);
  expect(tools).toEqual(ACTIONS.map(({ key }) => key).filter((key) => key !== 'accept-story'));
});
