import { readThread } from '../../../src/reading/threads/thread';
import { conversation, type Line } from '../speaking';

/** What became of each question of the first comment, by the comment that answers it. */
function statesOf(lines: readonly Line[]): string[] {
  return readThread(conversation(lines))
    .questions.filter(({ commentId }) => commentId === 'c0')
    .map(({ state }) => (state.kind === 'answered' ? state.commentId : state.kind));
}

const TWO =
  '[~mira] two things:\n1. Is the limit per day or per order?\n2. Do guests pay the same price as members?';
const IN_A_LIST =
  '[~mira] two things:\n# Is the limit per day or per order?\n# Do guests pay the same price as members?';
const IN_PROSE =
  '[~mira] Is the limit per day or per order? Do guests pay the same price as members?';

describe('of several questions to the same person, a reply answers', () => {
  // prettier-ignore
  test.each<[string, string, string, string[]]>([
    ['all, where it says nothing of which', IN_PROSE, 'It is per order, since the bank counts orders. They pay the same.', ['c1', 'c1']],
    ['the one that it numbers', TWO, '1. Per order, since the bank counts orders.', ['c1', 'open']],
    ['the one that it numbers in another way', TWO, '2) Yes, guests and members pay the same price.', ['open', 'c1']],
    ['both by their numbers', TWO, '1. Per order, since the bank counts orders.\n2. Yes, the same price.', ['c1', 'c1']],
    ['all that stand under its number', `${TWO} Or do they pay less?`, '2. They pay the same price as members.', ['open', 'c1', 'c1']],
    ['those of a list by its own list', IN_A_LIST, '# Per order, since the bank counts orders.\n# Yes, the same price for both.', ['c1', 'c1']],
    ['one of a list by its number', IN_A_LIST, '1: Per order, since the bank counts orders.', ['c1', 'open']],
    ['none that it has still to look up', TWO, '1. Per order, since the bank counts orders.\n2. Will check.', ['c1', 'open']],
    ['the one that it quotes', IN_PROSE, 'bq. Do guests pay the same price as members?\nYes, they pay the same price.', ['open', 'c1']],
    ['the one that it quotes as mails do', IN_PROSE, '> Is the limit per day or per order?\n\nPer order, since the bank counts orders.', ['c1', 'open']],
    ['both where it quotes both', IN_PROSE, '> Is the limit per day or per order?\n\nPer order, the bank counts orders.\n\n> Do guests pay the same price as members?\n\nYes, the same price.', ['c1', 'c1']],
    ['both where it quotes the whole', IN_PROSE, '{quote}Is the limit per day or per order? Do guests pay the same price as members?{quote}\nPer order, and yes, the same price for both.', ['c1', 'c1']],
    ['all, where it quotes something else', IN_PROSE, 'bq. Orders are counted by the bank.\nSo the limit is per order, and guests pay the same price.', ['c1', 'c1']],
  ])('%s', (_, asked, told, expected) => {
    expect(statesOf([{ by: 'ada', text: asked }, { by: 'mira', text: told }])).toEqual(expected);
  });

  test('the rest later', () => {
    const lines: Line[] = [
      { by: 'ada', text: TWO },
      { by: 'mira', text: '1. Per order, since the bank counts orders.' },
      { by: 'mira', text: '2. Yes, guests and members pay the same price.' },
    ];
    expect(statesOf(lines)).toEqual(['c1', 'c2']);
  });
});
