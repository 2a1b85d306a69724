/** What a deploy, an installation or the Marketplace would refuse of the manifest, and offline linters let pass. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { ACTION_RULES } from './action-rules';
import endpoints from './jira-endpoints.json';
import type { ActionModule, Manifest, Surroundings } from './manifest-shape';
import { MODULE_RULES } from './module-rules';
import { PERMISSION_RULES } from './permission-rules';
import { exportsOf, importsOf, parseSource, ROOT, sourceFilesIn } from './source-files';

const RULES = { ...MODULE_RULES, ...ACTION_RULES, ...PERMISSION_RULES };

/** Every problem of a manifest, with the name of the rule that it breaks. */
function problemsOf(text: string, around: Surroundings): string[] {
  const document = parseDocument(text);
  const manifest = document.toJS() as Manifest;
  return Object.entries(RULES).flatMap(([name, rule]) =>
    rule(manifest, around, document).map((problem) => `${name}: ${problem}`),
  );
}

interface FunctionModule {
  key: string;
  handler: string;
}

const sources = sourceFilesIn('src').map(parseSource);
const surroundings: Surroundings = {
  root: ROOT,
  exports: Object.fromEntries(
    sourceFilesIn('src/functions').map((path) => [
      path.replace(/^src\/|\.ts$/g, ''),
      exportsOf(parseSource(path)),
    ]),
  ),
  imports: new Set(sources.flatMap(importsOf)),
  endpoints: Object.entries(endpoints.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      call: `${method.toUpperCase()} ${path}`,
      scopeSets: operation['x-atlassian-oauth2-scopes'].map(({ scopes }) => scopes),
    })),
  ),
};

const text = readFileSync(join(ROOT, 'manifest.yml'), 'utf8');

test('the manifest breaks none of the rules', () => {
  expect(problemsOf(text, surroundings)).toEqual([]);
});

test('each function of the manifest has an entry of its own that is named like it and only re-exports', () => {
  const { modules } = parseDocument(text).toJS() as { modules: { function: FunctionModule[] } };
  const handlers = modules.function.map(({ key, handler }) => [key, handler]);
  expect(handlers).toEqual(handlers.map(([key = '']) => [key, `functions/${key}.handler`]));
  const entries = sourceFilesIn('src/functions');
  expect(entries).toEqual(modules.function.map(({ key }) => `src/functions/${key}.ts`).sort());
  for (const path of entries)
    expect(parseSource(path).text).toMatch(/^export \{ \w+ as handler \} from '[^']+';\n$/);
});

test('the compiler’s configuration lets the scope linter see the sources', () => {
  const { include } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8')) as {
    include: string[];
  };
  // With the bare folder, the linter would skip every file without a word.
  expect(include).toEqual(['src/**/*.ts']);
});

describe('the rules themselves', () => {
  type Change = (manifest: Manifest) => void;
  const small = (): Manifest => ({
    app: {
      id: 'ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555',
      runtime: { name: 'nodejs24.x' },
    },
    modules: {
      'jira:issuePanel': [
        { key: 'panel', resource: 'pages/panel', resolver: { function: 'answer' }, title: 'Panel' },
      ],
      trigger: [{ key: 'changed', function: 'notice', events: ['avi:jira:updated:issue'] }],
      function: [
        { key: 'answer', handler: 'index.answer' },
        { key: 'notice', handler: 'index.notice', timeoutSeconds: 300 },
      ],
    },
    resources: [{ key: 'pages', path: 'static/build', entry: { panel: 'panel.html' } }],
    permissions: { scopes: ['read:jira-work'] },
  });
  const around: Surroundings = {
    root: ROOT,
    exports: { index: ['answer', 'notice'] },
    imports: new Set(['@forge/api']),
    endpoints: [{ call: 'GET /field', scopeSets: [['read:jira-work'], ['read:field:jira']] }],
  };
  const problems = (change: Change, more: Partial<Surroundings> = {}) => {
    const manifest = small();
    change(manifest);
    const yaml = stringify(manifest).replace(
      '    - read:jira-work',
      '    # Issues.\n    - read:jira-work',
    );
    return problemsOf(yaml, { ...around, ...more });
  };
  const withScopes =
    (...scopes: string[]): Change =>
    (manifest) => {
      manifest.permissions = { scopes };
    };

  test('a manifest that is right passes them all', () => {
    expect(problems(() => undefined)).toEqual([]);
  });

  test.each<[string, Change, string[]]>([
    [
      'an app id that is none',
      (m) => (m.app.id = 'role-clarity'),
      ['identity: role-clarity is no app id'],
    ],
    [
      'a runtime out of support',
      (m) => (m.app.runtime.name = 'nodejs20.x'),
      ['runtime: nodejs20.x is not supported any more'],
    ],
    [
      'too much memory',
      (m) => (m.app.runtime.memoryMB = 2048),
      ['memory: 2048 MB is not between 128 and 1024'],
    ],
    [
      'too little memory of one function',
      (m) =>
        m.modules['function']?.splice(0, 1, {
          key: 'answer',
          handler: 'index.answer',
          runtime: { memoryMB: 64 },
        }),
      ['memory: 64 MB is not between 128 and 1024'],
    ],
    [
      'two products without a word on which is required',
      (m) => (m.modules['macro'] = [{ key: 'explainer', resource: 'pages' }]),
      ['compatibility: an app for two products must say which of them it requires'],
    ],
    [
      'two required products',
      (m) => (m.app.compatibility = { jira: { required: true }, confluence: { required: true } }),
      ['compatibility: 2 products are required, not one'],
    ],
    [
      'a panel of the old kind',
      (m) => (m.modules['jira:issueGlance'] = [{ key: 'old', title: 'Old', function: 'answer' }]),
      ['ui-kit-1: old is drawn by a function, which no product shows any more'],
    ],
    [
      'a page that is not built',
      (m) =>
        (m.resources = [{ key: 'pages', path: 'static/build', entry: { panel: 'nowhere.html' } }]),
      ['pages: static/build/nowhere.html is not built'],
    ],
    [
      'a resource that is not there',
      (m) => (m.modules['jira:issueContext'] = [{ key: 'context', resource: 'pages/other' }]),
      ['resources: context shows pages/other, which is no resource'],
    ],
    [
      'a macro that is set up by a page that is not there',
      (m) => {
        m.app.compatibility = { jira: { required: true } };
        m.modules['macro'] = [
          { key: 'explainer', resource: 'pages/panel', config: { resource: 'pages/other' } },
        ];
      },
      ['resources: explainer shows pages/other, which is no resource'],
    ],
    [
      'a Custom UI macro that is set up as UI Kit',
      (m) => {
        m.app.compatibility = { jira: { required: true } };
        m.modules['macro'] = [{ key: 'explainer', resource: 'pages/panel', config: true }];
      },
      ['ui-kit-config: explainer is Custom UI, whose configuration must be a page, too'],
    ],
    [
      'a language that lacks a title',
      (m) => {
        m.modules['jira:issueContext'] = [
          { key: 'c', resource: 'pages/panel', title: { i18n: 'no.such' } },
        ];
        m.translations = {
          resources: [
            { key: 'en-US', path: 'src/texts/en-US.json' },
            { key: 'fr-FR', path: 'nowhere.json' },
          ],
          fallback: { default: 'en-US' },
        };
      },
      ['translations: en-US has no text no.such', 'translations: there is no nowhere.json'],
    ],
    [
      'an icon that is not there',
      (m) =>
        (m.modules['jira:issueContext'] = [
          { key: 'c', resource: 'pages', icon: 'resource:pages;x.svg' },
        ]),
      ['icons: resource:pages;x.svg is no file of a resource'],
    ],
    [
      'an action that says too little, and one whose outputs nobody can name',
      (m) => {
        m.modules['action'] = [
          {
            key: 'a',
            function: 'answer',
            inputs: { key: { title: 'Key', description: 'Of it.' } },
          },
          { key: 'b', function: 'answer' },
          { key: 'c', function: 'answer', inputs: {}, outputs: { key: {} } },
          {
            ...{ key: 'd', function: 'answer', inputs: {}, outputs: { key: {} } },
            outputContext: { entityName: 'work-item', outputDomain: 'RoleClarityApp' },
          },
        ] as ActionModule[];
      },
      [
        'action-inputs: a does not say of key what it is and whether it is required',
        'action-inputs: b does not say what it takes',
        'action-outputs: c has outputs without a context',
        'action-outputs: work-item is no name of up to 12 letters and figures',
        'action-outputs: RoleClarityApp is no domain of up to 12 small letters',
      ],
    ],
    [
      'an action that takes its time, and one that a rule cannot set up',
      (m) => {
        m.modules['action'] = [
          { key: 'a', function: 'notice', inputs: {}, config: { resource: 'pages/panel' } },
          { key: 'b', function: 'notice', inputs: {} },
        ] as ActionModule[];
        m.modules['automation:actionProvider'] = [{ key: 'p', actions: ['a', 'b'] }];
      },
      [
        'action-time: notice has the 55 seconds of an action, and no others',
        'automation: b has no page that sets it up in a rule',
      ],
    ],
    [
      'more actions than rules may have',
      (m) => {
        const actions = Array.from({ length: 21 }, (_, at) => `a${at}`);
        m.modules['automation:actionProvider'] = [{ key: 'p', actions }];
      },
      ['automation: 21 actions are more than 20'],
    ],
    [
      'agents without a prompt',
      (m) => {
        m.modules['rovo:agent'] = [
          { key: 'a' },
          { key: 'b', prompt: 'resource:pages;nowhere.txt' },
          { key: 'c', prompt: 'Be kind.' },
        ];
      },
      ['agents: a has no prompt', 'agents: resource:pages;nowhere.txt is no file of a resource'],
    ],
    [
      'more tools than an app may have, in more servers',
      (m) => {
        const tools = Array.from({ length: 20 }, (_, at) => `a${at}`);
        m.modules['rovo:mcp'] = [
          { key: 'p', tools },
          { key: 'q', tools: ['x'.repeat(64)] },
        ];
      },
      [
        'tools: 2 rovo:mcp modules are more than one',
        'tools: 21 tools are more than 20',
        `tools: ${'x'.repeat(64)} is longer than 63 characters`,
      ],
    ],
    [
      'a handler that is not exported',
      (m) => m.modules['function']?.splice(0, 1, { key: 'answer', handler: 'index.reply' }),
      ['handlers: src/index.ts exports no reply'],
    ],
    [
      'a handler of three parts',
      (m) => m.modules['function']?.splice(0, 1, { key: 'answer', handler: 'a.index.reply' }),
      ['handlers: answer has no handler of two parts'],
    ],
    [
      'a function that nothing calls',
      (m) => m.modules['function']?.push({ key: 'idle', handler: 'index.answer' }),
      ['functions: nothing calls idle'],
    ],
    [
      'a function that is not there',
      (m) => (m.modules['consumer'] = [{ key: 'work', function: 'worker' }]),
      ['functions: there is no function worker'],
    ],
    [
      'a time of its own for a function that answers a page',
      (m) =>
        m.modules['function']?.splice(0, 1, {
          key: 'answer',
          handler: 'index.answer',
          timeoutSeconds: 60,
        }),
      ['timeouts: answer answers a page, whose time cannot be set'],
    ],
    [
      'an event that does not exist',
      (m) =>
        m.modules['trigger']?.push({
          key: 't',
          function: 'notice',
          events: ['avi:jira:commented:comment'],
        }),
      ['events: avi:jira:commented:comment is no event'],
    ],
    [
      'an event whose scope is missing',
      (m) =>
        m.modules['trigger']?.push({
          key: 't',
          function: 'notice',
          events: ['avi:jira:created:issuetype'],
        }),
      ['event-scopes: avi:jira:created:issuetype needs a scope that is not asked for'],
    ],
    [
      'more schedules than Forge has',
      (m) =>
        (m.modules['scheduledTrigger'] = Array.from({ length: 6 }, (_, n) => ({
          key: `s${n}`,
          function: 'notice',
        }))),
      ['scheduled: 6 scheduled triggers are more than 5'],
    ],
    [
      'more indexed values than Jira takes',
      (m) =>
        (m.modules['jira:entityProperty'] = [{ key: 'p', values: Array.from({ length: 101 }) }]),
      ['properties: 101 indexed values are more than 100'],
    ],
    [
      'an index that the server would refuse',
      (m) =>
        (m.app.storage = {
          entities: [{ name: 'Doc', indexes: ['by-key', { name: 'by-time', range: [] }] }],
        }),
      [
        'entities: Doc is no name of 3 to 60 small letters',
        'entities: index by-time needs one range attribute',
      ],
    ],
    [
      'a scope that nothing needs',
      withScopes('read:jira-work', 'read:jira-user'),
      ['idle-scopes: nothing needs read:jira-user', 'scope-reasons: read:jira-user says no reason'],
    ],
    [
      'a scope for storage that is not used',
      withScopes('read:jira-work', 'storage:app'),
      [
        'storage-scope: storage:app is asked for and not used',
        'scope-reasons: storage:app says no reason',
      ],
    ],
    [
      'no scope at all',
      withScopes(),
      [
        'event-scopes: avi:jira:updated:issue needs a scope that is not asked for',
        'endpoint-scopes: GET /field needs a scope that is not asked for',
      ],
    ],
    [
      'a way out of Atlassian',
      (m) => {
        m.permissions = {
          ...m.permissions,
          external: { fetch: { backend: ['https://example.com'] } },
        };
        m.remotes = [{ key: 'elsewhere', baseUrl: 'https://example.com' }];
        m.modules['jira:issueContext'] = [
          { key: 'c', resource: 'pages', resolver: { endpoint: 'elsewhere' } },
        ];
      },
      [
        'egress: permissions.external lets the app talk to others',
        'egress: remotes are places outside of Atlassian',
        'egress: c is answered from outside of Atlassian',
      ],
    ],
    [
      'a report of accounts that comes too seldom and may not be made',
      (m) => {
        m.modules = {
          ...m.modules,
          scheduledTrigger: [{ key: 'weekly', function: 'personal-data', interval: 'week' }],
          function: [
            ...(m.modules['function'] ?? []),
            { key: 'personal-data', handler: 'index.notice' },
          ],
        };
      },
      [
        'personal-data: accounts are reported too seldom',
        'personal-data: report:personal-data is missing',
      ],
    ],
    [
      'pages that may run what is written into them',
      (m) =>
        (m.permissions = {
          ...m.permissions,
          content: { styles: ['unsafe-inline'], scripts: ['unsafe-eval'] },
        }),
      [
        'content: unsafe-inline loosens what pages may run',
        'content: unsafe-eval loosens what pages may run',
      ],
    ],
  ])('%s breaks one', (_what, change, expected) => {
    expect(problems(change)).toEqual(expected);
  });

  test('storage that is used without its scope breaks one', () => {
    const imports = new Set(['@forge/kvs']);
    expect(problems(() => undefined, { imports })).toEqual([
      'storage-scope: storage:app is missing',
    ]);
  });

  test('a reason speaks for one scope, unless it says for how many', () => {
    const reasons = (comment: string) =>
      problemsOf(
        `permissions:\n  scopes:\n    # Work.\n    - a\n    # ${comment}\n    - b\n    - c\n    - d\n` +
          stringify({ ...small(), permissions: undefined }),
        { ...around, endpoints: [] },
      ).filter((problem) => problem.startsWith('scope-reasons'));
    expect(reasons('Groups.')).toEqual([
      'scope-reasons: c says no reason',
      'scope-reasons: d says no reason',
    ]);
    expect(reasons('Groups: these three together.')).toEqual([]);
  });

  test('every rule is broken by one of these', () => {
    // Each rule whose breaking is not tested above would pass unseen.
    const tested = readFileSync(__filename, 'utf8');
    const untested = Object.keys(RULES).filter((name) => !tested.includes(`'${name}: `));
    expect(untested).toEqual([]);
  });
});
