import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { isMacroConfig } from '../../local/host/places/macro-config';
import { readConfig } from '../../src/contract/explainer';
import { Config } from '../../static/src/macro-config/Config';
import { speak } from '../../static/src/shared/texts';
import { t } from '../english';
import { ok } from './harness/answers';
import { openHost } from './harness/bridge';

configure({ asyncUtilTimeout: 20_000 });

speak(t);

test('a macro about no project is handed in as Confluence takes it, and reads as it was set', async () => {
  const answers: Record<string, unknown> = {
    'explainer.begin': { chosen: null, suggested: null },
    'explainer.preview': { view: { state: 'no-project' }, siteUrl: '' },
    'explainer.projects': { projects: [], more: false },
  };
  const { calls } = openHost((key) => ok(answers[key]));
  render(<Config />);
  await userEvent.click(await screen.findByRole('button', { name: 'Save' }));
  await waitFor(() => {
    expect(calls.map(({ command }) => command)).toContain('submit');
  });
  const { config } = calls.find(({ command }) => command === 'submit')?.payload as {
    config: unknown;
  };
  expect(isMacroConfig(config)).toBe(true);
  expect(readConfig(config)).toMatchObject({ projectId: null, form: 'full' });
});
