/** The macro on paper: valid for Atlassian's own schema, with the words and figures of the page, for the same eyes. */
import adfSchema from '@atlaskit/adf-schema/json-schema/v1/full.json';
import Ajv from 'ajv';
import { reply } from '../../local/platform/faults';
import { functionsOf } from '../../local/platform/loading';
import { displayNameOf } from '../../local/sample/people';
import { PROJECTS } from '../../local/sample/site-ids';
import { readConfig, SECTIONS } from '../../src/contract/explainer';
import type { AdfNode } from '../../src/explainer/adf';
import type { Block } from '../../src/explainer/document';
import { explain } from '../../src/explainer/explain';
import { handler as explainerExport } from '../../src/functions/explainer-export';
import english from '../../src/texts/en-US.json';
import { t } from '../english';
import { silenceLog } from '../silent-log';
import { openApp, valueOf } from '../site/sample-app';
import { MEMBER, STRANGER, openChecked, type ExplainerApp } from './explainer-app';

let app: ExplainerApp;

beforeAll(async () => {
  silenceLog();
  app = await openChecked();
});
afterEach(() => {
  app.platform.faults = null;
});

// The validator knows this dialect of JSON Schema under a newer name only; nothing in the schema depends on it.
const schema: object = Object.fromEntries(
  Object.entries(adfSchema).filter(([name]) => name !== '$schema'),
);
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);

function expectValid(document: unknown): void {
  expect(validate(document) ? [] : validate.errors).toEqual([]);
}

const wordsOf = (node: AdfNode): string =>
  node.text ?? (node.content ?? []).map(wordsOf).join(node.type === 'paragraph' ? '' : '\n');

/** Every sentence of a block that holds a figure. */
function figuresOf(block: Block): string[] {
  switch (block.kind) {
    case 'bars':
      return block.bars.map(({ figures }) => figures);
    case 'waiting':
    case 'hands':
      return block.roles.map(({ figures }) => figures);
    case 'people':
      return block.roles.flatMap(({ members }) =>
        members.map(({ person, note }) => `${person.displayName}, ${note}`),
      );
    case 'text':
      return [block.text];
    case 'comparison':
    case 'overlap':
    case 'cases':
      return [];
  }
}

test.each(Object.entries(PROJECTS))(
  '%s: valid, and with every figure of the page',
  async (_, projectId) => {
    const document = await app.export(MEMBER, { extensionPayload: { config: { projectId } } });
    expectValid(document);
    const { view } = await app.view(MEMBER, projectId);
    const page = explain({
      config: readConfig({ projectId }),
      view,
      t,
      timeZone: 'UTC',
    });
    const words = wordsOf(document);
    const figures = page.sections.flatMap(({ blocks }) => blocks.flatMap(figuresOf));
    expect(figures.length).toBeGreaterThan(view.state === 'team' ? 5 : 0);
    for (const figure of [page.title, page.notice ?? '', ...figures])
      expect(words).toContain(figure);
  },
);

test('every part is there, one by one and in its order, in full and compact', async () => {
  for (const form of ['full', 'compact']) {
    for (const section of SECTIONS) {
      const config = { projectId: PROJECTS.RIDE, sections: [section], form };
      const document = await app.export(MEMBER, { context: { config } });
      expectValid(document);
      const headings = document.content.filter(({ attrs }) => attrs?.['level'] === 3);
      expect(headings.map(wordsOf)).toEqual([english.macro.section[section]]);
      expect(document.content.length).toBeGreaterThan(2);
    }
  }
  const whole = await app.export(MEMBER, { context: { config: { projectId: PROJECTS.RIDE } } });
  const headings = whole.content.filter(({ attrs }) => attrs?.['level'] === 3);
  expect(headings.map(wordsOf)).toEqual(SECTIONS.map((section) => english.macro.section[section]));
});

test('the configuration is found wherever the kind of export puts it', async () => {
  const config = { projectId: PROJECTS.RIDE, sections: ['people'] };
  const [pdf, word, none] = await Promise.all([
    app.export(MEMBER, { exportType: 'pdf', extensionPayload: { config }, context: {} }),
    app.export(MEMBER, { exportType: 'word', context: { config } }),
    app.export(MEMBER, { exportType: 'other' }),
  ]);
  expect(wordsOf(pdf)).toContain(displayNameOf('mira'));
  expect(word).toEqual(pdf);
  expect(wordsOf(none)).toContain(english.macro.state.noProject);
});

test.each([
  ['a stranger', STRANGER, english.macro.state.hidden],
  ['somebody who is not signed in', null, english.macro.state.notSignedIn],
])('%s gets the explanation and one sentence', async (_, who, sentence) => {
  const document = await app.export(who, {
    extensionPayload: { config: { projectId: PROJECTS.RIDE } },
  });
  expectValid(document);
  const words = wordsOf(document);
  expect(words).toContain(sentence);
  expect(words).toContain(english.macro.decisions.roadmap.question);
  for (const name of ['Rider app', ...(['mira', 'jonas', 'ferhat'] as const).map(displayNameOf)])
    expect(words).not.toContain(name);
});

test('where Jira does not answer, the explanation is there all the same, and why the team is not', async () => {
  app.platform.faults = (call, ask) => (call.kind === 'jira' ? Promise.resolve(reply(500)) : ask());
  const document = await app.export(MEMBER, { context: { config: { projectId: PROJECTS.RIDE } } });
  expectValid(document);
  expect(wordsOf(document)).toContain(english.failures.common['jira-unavailable']);
  expect(wordsOf(document)).toContain(english.macro.roles.productOwner.asks);
});

test('it is in the language of whoever exports, or in English', async () => {
  const at = (locale: string) =>
    app.export(MEMBER, { context: { config: { projectId: PROJECTS.RIDE }, locale } });
  expect(wordsOf(await at('de-AT'))).toContain('Wer die Rollen hat');
  expect(wordsOf(await at('ja_JP'))).toContain('Who holds the roles');
  expect(wordsOf(await at('nonsense!'))).toContain('Who holds the roles');
});

describe('who exports', () => {
  const payload = { extensionPayload: { config: { projectId: PROJECTS.RIDE } } };
  const asking = (who: string | null, body: object, platformSays: object): Promise<string> => {
    const loadFunction = functionsOf({
      'functions/explainer-export': {
        handler: (given: unknown) => explainerExport(given, platformSays),
      },
    });
    const { platform } = openApp({ data: app.site.data, loadFunction });
    const request = { functionKey: 'explainer-export', body, accountId: who };
    return valueOf(platform, request).then(({ value }) => wordsOf(value as AdfNode));
  };

  test.each<[string, object, object]>([
    ['the platform', payload, { principal: { accountId: MEMBER } }],
    ['the payload', { ...payload, context: { accountId: MEMBER } }, {}],
    [
      'the payload, with nothing beside it',
      { ...payload, context: { accountId: MEMBER } },
      { principal: {} },
    ],
  ])('is taken from %s', async (_, body, platformSays) => {
    expect(await asking(MEMBER, body, platformSays)).toContain('Mira Okafor');
  });

  test('as whom Jira is asked is the platform’s word alone', async () => {
    const body = { ...payload, context: { accountId: MEMBER } };
    expect(await asking(null, body, {})).not.toContain('Mira Okafor');
    expect(await asking(STRANGER, body, {})).not.toContain('Mira Okafor');
  });
});
