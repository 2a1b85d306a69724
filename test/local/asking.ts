/** Short ways to ask the stand-in, for the tests of it. */
import type { JiraSite, SiteAnswer } from '../../local/jira/site';

export interface Asking {
  get: (path: string) => Promise<SiteAnswer>;
  post: (path: string, body: unknown) => Promise<SiteAnswer>;
  put: (path: string, body: unknown) => Promise<SiteAnswer>;
  delete: (path: string) => Promise<SiteAnswer>;
}

/** Asks as a person, or as the app under the name `app`, or as nobody under `anonymous`; paths begin after `/rest/api/3`. */
export function as(site: JiraSite, who: string): Asking {
  const ask = (method: string, path: string, body?: unknown): Promise<SiteAnswer> =>
    site.request({
      as: who === 'app' ? 'app' : who === 'anonymous' ? 'none' : 'user',
      accountId: who,
      method,
      path: path.startsWith('/rest/') ? path : `/rest/api/3${path}`,
      body,
    });
  return {
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    put: (path, body) => ask('PUT', path, body),
    delete: (path) => ask('DELETE', path),
  };
}
