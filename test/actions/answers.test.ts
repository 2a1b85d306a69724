/** What actions answer, whatever people wrote: small, with every name shut off, and in the language of whoever asks. */
import type { SiteData } from '../../local/jira/model';
import { createSampleSite } from '../../local/sample';
import { accountIdOf } from '../../local/sample/people';
import { PROJECTS, ROLE_IDS } from '../../local/sample/site-ids';
import { LARGEST_ANSWER } from '../../src/contract/action-answers';
import { checkedSample } from '../project/checked-site';
import { silenceLog } from '../silent-log';
import { openApp } from '../site/sample-app';
import { poison, STORY, TURNING, UNBROKEN } from '../trust/hostile-words';
import { done, refusal, runAction, type ActionKey } from './run-action';

beforeEach(() => {
  silenceLog();
});

const ASKED: [ActionKey, Record<string, unknown>][] = [
  ['check-work-item', { workItem: STORY }],
  ['check-work-item', { workItem: 'RIDE-33' }],
  ['find-holders', { workItem: STORY }],
  ['find-holders', { project: 'RIDE' }],
  ['find-nobody', { project: 'RIDE' }],
  ['find-waiting', { person: accountIdOf('mira') }],
  ['find-waiting', { person: accountIdOf('mira'), project: 'RIDE' }],
  ['ask-turn', { workItem: 'RIDE-33', words: 'Could you look?' }],
];

const bytes = (answer: unknown): number => Buffer.byteLength(JSON.stringify(answer));

/** Ends of isolation and turns outside of an isolated name. */
function loose(text: string): string {
  return text.replace(/\u2068[^\u2066-\u2069\u202a-\u202e]*\u2069/gu, '');
}

test.each(ASKED)(
  '%s %j stays small and turns nothing, whatever is written',
  async (key, inputs) => {
    const data = poison(await checkedSample());
    for (const issue of data.issues.slice(0, 40)) issue.summary = `${TURNING} ${UNBROKEN}`;
    const answer = done(
      await runAction(openApp({ data }).platform, accountIdOf('tomasz'), key, inputs),
    );
    expect(bytes(answer)).toBeLessThanOrEqual(LARGEST_ANSWER);
    for (const text of strings(answer))
      expect(loose(text)).not.toMatch(/[\u2066-\u2069\u202a-\u202e]/u);
  },
);

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** What weighs most: letters of three bytes, and signs that JSON writes with more than they are. */
const HEAVY = ['漢', '\u0001', '"', '👩‍👩‍👧‍👦'];

test.each(HEAVY.flatMap((letter) => ASKED.map(([key, inputs]) => [key, inputs, letter] as const)))(
  '%s %j stays small where a role has hundreds of holders called %j',
  async (key, inputs, letter) => {
    const data = createSampleSite(new Date());
    const many = Array.from({ length: 400 }, (_, at) => ({
      ...(data.people[0] as (typeof data.people)[number]),
      accountId: `712020:${String(at).padStart(3, '0')}${'a'.repeat(110)}`,
      displayName: `${letter.repeat(200)} ${at}`,
      active: at % 3 > 0,
    }));
    data.people.push(...many);
    const ids = many.map(({ accountId }) => accountId);
    for (const field of data.fields) field.name = letter.repeat(200);
    for (const role of data.roles) role.name = letter.repeat(200);
    for (const role of data.roles) role.actors[PROJECTS.RIDE] = { accountIds: ids, groupIds: [] };
    const named = (roleId: string) => ({ sources: [{ kind: 'projectRole', roleId }] });
    data.settings[`role-map:${PROJECTS.RIDE}`] = {
      version: 1,
      productOwner: { ...named(ROLE_IDS.owner), deputies: ids.slice(0, 20) },
      productManager: named(ROLE_IDS.management),
    };
    const answer = done(
      await runAction(openApp({ data }).platform, accountIdOf('tomasz'), key, inputs),
    );
    expect(bytes(answer)).toBeLessThanOrEqual(LARGEST_ANSWER);
  },
);

test.each([
  [undefined, '3 gaps', 'Give the key of a work item'],
  ['de-DE', '3 Lücken', 'Gib den Schlüssel'],
  ['fr-FR', '3 lacunes', 'Indiquez la clé'],
  ['es-ES', '3 carencias', 'Indica la clave'],
  ['pt-BR', '3 lacunas', 'Informe a chave'],
  ['de-AT', '3 Lücken', 'Gib den Schlüssel'],
  ['ja-JP', '3 gaps', 'Give the key'],
])('whoever reads %s is answered in it', async (locale, found, refused) => {
  const data = createSampleSite(new Date());
  const person = data.people.find(({ accountId }) => accountId === accountIdOf('tomasz'));
  if (person && locale !== undefined) person.locale = locale;
  const { platform } = openApp({ data });
  const check = (workItem: string) =>
    runAction(platform, accountIdOf('tomasz'), 'check-work-item', { workItem });
  expect(done(await check('RIDE-33')).sentence).toContain(found);
  expect(refusal(await check('nothing'))).toContain(refused);
});

test('where nothing was checked, nothing is called fine', async () => {
  const { platform } = openApp();
  const answer = done(
    await runAction(platform, accountIdOf('tomasz'), 'find-nobody', { project: 'RIDE' }),
  );
  expect(answer).toMatchObject({ checked: 0, nobody: null, gaps: null, byDuty: '' });
  expect(answer.sentence).toBe('RIDE: not known, because no open work item has been checked yet.');
});

test('nor where nothing is found to wait', async () => {
  const waiting = async (data?: SiteData): Promise<string> =>
    done(
      await runAction(openApp(data && { data }).platform, accountIdOf('tomasz'), 'find-waiting', {
        project: 'RIDE',
      }),
    ).sentence;
  expect(await waiting()).toMatch(/^Not known: /);
  expect(await waiting(await checkedSample())).toBe(
    'No open work item that you can see waits for you.',
  );
});

test('the log holds no key, no name and no word', async () => {
  const { platform } = openApp();
  const lines: unknown[] = [];
  for (const level of ['info', 'error', 'warn', 'log'] as const)
    jest.spyOn(console, level).mockImplementation((...said) => void lines.push(...said));
  const who = accountIdOf('tomasz');
  for (const [key, inputs] of ASKED) await runAction(platform, who, key, inputs);
  await runAction(platform, who, 'check-work-item', { workItem: 'Geheimnis' });
  const text = lines.map(String).join('\n');
  expect(lines.length).toBeGreaterThan(10);
  for (const word of ['RIDE', 'Geheimnis', 'Mira', who, 'Could you look', 'project = '])
    expect(text).not.toContain(word);
});

test('the source is named that holds, for a project and on a work item alike', async () => {
  const data = createSampleSite(new Date());
  const [role] = data.roles;
  if (!role) throw new Error('The sample has no project roles.');
  const nobody = { [PROJECTS.RIDE]: { accountIds: [], groupIds: [] } };
  data.roles.push({ ...role, id: '10199', name: 'Once upon a time', actors: nobody });
  const map = data.settings[`role-map:${PROJECTS.RIDE}`] as { productOwner: object };
  const sources = ['10199', ROLE_IDS.owner].map((roleId) => ({ kind: 'projectRole', roleId }));
  Object.assign(map.productOwner, { sources, deputies: [] });
  const { platform } = openApp({ data });
  const holders = async (inputs: object) =>
    done(await runAction(platform, accountIdOf('tomasz'), 'find-holders', { ...inputs }));
  const found = [await holders({ project: 'RIDE' }), await holders({ workItem: 'RIDE-41' })];
  const owner = data.roles.find(({ id }) => id === ROLE_IDS.owner)?.name ?? '';
  for (const { productOwners, sentence } of found) {
    expect(productOwners).not.toBe('');
    expect(sentence).toContain(owner);
    expect(sentence).not.toContain('Once upon a time');
  }
});

test('a duty that nobody turned on is not counted, here as on the project page', async () => {
  const data = structuredClone(await checkedSample());
  Object.assign(data.settings[`role-map:${PROJECTS.RIDE}`] as object, { duties: {} });
  const { platform } = openApp({ data });
  const { byDuty } = done(
    await runAction(platform, accountIdOf('tomasz'), 'find-nobody', { project: 'RIDE' }),
  );
  expect(byDuty).toContain('user-stories: ');
  expect(byDuty).not.toContain('outcome-review');
});

test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
  'since when something waits is told as a day where the person is, in %s',
  async (timeZone) => {
    const data = structuredClone(await checkedSample());
    const who = accountIdOf('tomasz');
    for (const person of data.people) if (person.accountId === who) person.timeZone = timeZone;
    const { items, sentence } = done(
      await runAction(openApp({ data }).platform, who, 'find-waiting', {
        person: accountIdOf('mira'),
      }),
    );
    const oldest = items.flatMap(({ since }) => since ?? []).sort()[0] ?? '';
    const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone });
    expect(sentence).toContain(day.format(new Date(oldest)));
  },
);
