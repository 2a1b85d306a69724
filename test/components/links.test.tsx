import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { JiraLink } from '../../static/src/shared/JiraLink';
import { openHost, type BridgeCall } from './harness/bridge';

const SITE = 'https://example.atlassian.net';

function show(to: string): BridgeCall[] {
  const { calls } = openHost(() => {
    throw new Error('No function is asked.');
  });
  render(
    <JiraLink to={to} siteUrl={SITE}>
      There
    </JiraLink>,
  );
  return calls;
}

async function followed(to: string): Promise<unknown> {
  const calls = show(to);
  await userEvent.click(screen.getByText('There'));
  return calls.map(({ payload }) => (payload as { url: string }).url);
}

test.each([
  ['a path', '/browse/A-1?focusedCommentId=2#top', '/browse/A-1?focusedCommentId=2#top'],
  ['an address of the site', `${SITE}/issues/?jql=a%20%3D%20b`, '/issues/?jql=a%20%3D%20b'],
  [
    'an address of another site',
    'https://example.com/browse/A-1',
    'https://example.com/browse/A-1',
  ],
  ['a host of the same name with another port', `${SITE}:8443/x`, `${SITE}:8443/x`],
  ['two slashes, which name a host', '//example.com/x', 'https://example.com/x'],
  ['two slashes behind the site', `${SITE}//example.com/x`, `${SITE}//example.com/x`],
])(
  '%s is handed to the bridge so that only what leaves the site is asked about',
  async (_, to, url) => {
    expect(await followed(to)).toEqual([url]);
  },
);

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])(
  '%s is no link',
  async (to) => {
    expect(await followed(to)).toEqual([]);
  },
);

test.each([
  ['the middle', 1, 'new-tab'],
  ['the right', 2, null],
  ['the back', 3, null],
  ['the forward', 4, null],
])('%s button', (_, button, type) => {
  const calls = show('/browse/A-1');
  const link = screen.getByText('There');
  const press = createEvent(
    'auxclick',
    link,
    { button, bubbles: true, cancelable: true },
    {
      EventType: 'MouseEvent',
    },
  );
  fireEvent(link, press);
  expect(calls.map(({ payload }) => (payload as { type: string }).type)).toEqual(
    type === null ? [] : [type],
  );
  // What the browser does of its own with the others it still does.
  expect(press.defaultPrevented).toBe(type !== null);
});
