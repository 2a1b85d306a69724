/** Stories: parts are taken where the text says them word for word. */
import { readWiki } from '../../src/reading/wiki';
import { checkedAnswer } from '../../src/second-reader/checked-answer';
import { textMatter } from '../../src/second-reader/matter';
import { requestsFor } from '../../src/second-reader/reading-request';

test('a part that the text does not say is none', () => {
  const matter = textMatter(
    'story',
    'A bell',
    readWiki('Riders want a bell, it saves them a call.'),
  );
  const [request] = requestsFor([matter], { summary: 'A bell', known: [] });
  if (!request) throw new Error('Nothing was asked.');
  const said = {
    role: 'Riders',
    want: 'a horn',
    benefit: 'it saves them a call',
    criteria: ['loud'],
    sure: true,
  };
  expect(checkedAnswer(request, { story: said }).get(matter.mark)).toEqual({
    kind: 'story',
    parts: {
      role: { in: 'description', range: { start: 0, end: 6 } },
      benefit: { in: 'description', range: { start: 20, end: 40 } },
    },
    criteria: 0,
    sure: true,
  });
});
