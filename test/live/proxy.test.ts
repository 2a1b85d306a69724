/** A proxy that the environment names is used as other tools use it, and is told from the site where it is what fails. */
import { problemOf } from '../../live/explain';
import { proxyIn } from '../../live/proxy';
import { JiraError } from '../../src/jira/error';
import { readTexts } from '../../src/texts/language-files';
import { ENGLISH } from '../../src/texts/languages';

const t = readTexts(ENGLISH);
const account = { address: new URL('https://acme.atlassian.net'), email: 'a@b.c', token: 'secret' };

test.each([
  [{}, null],
  [{ HTTPS_PROXY: '' }, null],
  [{ HTTPS_PROXY: 'proxy.corp:8080' }, 'http://proxy.corp:8080'],
  [{ https_proxy: 'http://one:1', HTTPS_PROXY: 'http://two:2' }, 'http://one:1'],
  [{ HTTPS_PROXY: '', HTTP_PROXY: 'u:p@proxy.corp:8080' }, 'http://u:p@proxy.corp:8080'],
])('%j is the proxy %s', (environment, proxy) => {
  expect(proxyIn(environment)).toBe(proxy);
});

test.each(['socks5://proxy.corp:1080', 'ftp://proxy.corp', 'proxy corp:secret-word'])(
  '%s is told to be none, and is not said again',
  (given) => {
    let told = '';
    try {
      proxyIn({ HTTPS_PROXY: given });
    } catch (error) {
      told = problemOf(error, account)?.say(t) ?? '';
    }
    expect(told).toMatch(/HTTPS_PROXY doesn’t hold a proxy’s address/);
    expect(told).not.toContain(given);
  },
);

test.each([
  ['nosuch.corp', /The proxy nosuch\.corp can’t be found/],
  ['acme.atlassian.net', /acme\.atlassian\.net can’t be found/],
])('a name that nobody knows, %s, is told', (hostname, words) => {
  const cause = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND', hostname });
  const error = new JiraError({ kind: 'unavailable', status: 0, endpoint: 'any' }, { cause });
  expect(problemOf(error, account)?.say(t)).toMatch(words);
});
