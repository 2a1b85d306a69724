/** Renders the panel around a script for its functions, and holds every test to a console without a single complaint. */
import { configure, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { Panel } from '../../../static/src/panel/Panel';
import { Announcer } from '../../../static/src/shared/Announcer';
import { ErrorBoundary } from '../../../static/src/shared/ErrorBoundary';
import { ErrorFallback } from '../../../static/src/shared/PageFailure';
import { speak } from '../../../static/src/shared/texts';
import { EVERYONE } from '../../browser/fixtures/people';
import { t } from '../../english';
import { openHost, type Host, type Script } from './bridge';

/** A busy machine takes its time; what is waited for mostly is there at once. */
configure({ asyncUtilTimeout: 20_000 });

speak(t);

const complaints: string[] = [];

beforeEach(() => {
  localStorage.clear();
  complaints.length = 0;
  for (const level of ['error', 'warn'] as const)
    jest.spyOn(console, level).mockImplementation((...said: unknown[]) => {
      complaints.push(said.map(String).join(' '));
    });
});

afterEach(() => {
  jest.restoreAllMocks();
  expect(complaints).toEqual([]);
});

export interface OpenPanel extends Host {
  user: UserEvent;
  /** What the console was told; a test that expects a complaint takes it out. */
  complaints: string[];
}

/**
 * @param options.folded whether only the answer is shown, as on a first visit; otherwise a person has unfolded the rest before
 * @param options.page the panel, or another page of its functions
 * @param options.extension what Jira tells the page of its place
 */
export function openPanel(
  script: Script,
  {
    folded = false,
    page = <Panel />,
    extension = {},
  }: { folded?: boolean; page?: ReactNode; extension?: object } = {},
): OpenPanel {
  if (!folded)
    for (const accountId of Object.keys(EVERYONE))
      localStorage.setItem(`role-clarity/details/${accountId}`, 'on');
  const host = openHost(script, extension);
  render(
    <ErrorBoundary fallback={<ErrorFallback titleKey="panel.failure.title" />}>
      <Announcer>{page}</Announcer>
    </ErrorBoundary>,
  );
  // What covers what is a matter of layout, which there is none of here.
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  return { ...host, user, complaints };
}

/** Puts a text in place of what a field holds. */
export async function fill(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.clear(field);
  if (text === '') return;
  await user.click(field);
  await user.paste(text);
}
