import type { JiraSite } from '../../local/jira/site';
import type { Exchange } from './specification';

/** Writes down all that is asked of a site from now on, with what it answers. */
export function recordExchanges(site: JiraSite): Exchange[] {
  const exchanges: Exchange[] = [];
  const request = site.request.bind(site);
  jest.spyOn(site, 'request').mockImplementation(async (asked) => {
    const answer = await request(asked);
    const { method, path, body } = asked;
    exchanges.push({
      method,
      path,
      // What is asked is an object or its text; the answer is held as it was, whatever becomes of the site.
      body: typeof body === 'string' ? (JSON.parse(body) as unknown) : body,
      status: answer.status,
      json: answer.json === undefined ? undefined : structuredClone(answer.json),
    });
    return answer;
  });
  return exchanges;
}
