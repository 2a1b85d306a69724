/** The settings of an action in a rule: what the rule is handed, and that it is handed nothing that the action would refuse. */
import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ActionForm } from '../../static/src/action-config/ActionForm';
import { speak } from '../../static/src/shared/texts';
import { t } from '../english';
import { openHost } from './harness/bridge';

configure({ asyncUtilTimeout: 20_000 });

speak(t);

const handed = (calls: { command: string; payload: unknown }[]): unknown[] =>
  calls.filter(({ command }) => command === 'submit').map(({ payload }) => payload);

const valueOf = (field: HTMLElement): string => (field as HTMLInputElement).value;

const silent = () => {
  throw new Error('The page asks its functions for nothing.');
};

function open(action: Parameters<typeof ActionForm>[0]['action'], extension: object = {}) {
  const host = openHost(silent, extension);
  render(<ActionForm action={action} />);
  return host;
}

test('a new action begins with what set the rule off, and the rule may go on with that', async () => {
  const { calls } = open('check', { data: { inputs: {} }, errors: {} });
  expect(valueOf(await screen.findByLabelText('Work item'))).toBe('{{issue.key}}');
  await waitFor(() => {
    expect(handed(calls)).toEqual([{ workItem: '{{issue.key}}' }]);
  });
});

test('what was set before is shown, and every change is handed over with its types', async () => {
  const inputs = { workItem: 'RIDE-12', words: 'Could you look?', days: 3 };
  const { calls } = open('ask', { data: { inputs } });
  const days = await screen.findByLabelText('Days before the same people are asked again');
  expect(valueOf(days)).toBe('3');
  await userEvent.clear(days);
  await userEvent.type(days, '14');
  expect(handed(calls).at(-1)).toEqual({ ...inputs, days: 14 });
});

test('what the action would refuse is not handed over, and the field says why', async () => {
  const { calls, emit } = open('ask', { data: { inputs: { workItem: 'RIDE-12' } } });
  const question = await screen.findByLabelText('Question');
  emit('AUTOMATION_ACTION_SUBMIT');
  expect(await screen.findByText('Write what to ask, in at most 1,000 characters.')).not.toBeNull();
  expect(question.getAttribute('aria-invalid')).toBe('true');
  expect(handed(calls)).toEqual([]);
  await userEvent.type(question, 'Could you look?');
  expect(screen.queryByText(/Write what to ask/)).toBeNull();
  expect(handed(calls).at(-1)).toEqual({ workItem: 'RIDE-12', words: 'Could you look?' });
  await userEvent.clear(screen.getByLabelText('Work item'));
  await userEvent.type(screen.getByLabelText('Work item'), 'RIDE 12');
  expect(screen.getByText('Give the key of a work item, such as RIDE-12.')).not.toBeNull();
  expect(handed(calls).at(-1)).toMatchObject({ workItem: 'RIDE-12' });
});

test('what the rule finds wrong is shown at its field until somebody changes it', async () => {
  const errors = { invalidInputs: { project: { message: 'project is required' } } };
  open('nobody', { data: { inputs: { project: 'RIDE' } }, errors });
  expect(await screen.findByText('project is required')).not.toBeNull();
  await userEvent.type(screen.getByLabelText('Project'), 'S');
  expect(screen.queryByText('project is required')).toBeNull();
});

test('either a work item or a project is enough to say who holds the roles', async () => {
  const { calls } = open('holders', { data: { inputs: { project: 'RIDE' } } });
  await userEvent.clear(await screen.findByLabelText('Project'));
  expect(screen.getByText(/^Give the key of a work item or of a project/)).not.toBeNull();
  await userEvent.type(screen.getByLabelText('Work item'), 'RIDE-5');
  expect(handed(calls).at(-1)).toEqual({ workItem: 'RIDE-5' });
});
