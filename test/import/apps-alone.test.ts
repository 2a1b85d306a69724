/** A person behind the work of apps: what is found where apps wrote, ordered or answered, with a person beside them and without. */
import { roleMapOf } from './known-exports';
import {
  asks,
  found,
  histories,
  history,
  person,
  PRIORITY,
  record,
  STARTED,
  without,
  type Fields,
} from './pier-records';

const bot = { ...person('bot'), accountType: 'app' };
const other = { ...person('linker'), accountType: 'app' };
const dev = { ...person('dev'), accountType: 'atlassian' };
const carla = { ...person('carla'), accountType: 'customer' };
const nobodyKnows = person('x');
const gone = { accountId: 'unknown' };
const owner = person('po');
const manager = person('pm');

const team = {
  version: 1,
  productOwner: { sources: [{ kind: 'people', accountIds: ['po'] }] },
  productManager: { sources: [{ kind: 'people', accountIds: ['pm'] }] },
};
const asking = roleMapOf({ ...team, apps: { needPerson: true } });
const notAsking = roleMapOf(team);

const text = (at: string, author: Fields): Fields => ({
  id: `8${at}`,
  created: `2026-01-0${at}T09:00:00.000+0000`,
  author,
  items: [{ field: 'description', fieldId: 'description', fromString: 'A', toString: 'B' }],
});
const order = (at: string, author: Fields, items: Fields[] = [PRIORITY]): Fields => ({
  ...history(items, author),
  id: `9${at}`,
  created: `2026-01-0${at}T09:00:00.000+0000`,
});
const MOVED = { field: 'project', from: '2', to: '1' };

async function codeOf(
  duty: string,
  fields: Fields,
  changes: Fields[] = [],
): Promise<[asked: string | undefined, notAsked: string | undefined]> {
  const records = [record(1, fields, histories(...changes))];
  return [(await found(records, asking))[duty], (await found(records, notAsking))[duty]];
}

describe('a story', () => {
  const by = (creator: Fields | null, reporter: Fields | null = creator): Fields => ({
    creator,
    reporter,
  });
  test.each<[string, Fields, Fields[], string, string]>([
    ['an app wrote', by(bot), [], 'by-app-only', 'not-written-by-owner'],
    ['an app wrote for nobody', by(bot, null), [], 'by-app-only', 'not-written-by-owner'],
    [
      'one app wrote and another changed',
      by(bot),
      [text('6', other)],
      'by-app-only',
      'not-written-by-owner',
    ],
    ['an app wrote for a person', by(bot, dev), [], 'not-written-by-owner', 'not-written-by-owner'],
    [
      'an app wrote for a customer',
      by(bot, carla),
      [],
      'not-written-by-owner',
      'not-written-by-owner',
    ],
    ['an app wrote for the owner', by(bot, owner), [], 'written-by-owner', 'written-by-owner'],
    [
      'an app wrote for the manager',
      by(bot, manager),
      [],
      'written-by-manager',
      'written-by-manager',
    ],
    [
      'a person changed after an app',
      by(bot),
      [text('6', dev)],
      'not-written-by-owner',
      'not-written-by-owner',
    ],
    [
      'the owner changed after an app',
      by(bot),
      [text('6', owner)],
      'refined-by-owner',
      'refined-by-owner',
    ],
    [
      'an app changed after the owner',
      by(bot),
      [text('6', owner), text('7', bot)],
      'refined-by-owner',
      'refined-by-owner',
    ],
    ['a person wrote', by(dev), [], 'not-written-by-owner', 'not-written-by-owner'],
    [
      'a person wrote and an app changed',
      by(dev),
      [text('6', bot)],
      'not-written-by-owner',
      'not-written-by-owner',
    ],
    [
      'somebody wrote of whom nothing tells what they are',
      by(nobodyKnows),
      [],
      'kind-not-known',
      'not-written-by-owner',
    ],
    [
      'an app wrote and somebody changed of whom nothing tells',
      by(bot),
      [text('6', nobodyKnows)],
      'kind-not-known',
      'not-written-by-owner',
    ],
    [
      'somebody wrote of whom nothing tells, and a person changed',
      by(nobodyKnows),
      [text('6', dev)],
      'not-written-by-owner',
      'not-written-by-owner',
    ],
    ['an account that is gone wrote', by(gone), [], 'kind-not-known', 'not-written-by-owner'],
    [
      'an app set the priority of, that a person wrote',
      by(dev),
      [order('6', bot)],
      'not-written-by-owner',
      'not-written-by-owner',
    ],
  ])('that %s', async (_, fields, changes, asked, otherwise) => {
    expect(await codeOf('user-stories', fields, changes)).toEqual([asked, otherwise]);
  });

  test('whose reporter was not given says so, whatever wrote it', async () => {
    const records = [without(['reporter'], record(1, by(bot)))];
    expect((await found(records, asking))['user-stories']).toBe('fields-not-readable');
  });

  test('of which another place tells that its writer is an app', async () => {
    const told = by({ ...person('bot') });
    expect((await codeOf('user-stories', told, [order('6', bot)]))[0]).toBe('by-app-only');
  });
});

describe('an order', () => {
  const by = (creator: Fields, more: Fields = {}): Fields => ({
    creator,
    reporter: creator,
    ...more,
  });
  test.each<[string, Fields, Fields[], string, string]>([
    ['an app set', by(dev), [order('6', bot)], 'by-app-only', 'not-yet-prioritised'],
    [
      'an app set before work began',
      by(dev, { status: STARTED }),
      [order('6', bot)],
      'by-app-only',
      'started-unprioritised',
    ],
    ['nobody set of what an app wrote', by(bot), [], 'not-yet-prioritised', 'not-yet-prioritised'],
    [
      'nobody set of what has begun',
      by(bot, { status: STARTED }),
      [],
      'started-unprioritised',
      'started-unprioritised',
    ],
    [
      'a person set after an app',
      by(bot),
      [order('6', bot), order('7', dev)],
      'prioritised-by-other',
      'prioritised-by-other',
    ],
    [
      'an app set after a person',
      by(bot),
      [order('6', dev), order('7', bot)],
      'prioritised-by-other',
      'prioritised-by-other',
    ],
    [
      'an app set after the owner',
      by(bot),
      [order('6', owner), order('7', bot)],
      'prioritised-by-owner',
      'prioritised-by-owner',
    ],
    [
      'the manager set',
      by(bot),
      [order('6', bot), order('7', manager)],
      'prioritised-by-manager',
      'prioritised-by-manager',
    ],
    [
      'a customer set',
      by(bot),
      [order('6', carla)],
      'prioritised-by-other',
      'prioritised-by-other',
    ],
    [
      'an app set of what the owner wrote',
      by(owner),
      [order('6', bot)],
      'set-at-creation-by-owner',
      'set-at-creation-by-owner',
    ],
    [
      'somebody set of whom nothing tells',
      by(dev),
      [order('6', nobodyKnows)],
      'kind-not-known',
      'prioritised-by-other',
    ],
    [
      'somebody set of whom nothing tells, after a person',
      by(dev),
      [order('6', dev), order('7', nobodyKnows)],
      'prioritised-by-other',
      'prioritised-by-other',
    ],
    [
      'an account that is gone set',
      by(dev),
      [order('6', gone)],
      'kind-not-known',
      'prioritised-by-other',
    ],
    [
      'an app changed by a move',
      by(dev),
      [order('6', bot, [MOVED, PRIORITY])],
      'not-yet-prioritised',
      'not-yet-prioritised',
    ],
  ])('that %s', async (_, fields, changes, asked, otherwise) => {
    expect(await codeOf('prioritisation', fields, changes)).toEqual([asked, otherwise]);
  });
});

const ANSWER = 'We take blue, please, as on the other signs.';
const TO_ASKER = `[~dev] ${ANSWER}`;

describe('a question', () => {
  const reply = (id: string, author: Fields, body = ANSWER): Fields => ({
    id,
    author,
    created: `2026-01-07T1${id.slice(-1)}:00:00.000+0000`,
    body,
  });
  const thread = (...replies: Fields[]): Fields => {
    const { comment } = asks(dev, 'Which colour do we take?');
    return { comment: { total: 1 + replies.length, comments: [...comment.comments, ...replies] } };
  };
  test.each<[string, Fields, string, string]>([
    ['an app answered', thread(reply('61', bot, TO_ASKER)), 'by-app-only', 'waiting-beyond-target'],
    [
      'an app wrote after, to nobody',
      thread(reply('61', bot)),
      'waiting-beyond-target',
      'waiting-beyond-target',
    ],
    [
      'an app asked back',
      thread(reply('61', bot, '[~dev] Is this about the sign at the pier?')),
      'waiting-beyond-target',
      'waiting-beyond-target',
    ],
    [
      'names an app, which answered',
      {
        comment: {
          total: 2,
          comments: [
            { ...asks(dev, '').comment.comments[0], body: '[~bot] Which colour do we take?' },
            reply('61', bot),
          ],
        },
      },
      'by-app-only',
      'waiting-beyond-target',
    ],
    [
      'an app answered and then the owner',
      thread(reply('61', bot, TO_ASKER), reply('62', owner, `Yes, blue. ${ANSWER}`)),
      'all-answered',
      'all-answered',
    ],
    [
      'an app answered, and the asker took it',
      thread(
        reply('61', bot, TO_ASKER),
        reply('62', dev, 'Never mind, I have found it myself. Thanks!'),
      ),
      'all-answered',
      'all-answered',
    ],
    [
      'an app answered, and the asker said something to it',
      thread(reply('61', bot, TO_ASKER), reply('62', dev, 'That works for me.')),
      'question-to-confirm',
      'waiting-beyond-target',
    ],
    [
      'an app answered, and somebody else wrote since',
      thread(reply('61', bot, TO_ASKER), reply('62', person('qa'), '+1')),
      'by-app-only',
      'waiting-beyond-target',
    ],
    ['a customer answered', thread(reply('61', carla)), 'all-answered', 'all-answered'],
    [
      'somebody answered of whom nothing tells',
      thread(reply('61', nobodyKnows, TO_ASKER)),
      'kind-not-known',
      'all-answered',
    ],
    ['nobody answered', thread(), 'waiting-beyond-target', 'waiting-beyond-target'],
  ])('that %s', async (_, fields, asked, otherwise) => {
    expect(await codeOf('developer-questions', { ...fields, reporter: carla })).toEqual([
      asked,
      otherwise,
    ]);
  });

  test('that waits with no answer is told before those that apps answered', async () => {
    const second = reply('64', dev, 'And how high do we hang the sign?');
    const fields = thread(reply('61', bot, TO_ASKER), second);
    expect((await codeOf('developer-questions', fields))[0]).toBe('waiting-beyond-target');
  });
});
