import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { JiraLink } from '../../static/src/shared/JiraLink';
import { openHost } from './harness/bridge';

const SITE = 'https://example.atlassian.net';

async function followed(to: string): Promise<unknown> {
  const { calls } = openHost(() => {
    throw new Error('No function is asked.');
  });
  render(
    <JiraLink to={to} siteUrl={SITE}>
      There
    </JiraLink>,
  );
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
