import fc from 'fast-check';
import { ANSWERED_FROM } from '../../../src/reading/threads/settled';
import { readThread, type IssuePeople } from '../../../src/reading/threads/thread';
import { conversation, type Line } from '../speaking';

/** Each question of a conversation as `comment: state`, with who and where the state comes from. */
function statesOf(lines: readonly Line[], issue: IssuePeople = {}): string[] {
  return readThread(conversation(lines), issue).questions.map(({ commentId, state }) => {
    const by = 'byId' in state ? ` by ${state.byId ?? 'nobody'}` : '';
    const where = 'commentId' in state ? ` in ${state.commentId}` : '';
    return `${commentId}: ${state.kind}${by}${where}`;
  });
}

const asks: Line = { by: 'ada', text: 'Is the limit per day or per order?' };
const asksMira: Line = { by: 'ada', text: '[~mira] is the limit per day or per order?' };

describe('a question is answered', () => {
  // prettier-ignore
  test.each<[string, Line[], string]>([
    ['by whom it was put to', [asksMira, { by: 'mira', text: 'It is per order, since the bank counts orders.' }], 'c0: answered by mira in c1'],
    ['by yes or no', [{ by: 'ada', text: '[~mira] do guests pay the same price?' }, { by: 'mira', text: 'Yes, they do.' }], 'c0: answered by mira in c1'],
    ['by one of the two that were asked about', [{ by: 'ada', text: 'Do we refund all rides or only the old ones?' }, { by: 'mira', text: 'All of them. I have told accounting.' }], 'c0: answered by mira in c1'],
    ['by a word', [asksMira, { by: 'mira', text: 'Per order.' }], 'c0: answered by mira in c1'],
    ['by somebody else who knows', [asks, { by: 'tom', text: '[~ada] The limit is per order, because the bank counts orders.' }], 'c0: answered by tom in c1'],
    ['after a promise', [asksMira, { by: 'mira', text: "I'll check and get back to you." }, { by: 'mira', text: 'The limit is per order.' }], 'c0: answered by mira in c2'],
    ['behind an empty comment', [asksMira, { by: 'tom', text: '' }, { by: 'mira', text: 'It is per order, since the bank counts orders.' }], 'c0: answered by mira in c2'],
    ['by a thought that is put as a question', [{ by: 'ada', text: '[~mira] which of the two pages comes first?' }, { by: 'mira', text: '[~ada] Maybe the second one of the two pages, since guests pay there?' }], 'c0: answered by mira in c1'],
    ['by whom it was handed on to', [{ by: 'ada', text: '[~mira] when will the new page be released?' }, { by: 'mira', text: '[~zoe] ^^' }, { by: 'zoe', text: '[~ada] The new page will be released next week.' }], 'c0: answered by zoe in c2'],
    ['by a promise that tells how things stand', [{ by: 'ada', text: '[~mira] any news on the new page?' }, { by: 'mira', text: '[~ada] We will look into it, but there is no date for it yet.' }], 'c0: answered by mira in c1'],
    ['by a yes that goes on as a question', [{ by: 'ada', text: '[~mira] should we part the page in two?' }, { by: 'mira', text: 'Yes [~ada], that would help (and a new name, too?)' }], 'c0: answered by mira in c1'],
    ['by what is decided for later', [{ by: 'ada', text: '[~mira] which of the two pages comes first?' }, { by: 'mira', text: "[~ada] I'll take the second page first, since guests pay there." }], 'c0: answered by mira in c1'],
    ['by advice that is put as a request', [{ by: 'ada', text: 'How can I change the limit of orders?' }, { by: 'tom', text: '[~ada] Please set it on the page of the bank, orders take it from there.' }], 'c0: answered by tom in c1'],
    ['after a question back and its answer', [asksMira, { by: 'mira', text: 'Which limit do you mean?' }, { by: 'ada', text: 'That of guests.' }, { by: 'mira', text: 'The limit of guests is per day.' }], 'c0: answered by mira in c3'],
  ])('%s', (_, lines, expected) => {
    expect(statesOf(lines)).toContain(expected);
  });
});

describe('a question still waits', () => {
  // prettier-ignore
  test.each<[string, Line[], string]>([
    ['where nobody wrote since', [asks], 'c0: open'],
    ['where only an app wrote since', [asks, { by: 'robot', text: 'It is per order. Build 12 passed.' }], 'c0: open'],
    ['where its asker only reminds', [asksMira, { by: 'ada', text: 'Any update?' }], 'c0: open'],
    ['where another joins in', [asksMira, { by: 'tom', text: '+1, we need to know that too.' }], 'c0: open'],
    ['where it is promised', [asksMira, { by: 'mira', text: "I'll check and get back to you." }], 'c0: promised by mira in c1'],
    ['where it is promised in other words', [asksMira, { by: 'mira', text: 'Good question, let me ask the bank tomorrow.' }], 'c0: promised by mira in c1'],
    ['where its addressee holds out something and asks back', [asksMira, { by: 'mira', text: '[~ada] Which limit do you mean? If I can see it here, I will raise it.' }], 'c0: asked-back by mira in c1'],
    ['where news are promised', [{ by: 'ada', text: '[~mira] any news on the new page?' }, { by: 'mira', text: '[~ada] I will look into it and let you know.' }], 'c0: promised by mira in c1'],
    ['where it is promised to look', [asks, { by: 'mira', text: 'Will look into it.' }], 'c0: promised by mira in c1'],
    ['where its addressee only sets out to try', [asksMira, { by: 'mira', text: 'Thanks for your time, I will do some more tests.' }], 'c0: promised by mira in c1'],
    ['where its addressee will verify it', [asksMira, { by: 'mira', text: "I'll verify that on the page of guests." }], 'c0: promised by mira in c1'],
    ['where an outsider wants a sample first', [{ by: 'ada', text: 'Has this to do with the width of the page?' }, { by: 'tom', text: 'Please provide a simple test case and we would be happy to look closer.' }], 'c0: asked-back by tom in c1'],
    ['where a no is part of the next question', [asksMira, { by: 'mira', text: 'No news?' }], 'c0: asked-back by mira in c1'],
    ['where another tells of what the addressee was asked to have done', [{ by: 'ada', text: '[~mira] did you change your order on the page?' }, { by: 'tom', text: 'Orders are counted by the bank.', after: 90 }], 'c0: open'],
    ['where its addressee asks back', [asksMira, { by: 'mira', text: 'Which limit do you mean?' }], 'c0: asked-back by mira in c1'],
    ['where its addressee asks back with a mention', [asksMira, { by: 'mira', text: '[~ada] do you mean the limit of guests or of members?' }], 'c0: asked-back by mira in c1'],
    ['where the asker answered the question back', [asksMira, { by: 'mira', text: 'Which limit do you mean?' }, { by: 'ada', text: 'That of guests.' }], 'c0: open'],
    ['where a third person asks the same person', [asksMira, { by: 'tom', text: '[~mira] could you say which of the two comes first?' }], 'c0: open'],
    ['where a third person asks somebody else', [asksMira, { by: 'tom', text: '[~zoe] which of the two pages comes first?' }], 'c0: open'],
    ['where a third person asks for an act', [asksMira, { by: 'tom', text: '[~mira] could you please say which of the two it is?' }], 'c0: open'],
    ['where a third person asks, and it named nobody', [asks, { by: 'tom', text: '[~mira] could you say which of the two comes first?' }], 'c0: open'],
    ['where a third person asks with words of their own', [asks, { by: 'tom', text: 'The page shows both limits at the moment, one above the other. [~mira] could you say which of the two comes first?' }], 'c0: open'],
    ['where a third person asks two things', [asks, { by: 'tom', text: '[~mira] which of the two limits comes first? And do guests see it?' }], 'c0: open'],
    ['where a third person asks for the order', [asks, { by: 'tom', text: '[~mira] please tell us which limit is per order.' }], 'c0: open'],
    ['where its asker asks the next thing', [asksMira, { by: 'ada', text: 'And do guests pay the same price?' }], 'c0: open'],
    ['where somebody only greets', [asks, { by: 'tom', text: 'Good morning!' }], 'c0: open'],
    ['where its addressee only greets', [asksMira, { by: 'mira', text: 'Hi all,' }], 'c0: open'],
    ['where somebody only says thanks', [asksMira, { by: 'tom', text: 'Thanks a lot, [~zoe]!' }], 'c0: open'],
    ['where the question is only praised', [asksMira, { by: 'mira', text: 'Good question.' }], 'c0: open'],
    ['where the next comment is empty', [asks, { by: 'mira', text: '' }], 'c0: open'],
    ['where the next person only moves the issue', [asksMira, { by: 'tom', text: 'Moving to sprint 12.' }], 'c0: open'],
  ])('%s', (_, lines, expected) => {
    expect(statesOf(lines)).toContain(expected);
  });
});

describe('a question is withdrawn', () => {
  test.each<[string, string]>([
    ['where its asker takes it back', 'Never mind, I found it in the contract.'],
    ['where its asker wants no answer any more', 'Ignore my last message, it was a typo.'],
    ['where its asker finds out', 'Got it, it turns out that the limit is per order.'],
    ['in German', 'Hat sich erledigt, es steht im Vertrag.'],
    ['in other words', 'Habe die Antwort schon gefunden: pro Auftrag.'],
    ['in French', 'C’est bon, j’ai trouvé : c’est par commande.'],
    ['in Spanish', 'Ya lo encontré: es por pedido.'],
    ['in one word', 'Risolto, l’ho trovato nel contratto.'],
    ['in Portuguese', 'Já descobri, é por pedido.'],
    ['in Italian', 'Ho trovato, è per ordine.'],
  ])('%s', (_, text) => {
    expect(statesOf([asks, { by: 'ada', text }])).toEqual(['c0: withdrawn in c1']);
  });
});

test.each([
  'Ich habe im Vertrag nichts gefunden.',
  'Je n’ai rien trouvé dans le contrat.',
  'No lo encontré en el contrato.',
  'Não encontrei no contrato.',
  'Non ho trovato niente nel contratto.',
])('a question is not withdrawn where its asker did not find out: %s', (text) => {
  expect(statesOf([asks, { by: 'ada', text }])).toEqual(['c0: open']);
});

describe('several questions', () => {
  test('of one comment to two people wait for each', () => {
    const lines: Line[] = [
      { by: 'ada', text: '[~mira] is the limit per day?\n\n[~tom] who tests the map?' },
      { by: 'mira', text: 'The limit is per order.' },
    ];
    expect(statesOf(lines)).toEqual(['c0: answered by mira in c1', 'c0: open']);
  });

  test('are answered each by its own reply', () => {
    const lines: Line[] = [
      asksMira,
      { by: 'mira', text: 'The limit is per order.' },
      { by: 'ada', text: '[~mira] and do guests pay the same price?' },
      { by: 'mira', text: 'No, guests pay more.' },
    ];
    expect(statesOf(lines)).toEqual(['c0: answered by mira in c1', 'c2: answered by mira in c3']);
  });
});

describe('a thread', () => {
  test('is read in the order of time, whatever order it comes in', () => {
    const comments = conversation([asksMira, { by: 'mira', text: 'The limit is per order.' }]);
    expect(readThread([...comments].reverse())).toEqual(readThread(comments));
  });

  test('of people who are gone is read like any other', () => {
    const comments = conversation([
      asks,
      { by: 'tom', text: 'It is per order, since the bank counts orders.' },
    ]);
    const {
      questions: [question],
    } = readThread(comments.map((comment) => ({ ...comment, authorId: null, authorName: '' })));
    expect(question).toMatchObject({ askerId: null, state: { kind: 'answered', byId: null } });
  });

  test('without readable dates keeps its order', () => {
    const comments = conversation([asksMira, { by: 'mira', text: 'The limit is per order.' }]);
    const {
      questions: [question],
    } = readThread(comments.map((comment) => ({ ...comment, at: 'yesterday' })));
    expect(question?.state.kind).toBe('answered');
  });

  test('of an app asks nothing', () => {
    expect(statesOf([{ by: 'robot', text: 'Is the build green?' }])).toEqual([]);
  });

  test('of a commit asks nothing, and of somebody who speaks of one does', () => {
    const commit = '(from [a3daa3e6|https://code.test/a3daa3e6]) Should guests pay? Now they do.';
    expect(statesOf([{ by: 'mira', text: commit }])).toEqual([]);
    const said = '(from what I see) Should guests pay?';
    expect(statesOf([{ by: 'mira', text: said }])).toEqual(['c0: open']);
  });
});

describe('how sure we are of a state', () => {
  const certaintyOf = (lines: readonly Line[]): number =>
    readThread(conversation(lines)).questions[0]?.certainty ?? 0;
  const sureAnswer: Line[] = [
    asksMira,
    { by: 'mira', text: '[~ada] It is per order, since the bank counts orders.' },
  ];

  test('is as sure as the question where nobody wrote since', () => {
    expect(certaintyOf([asksMira])).toBe(0.95);
  });

  test('is less where a reply may be the answer and may not', () => {
    const doubtful = certaintyOf([
      asks,
      { by: 'tom', text: 'The page was slow today.', after: 40 },
    ]);
    expect(doubtful).toBeLessThan(certaintyOf(sureAnswer));
    expect(doubtful).toBeLessThan(0.75);
  });

  test('is never less than where an answer is believed, and never more than of the question', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 6 }), (texts) => {
        const replies = texts.map((text, index): Line => ({
          by: index % 2 ? 'ada' : 'mira',
          text,
        }));
        const [question] = readThread(conversation([asksMira, ...replies])).questions;
        expect(question?.certainty).toBeGreaterThanOrEqual(ANSWERED_FROM);
        expect(question?.certainty).toBeLessThanOrEqual(0.95);
      }),
      { numRuns: 60 },
    );
  });
});

/** Comments of others that say nothing change nothing, not even how sure one is. */
test.each([
  'Good morning.',
  'Hello',
  'Thanks!',
  'Thank you so much',
  'Hi [~ada],',
  'Cheers',
  'Good question!',
])('"%s" leaves a question as it was', (text) => {
  for (const question of [asks, asksMira]) {
    const [before] = readThread(conversation([question]), {}).questions;
    const [after] = readThread(conversation([question, { by: 'tom', text }]), {}).questions;
    expect(after).toEqual(before);
  }
});

/** What is as short and does say something, or is in letters of another script, is weighed. */
test.each(['OK', 'Yes', '👍', 'Да, за заказ', '每个订单'])('"%s" is weighed', (text) => {
  const [before] = readThread(conversation([asksMira]), {}).questions;
  const [after] = readThread(conversation([asksMira, { by: 'mira', text }]), {}).questions;
  expect(after?.certainty).not.toBe(before?.certainty);
});

describe('what somebody else tells of comments in which nothing is found', () => {
  const ASKS = 'Хто вирішує про суму.';
  const thread = conversation([
    { by: 'ada', text: `${ASKS} Нам треба це знати, @mira.` },
    { by: 'mira', text: 'Фонд, як завжди.' },
  ]);
  const told = new Map([['c0', { start: 0, end: ASKS.length }]]);

  test('words that ask are a question like any other', () => {
    expect(readThread(thread).questions).toEqual([]);
    const { questions, mayAsk, hasUnread } = readThread(thread, {}, told);
    expect(questions).toMatchObject([{ commentId: 'c0', index: 0, quote: ASKS, askerId: 'ada' }]);
    // The reply is in that language, too, so that nothing is settled.
    expect(questions[0]?.isSettled).toBe(false);
    expect(mayAsk.map(({ commentId }) => commentId)).toEqual(['c1']);
    expect(hasUnread).toBe(true);
  });

  test('nobody having replied, it is surely open', () => {
    const [question] = readThread(thread.slice(0, 1), {}, told).questions;
    expect(question).toMatchObject({ state: { kind: 'open' }, isSettled: true });
  });

  test('told to ask nothing, they are read', () => {
    const nothing = new Map([
      ['c0', null],
      ['c1', null],
    ]);
    expect(readThread(thread, {}, nothing)).toMatchObject({
      questions: [],
      mayAsk: [],
      hasUnread: false,
    });
  });

  test('where a question is found, nothing else counts', () => {
    const found = conversation([{ by: 'ada', text: 'It is late. Who decides on this?' }]);
    const other = new Map([['c0', { start: 0, end: 11 }]]);
    expect(readThread(found, {}, other)).toEqual(readThread(found));
  });
});
