import { expectLinear } from './processor-time';

/** Each `a` is a start, and each start is followed to the end. */
const quadraticExpression = (text: string): boolean => /a+b/.test(text);

const quadraticLoop = (text: string): number => {
  let pairs = 0;
  for (let one = 0; one < text.length; one++)
    for (let other = 0; other < one; other++)
      if (text.charCodeAt(one) === text.charCodeAt(other)) pairs += 1;
  return pairs;
};

/** Keeps nothing of what it finds: what a collection of garbage costs would be counted, too. */
const linearExpression = (text: string): number => {
  const expression = /(?:a(?=a|$)){300}/g;
  let found = 0;
  while (expression.test(text)) found += 1;
  return found;
};

const linearLoop = (text: string): number => {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
};

test.each([
  ['an expression', quadraticExpression],
  ['a loop', quadraticLoop],
])('%s that grows with the square of its text is found out', async (_what, work) => {
  const text = 'a'.repeat(3_000);
  await expect(expectLinear((times) => work(text.repeat(times)))).rejects.toThrow('Not linear');
});

test.each([
  ['an expression', linearExpression],
  ['a loop', linearLoop],
])('%s that grows with its text is not blamed', async (_what, work) => {
  // Often enough that the expression is measured, and not passed over as too short to tell; a longer text would measure memory instead.
  const text = 'a'.repeat(500_000);
  await expectLinear((times) => {
    const long = text.repeat(times);
    for (let again = 0; again < 16; again++) work(long);
  });
});
