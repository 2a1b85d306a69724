/** The local site as a browser meets it, without one: pages, switches, the bridge and what it refuses. */
import { request } from 'node:http';
import { pageFile } from '../../local/host/page-files';
import { hostRoutes } from '../../local/host/routes';
import { startLocalSite, type LocalSite } from '../../local/host/start-host';
import { openMemoryStore } from '../../local/platform/store';
import { createSampleSite, DEFAULT_VIEWER, SAMPLE_GUIDE } from '../../local/sample';
import { pick } from '../long-run';
import { silenceLog } from '../silent-log';

let local: LocalSite;

beforeAll(async () => {
  silenceLog('info');
  local = await startLocalSite({
    data: createSampleSite(new Date()),
    store: openMemoryStore(),
    port: 0,
    firstViewer: DEFAULT_VIEWER,
    guide: SAMPLE_GUIDE,
    about: 'A site for tests.',
  });
});
afterAll(async () => {
  await local.close();
});

const as = (viewer: string): Record<string, string> => ({
  cookie: `viewer=${encodeURIComponent(viewer)}`,
});
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(local.host.baseUrl + path, { headers, redirect: 'manual' });
const post = (
  path: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(local.host.baseUrl + path, { method: 'POST', body, headers, redirect: 'manual' });

/** As browsers ask, with headers that Node's own `fetch` does not let anybody set. */
function fromBrowser(path: string, site: string, dest: string): Promise<{ status: number }> {
  const headers = { 'sec-fetch-site': site, 'sec-fetch-dest': dest };
  return new Promise((resolve, reject) => {
    request(local.host.baseUrl + path, { headers }, (response) => {
      response.destroy();
      resolve({ status: response.statusCode ?? 0 });
    })
      .on('error', reject)
      .end();
  });
}

/** The ticket of the panel's frame on an issue's page. */
async function ticketFor(key: string, headers: Record<string, string> = {}): Promise<string> {
  const text = await (await get(`/browse/${key}`, headers)).text();
  const ticket = /src="\/frame\/[^"]+\?ticket=([\w-]+)"/.exec(text)?.[1];
  if (ticket === undefined) throw new Error(`The page of ${key} holds no frame.`);
  return ticket;
}

describe('pages', () => {
  test.each([
    ['/', 'Which work item shows what'],
    ['/browse/RIDE-20', 'See which bikes are really there'],
    ['/browse/RIDE-24', 'möchte ich ein zweites Rad'],
    ['/browse/DEPOT-3', 'See tomorrow’s repairs today'],
  ])('%s is shown and says "%s"', async (path, words) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(words);
  });

  test('a project leads to the app’s page of it, whose address is the one that Jira forms', async () => {
    const text = await (await get('/projects/RIDE')).text();
    const address = /href="(\/jira\/software\/projects\/RIDE\/apps\/[\w-]+\/[\w-]+)"/.exec(
      text,
    )?.[1];
    const page = await get(`${address ?? ''}?duty=user-stories`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(`data-base="${address ?? ''}"`);
    const short = await get('/projects/RIDE/apps?duty=user-stories');
    expect(short.headers.get('location')).toBe(`${address ?? ''}?duty=user-stories`);
    expect((await get(address ?? '', as('712020:dana'))).status).toBe(404);
  });

  test('JQL is searched as the person who looks, and what is wrong with it is said', async () => {
    const found = await (await get('/issues/?jql=key%20%3D%20RIDE-20')).text();
    expect(found).toContain('RIDE-20');
    const wrong = await (await get('/issues/?jql=labels%20%3D%20%3D')).text();
    expect(wrong).toContain('role="alert"');
  });

  test('the issues of a project are listed, and words narrow them down', async () => {
    const all = await (await get('/projects/RIDE')).text();
    expect(all).toContain('RIDE-20');
    const some = await (await get('/projects/RIDE?words=receipt')).text();
    expect(some).toContain('RIDE-31');
    expect(some).not.toContain('RIDE-20<');
    expect((await get('/projects/RIDE?words=ride-31')).headers.get('location')).toBe(
      '/browse/RIDE-31',
    );
  });

  test('words with quotes are words, not a query', async () => {
    const response = await get(
      `/projects/RIDE?words=${encodeURIComponent('" OR project = TOWN OR summary ~ "')}`,
    );
    expect(await response.text()).not.toContain('TOWN-1');
  });

  test.each([
    ['an issue that is not there', '/browse/RIDE-999'],
    ['a hidden issue', '/browse/RIDE-3'],
    ['a project that is not there', '/projects/NONE'],
    ['an address that is none', '/nowhere'],
  ])('%s is said not to be there', async (_, path) => {
    expect((await get(path)).status).toBe(404);
  });

  test('what people see depends on who is looking', async () => {
    expect((await get('/browse/RIDE-3', as('712020:jonas'))).status).toBe(200);
    expect((await get('/browse/RIDE-20', as('712020:dana'))).status).toBe(404);
    expect((await get('/browse/RIDE-20', as('anonymous'))).status).toBe(404);
    expect((await get('/browse/TOWN-2', as('anonymous'))).status).toBe(200);
  });

  test('an ancestor that the viewer may not see is not named', async () => {
    const text = await (await get('/browse/RIDE-9')).text();
    expect(text).toContain('hidden from you');
    expect(text).not.toContain('One ticket with the ferry line');
  });

  test('pages run no script and no style but files of the site', async () => {
    const policy = (await get('/browse/RIDE-20')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe');
    const text = await (await get('/browse/RIDE-20')).text();
    expect(text).not.toMatch(/<script(?![^>]* src=)/);
    expect(text).not.toMatch(/ style="| on\w+="/);
  });
});

describe('switches', () => {
  test('a viewer and a theme are kept in cookies, and lead back to the page', async () => {
    const viewer = await post('/viewer', 'viewer=712020%3Ajonas&back=%2Fbrowse%2FRIDE-3');
    expect([viewer.status, viewer.headers.get('location')]).toEqual([303, '/browse/RIDE-3']);
    expect(viewer.headers.get('set-cookie')).toContain('viewer=712020%3Ajonas');
    const theme = await post('/theme', 'theme=dark&back=%2F');
    expect(theme.headers.get('set-cookie')).toContain('theme=dark');
    const page = await get('/', { cookie: 'theme=dark' });
    expect(await page.text()).toContain('data-color-mode="dark"');
  });

  test.each(['https://elsewhere.example/', '//elsewhere.example/', '/\\elsewhere.example'])(
    'nobody is led to %s',
    async (back) => {
      const response = await post(
        '/theme',
        new URLSearchParams({ theme: 'dark', back }).toString(),
      );
      expect(response.headers.get('location')).toBe('/');
    },
  );

  test('an account that is closed or unknown cannot look', async () => {
    for (const viewer of ['712020:viktor', '712020:nobody']) {
      const text = await (await get('/', as(viewer))).text();
      expect(text).toContain('Tomasz Zieliński');
    }
  });
});

describe('requests from elsewhere', () => {
  test.each<[string, Record<string, string>]>([
    ['another site’s form', { origin: 'https://elsewhere.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
  ])('%s may not act here', async (_, headers) => {
    expect((await post('/browse/RIDE-20/comment', 'text=hello', headers)).status).toBe(403);
  });
});

describe('the bridge', () => {
  test('a page is told where it stands and who is looking', async () => {
    const ticket = await ticketFor('RIDE-20');
    const context = (await (await get(`/bridge/${ticket}/context`)).json()) as object;
    expect(context).toMatchObject({
      accountId: DEFAULT_VIEWER,
      moduleKey: 'role-clarity-panel',
      siteUrl: local.host.baseUrl,
      theme: { colorMode: 'auto' },
      extension: {
        type: 'jira:issuePanel',
        issue: { key: 'RIDE-20', type: 'Story', typeId: '10001' },
        project: { key: 'RIDE', type: 'software' },
      },
    });
  });

  test('a function is invoked for the frame’s own issue and person', async () => {
    const ticket = await ticketFor('RIDE-20');
    const response = await post(
      `/bridge/${ticket}/invoke`,
      '{"functionKey": "panel.view", "payload": {}}',
    );
    expect(await response.json()).toMatchObject({
      value: { ok: true, value: { viewer: DEFAULT_VIEWER, report: { issue: { key: 'RIDE-20' } } } },
    });
  });

  test.each<[string, object]>([
    ['another account', { accountId: '712020:mira' }],
    [
      'another issue',
      { extension: { issue: { id: '20003', key: 'RIDE-3' }, project: { id: '10100' } } },
    ],
  ])('a page that brings a context naming %s is refused', async (_, context) => {
    const ticket = await ticketFor('RIDE-20');
    // The host checks what has changed in the background.
    const ofPanel = (): number =>
      local.platform.invocations.filter(({ functionKey }) => functionKey === 'panel').length;
    const before = ofPanel();
    const body = JSON.stringify({ functionKey: 'panel.view', payload: {}, context });
    const response = await post(`/bridge/${ticket}/invoke`, body);
    expect(response.status).toBe(400);
    expect(ofPanel()).toBe(before);
  });

  test('a payload that names another issue changes nothing about where the page stands', async () => {
    const ticket = await ticketFor('RIDE-20');
    const payload = { issueId: '20003', context: { accountId: '712020:jonas' } };
    const body = JSON.stringify({ functionKey: 'panel.view', payload });
    const { value } = (await (await post(`/bridge/${ticket}/invoke`, body)).json()) as {
      value: { ok: boolean };
    };
    expect(value.ok).toBe(false);
    expect(local.platform.invocations.at(-1)?.accountId).toBe(DEFAULT_VIEWER);
  });

  test('a frame that was opened for somebody else answers nobody', async () => {
    const ticket = await ticketFor('RIDE-3', as('712020:jonas'));
    for (const path of ['context', 'dynamic']) {
      expect((await get(`/bridge/${ticket}/${path}`)).status).toBe(403);
    }
    expect((await post(`/bridge/${ticket}/invoke`, '{"functionKey": "panel.view"}')).status).toBe(
      403,
    );
    expect(
      (
        await post(
          `/bridge/${ticket}/product`,
          '{"product": "jira", "restPath": "/rest/api/3/myself"}',
        )
      ).status,
    ).toBe(403);
  });

  test('a frame from before the site was started is told to reload', async () => {
    const response = await post('/bridge/never-opened/invoke', '{"functionKey": "panel.view"}');
    expect([response.status, await response.json()]).toEqual([
      410,
      { message: 'This page is from before the local site was started. Reload it.' },
    ]);
  });

  test.each(['not json', '[]', '{"functionKey": ""}', '{"payload": {}}'])(
    'a request like %s is refused',
    async (body) => {
      const ticket = await ticketFor('RIDE-20');
      expect((await post(`/bridge/${ticket}/invoke`, body)).status).toBe(400);
    },
  );

  test('a page asks Jira as the viewer, whatever it asks', async () => {
    const ticket = await ticketFor('RIDE-20');
    const ask = async (restPath: string): Promise<{ status: number; body: string }> => {
      const body = JSON.stringify({ product: 'jira', restPath });
      const response = await post(`/bridge/${ticket}/product`, body);
      return ((await response.json()) as { value: { status: number; body: string } }).value;
    };
    const own = await ask('/rest/api/3/issue/RIDE-20?fields=summary');
    expect(own.status).toBe(200);
    expect(JSON.parse(own.body)).toMatchObject({ key: 'RIDE-20' });
    expect((await ask('/rest/api/3/issue/RIDE-3')).status).toBe(404);
  });

  test('the lozenge says how many gaps there are', async () => {
    const text = await (await get('/browse/RIDE-22')).text();
    const ticket = /data-frame="\/frame\/[^"]+\?ticket=([\w-]+)"/.exec(text)?.[1] ?? '';
    expect(await (await get(`/bridge/${ticket}/dynamic`)).json()).toEqual({
      value: { status: { type: 'lozenge', value: { label: '3 gaps', type: 'removed' } } },
    });
  });
});

describe('changes in the issue view', () => {
  const historyOf = (key: string) =>
    local.host.site.data.issues.find((issue) => issue.key === key)?.histories.at(-1);

  test('an edit is made as the viewer and stands in the history', async () => {
    const response = await post(
      '/browse/RIDE-51/edit',
      'field=priority&value=1',
      as('712020:mira'),
    );
    expect(response.status).toBe(200);
    expect(historyOf('RIDE-51')).toMatchObject({
      authorId: '712020:mira',
      items: [{ field: 'priority', fromString: 'Medium', toString_: 'Highest' }],
    });
  });

  test.each([
    ['field=summary&value=Pause+a+pass', 'summary', 'Pause a pass'],
    ['field=labels&value=one+two%2Cone', 'labels', ['one', 'two']],
    ['field=assignee&value=712020%3Apriya', 'assigneeId', '712020:priya'],
    ['field=customfield_10020&value=116', 'sprintIds', [116]],
    ['field=assignee&value=', 'assigneeId', null],
  ])('%s reaches Jira', async (body, field, value) => {
    expect((await post('/browse/RIDE-51/edit', body, as('712020:mira'))).status).toBe(200);
    const issue = local.host.site.data.issues.find(({ key }) => key === 'RIDE-51');
    expect(issue).toHaveProperty(field, value);
  });

  test('a status is reached by a transition', async () => {
    const page = await (await get('/browse/RIDE-51')).text();
    const transition = /<option value="(\d+)" ?>In Progress<\/option>/.exec(page)?.[1] ?? '';
    expect((await post('/browse/RIDE-51/edit', `field=status&value=${transition}`)).status).toBe(
      200,
    );
    expect(await (await get('/browse/RIDE-51')).text()).toMatch(
      /data-category="indeterminate">In Progress/,
    );
  });

  test('what Jira refuses is told, and changes nothing', async () => {
    const before = historyOf('TOWN-2');
    const response = await post('/browse/TOWN-2/edit', 'field=priority&value=1', as('anonymous'));
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(((await response.json()) as { message: string }).message).toMatch(/\w/);
    expect(historyOf('TOWN-2')).toEqual(before);
  });

  test('a comment mentions whom it names in full', async () => {
    const text = 'Hello @Mira Okafor and @Nobody Known,\nis this right?\n\nI think so.';
    const response = await post(
      '/browse/RIDE-51/comment',
      new URLSearchParams({ text }).toString(),
    );
    expect(response.status).toBe(200);
    const comments = local.host.site.data.issues.find(({ key }) => key === 'RIDE-51')?.comments;
    expect(comments?.at(-1)).toMatchObject({
      authorId: DEFAULT_VIEWER,
      body: {
        content: [
          {
            content: [
              { type: 'text', text: 'Hello ' },
              { type: 'mention', attrs: { id: '712020:mira', text: '@Mira Okafor' } },
              { type: 'text', text: ' and @Nobody Known,' },
              { type: 'hardBreak' },
              { type: 'text', text: 'is this right?' },
            ],
          },
          { content: [{ text: 'I think so.' }] },
        ],
      },
    });
  });

  test('open views are told of a change', async () => {
    const id = local.host.site.data.issues.find(({ key }) => key === 'RIDE-51')?.id ?? '';
    const stream = await get(`/live/${id}`);
    const reader = stream.body?.getReader();
    if (!reader) throw new Error('There is no stream.');
    const heard = (async () => {
      const decoder = new TextDecoder();
      for (let text = ''; ;) {
        const { value, done } = await reader.read();
        text += decoder.decode(value);
        if (done || text.includes('data: ')) return text;
      }
    })();
    await post('/browse/RIDE-51/edit', 'field=priority&value=2');
    expect(await heard).toContain('"eventType":"avi:jira:updated:issue"');
    await reader.cancel();
  });
});

describe('a macro on a page of Confluence', () => {
  const PAGE = '/wiki/spaces/RIDE/pages/9002/macros';
  test.each<[object, number]>([
    [{ projectId: '10001', sections: ['people', 'roles'], size: 2, isWide: true }, 200],
    [{ nested: { form: 'full' }, list: [{ a: 1 }] }, 200],
    [{ projectId: null }, 400],
    [{ nested: { projectId: null } }, 400],
    [{ lists: [['people']] }, 400],
    [{ mixed: ['people', 1] }, 400],
  ])('is set to what Confluence can keep, and to nothing else: %j', async (config, status) => {
    const { localId } = (await (await post(PAGE, '{}')).json()) as { localId: string };
    const answer = await post(`${PAGE}/${localId}/config`, JSON.stringify({ config }));
    expect(answer.status).toBe(status);
  });
});

describe('an address that nobody means to ask for', () => {
  /** As it stands, which a browser's own address would not let through. */
  function getRaw(path: string): Promise<number | undefined> {
    const { port } = new URL(local.host.baseUrl);
    return new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  }

  test.each([
    ['//', 400],
    ['//[', 400],
    ['http://[', 400],
    ['/\\\\[', 404],
    ['/%', 404],
    ['/projects/%E4%BD%A0/apps', 303],
    ['/projects/%0d%0aset-cookie:%20a=b/apps', 303],
    ['/projects/%00/apps', 303],
    ['/browse/%E4%BD%A0', 404],
    ['/browse/%E4%A', 404],
    ['/issues?jql=%E4%BD%A0', 200],
    ['/?%', 200],
  ])('%s is answered, and the site stays up', async (path, status) => {
    silenceLog('error');
    expect([path, await getRaw(path)]).toEqual([path, status]);
    expect((await get('/')).status).toBe(200);
  });

  /** What a browser says of a page elsewhere that loads something of this site by itself. */
  const ELSEWHERE = ['image', 'script', 'iframe', 'empty', 'object'];
  test.each(['/', '/browse/RIDE-20', '/automation', '/live/1', '/wiki', '/bridge/x/context'])(
    '%s is for no page of another site, and a link from there is followed',
    async (path) => {
      for (const dest of ELSEWHERE)
        for (const site of ['cross-site', 'same-site'])
          expect((await fromBrowser(path, site, dest)).status).toBe(403);
      if (path.startsWith('/live/') || path.startsWith('/bridge/')) return;
      expect((await fromBrowser(path, 'cross-site', 'document')).status).toBe(200);
      expect((await fromBrowser(path, 'same-origin', 'empty')).status).toBe(200);
    },
  );

  test('what the app’s frames show, which have no origin, is there for them', async () => {
    const ticket = await ticketFor('RIDE-20');
    for (const path of [
      '/avatar/anonymous',
      pageFile('frame.js'),
      `/frame/pages/panel.html?ticket=${ticket}`,
    ])
      expect([path, (await fromBrowser(path, 'cross-site', 'image')).status]).toEqual([path, 200]);
  });

  test('no other site sends a form, to whichever address that takes one', async () => {
    const takers = hostRoutes(local.host).filter(({ method }) => method === 'POST');
    expect(takers.length).toBeGreaterThan(10);
    for (const { path } of takers)
      for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:1'])
        expect([path, (await post(filled(path, 'x'), 'a=b', { origin })).status]).toEqual([
          path,
          403,
        ]);
  });

  const NAMES = [
    '',
    '%',
    '%00',
    '..',
    '__proto__',
    'constructor',
    '%F0%9F%98%80',
    'x'.repeat(5000),
  ];
  const DEEP = 20_000;
  const BODIES = [
    ...[
      '',
      '{',
      'null',
      '[]',
      '"x"',
      'a=%',
      '__proto__=1&constructor=2',
      'field=constructor&value=1',
    ],
    ...['{"config":{"__proto__":{}}}', `{"config":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`],
    `text=${'@'.repeat(60_000)}`,
    `text=${'@'.repeat(32_000)}`,
    'runner=agent&action=find-waiting&input.person=%00&item=__proto__',
    'runner=constructor&action=constructor&input.constructor=x',
  ];
  test('no form, whatever is in it, makes an address of the site fail', async () => {
    silenceLog('error');
    const routes = hostRoutes(local.host).filter(({ path }) => !/^\/(live|writes)/.test(path));
    for (const [place, { method, path }] of routes.entries())
      for (const [at, name] of [...NAMES, 'RIDE-20'].entries())
        for (const body of method === 'POST' ? pick(BODIES, 3, place + at) : ['']) {
          const { status } = await (method === 'POST'
            ? post(filled(path, name), body)
            : get(filled(path, name)));
          expect([method, filled(path, name), body.slice(0, 40), status < 500]).toEqual([
            method,
            filled(path, name),
            body.slice(0, 40),
            true,
          ]);
        }
    expect((await get('/')).status).toBe(200);
  });
});

/** A route's path with a name in each of its open parts. */
function filled(path: string, name: string): string {
  return path.replace(/[:*]\w+/g, name);
}
