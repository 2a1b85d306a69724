/** Names that are called like parts of every object are names like others to the local site: unknown, and no fault. */
import { documentHtml } from '../../local/host/adf-html';
import { resolveSmartValues } from '../../local/host/places/smart-values';
import { JiraSite } from '../../local/jira/site';
import { as } from './asking';
import { issue, smallSite } from './small-site';

/** Nothing can be set under the one that is left out. */
const PARTS = Object.getOwnPropertyNames(Object.prototype).filter((part) => part !== '__proto__');

/** What the local Jira says of a name, as a status each. */
async function saidOf(name: string): Promise<number[]> {
  const lena = as(new JiraSite(smallSite([issue('RC-1', { id: '1001' })])), 'lena');
  const named = encodeURIComponent(name);
  const { status, json } = await lena.get(`/issue/RC-1?fields=${named}`);
  expect((json as { fields?: object }).fields ?? {}).toEqual({});
  const others = await Promise.all([
    lena.get(`/mypermissions?projectKey=RC&permissions=${named}`),
    lena.post('/permissions/check', { globalPermissions: [name], projectPermissions: [] }),
    lena.post('/search/jql', { jql: `created > ${name}()`, maxResults: 1 }),
    lena.post('/search/jql', { jql: `${name} = x`, maxResults: 1 }),
  ]);
  return [status, ...others.map((one) => one.status)];
}

test.each(PARTS)('%s', async (part) => {
  const said = await saidOf(part);
  expect(said).toEqual(await saidOf('unheardOf'));
  expect(Math.max(...said)).toBeLessThan(500);
  const lena = as(new JiraSite(smallSite([issue('RC-1', { id: '1001' })])), 'lena');
  const { status } = await lena.put('/issue/RC-1', { fields: { [part]: 'x' } });
  expect(status).toBeLessThan(500);
  expect(resolveSmartValues({ key: `{{${part}}}` }, {})).toEqual({ key: '' });
  const node = { type: part, content: [{ type: 'text', text: 'words' }], marks: [{ type: part }] };
  expect(documentHtml({ type: 'doc', version: 1, content: [node] }).text).toContain('words');
});
