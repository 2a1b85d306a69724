/** What answers say of limits, in the forms of Atlassian's page on rate limiting and in any other that it allows. */
import fc from 'fast-check';
import { entriesIn } from '../../src/jira/list-header';
import { RateLimits, type PointsLeft } from '../../src/jira/rate-limits';

interface Said {
  policy?: string;
  limit?: string;
}

function after(...answers: Said[]): PointsLeft | null {
  const limits = new RateLimits();
  for (const { policy, limit } of answers) {
    const headers = new Headers();
    if (policy !== undefined) headers.set('RateLimit-Policy', policy);
    if (limit !== undefined) headers.set('RateLimit', limit);
    limits.note(headers);
  }
  return limits.latest;
}

const GLOBAL = '"global-app-quota"';
const TENANT = '"tenant-app-quota"';
const BURST = '"jira-burst-based"';
const SCARCE: Said = { policy: `${GLOBAL};q=65000;w=3600`, limit: `${GLOBAL};r=100;t=900` };
const SCARCE_READ = { left: 100, share: 100 / 65_000, resetSeconds: 900 };

describe('the examples of the page', () => {
  test('normal usage: nothing is counted', () => {
    expect(after({ policy: `${GLOBAL};q=65000;w=3600`, limit: `${GLOBAL};t=3200` })).toBeNull();
  });

  test('near the limit: what is left', () => {
    const near = { policy: `${GLOBAL};q=65000;w=3600`, limit: `${GLOBAL};r=11000;t=600` };
    expect(after(near)).toEqual({ left: 11_000, share: 11 / 65, resetSeconds: 600 });
  });

  test('quota exceeded: nothing is left, though no policy is named', () => {
    const nothing = { left: 0, share: 0, resetSeconds: 50 };
    expect(after({ limit: `${GLOBAL};r=0;t=50` })).toEqual(nothing);
  });

  test('multiple quotas, none of them near: nothing is counted of points', () => {
    const policy = `${GLOBAL};q=65000;w=3600,${BURST};q=100;w=1`;
    expect(after({ policy, limit: `${GLOBAL};t=200,${BURST};r=90;t=1` })).toBeNull();
  });

  test('one out of two enforced: the other, below names of its own, is passed over', () => {
    const limits = new RateLimits();
    const headers = {
      'RateLimit-Policy': `${GLOBAL};q=65000;w=3600`,
      RateLimit: `${GLOBAL};t=200`,
      'Beta-RateLimit-Policy': `${BURST};q=100;w=1`,
      'Beta-RateLimit': `${BURST};r=90;t=1`,
    };
    limits.note(new Headers(headers));
    expect(limits.latest).toBeNull();
  });
});

test('an answer that counts nothing ends what an earlier one counted; one that says nothing of points does not', () => {
  expect(after(SCARCE)).toEqual(SCARCE_READ);
  expect(after(SCARCE, { limit: `${GLOBAL};t=3599` })).toBeNull();
  expect(after(SCARCE, {})).toEqual(SCARCE_READ);
  expect(after(SCARCE, { limit: `${BURST};r=1;t=1`, policy: `${BURST};q=100;w=1` })).toEqual(
    SCARCE_READ,
  );
});

test('of two quotas the one of which the smaller share is left counts', () => {
  const policy = `${GLOBAL};q=65000;w=3600,${TENANT};q=100000;w=3600`;
  const limit = `${GLOBAL};r=6500;t=60,${TENANT};r=9000;t=60`;
  expect(after({ policy, limit })).toMatchObject({ left: 9000, share: 0.09 });
  const oneIsPlenty = `${GLOBAL};t=60,${TENANT};r=9000;t=60`;
  expect(after({ policy, limit: oneIsPlenty })).toMatchObject({ left: 9000, share: 0.09 });
});

/** What may stand in an answer about one quota of points. */
const quota = (name: string) =>
  fc.record({
    name: fc.constant(name),
    q: fc.integer({ min: 1, max: 500_000 }),
    r: fc.option(fc.nat(500_000)),
    t: fc.nat(3600),
  });
const quotas = fc.tuple(fc.option(quota(GLOBAL)), fc.option(quota(TENANT)));
/** Limits of which nothing is to be understood, those that are still to come among them. */
const others = fc.array(
  fc.record({
    name: fc.constantFrom(BURST, '"jira-of-tomorrow"', '"with, comma; and \\"quote\\""'),
    q: fc.nat(100),
    r: fc.nat(100),
    t: fc.nat(60),
  }),
  { maxLength: 3 },
);
const spaces = fc.constantFrom('', ' ', '  ', '\t');

interface Entry {
  name: string;
  q: number;
  r: number | null;
  t: number;
}

function saidOf(entries: readonly Entry[], [comma, semicolon]: [string, string]): Said {
  const joined = (parts: string[]): string => parts.join(`;${semicolon}`);
  const policy = entries.map(({ name, q }) => joined([name, `q=${q}`, 'w=3600']));
  const limit = entries.map(({ name, r, t }) =>
    joined([name, ...(r === null ? [] : [`r=${r}`]), `t=${t}`]),
  );
  const list = (each: string[]): string => each.join(`${comma},${comma}`);
  return entries.length === 0 ? {} : { policy: list(policy), limit: list(limit) };
}

/** What is said of points alone, and the same among other limits in any order. */
const mixtures = fc.tuple(quotas, others).chain(([counted, more]) => {
  const alone: Entry[] = counted.filter((entry) => entry !== null);
  const all = [...alone, ...more];
  return fc.shuffledSubarray(all, { minLength: all.length }).map((mixed) => ({ alone, mixed }));
});

test('neither other limits nor order nor spaces change what is read', () => {
  fc.assert(
    fc.property(mixtures, fc.tuple(spaces, spaces), ({ alone, mixed }, spacing) => {
      const plain = saidOf(alone, ['', '']);
      const said = saidOf(mixed, spacing);
      expect(after(said)?.share).toBe(after(plain)?.share);
      expect(after(SCARCE, said)?.share).toBe(after(SCARCE, plain)?.share);
    }),
  );
});

test('whatever stands in the headers, nothing is thrown and every reading is a share', () => {
  const unit = fc.constantFrom('"', ',', ';', '=', ' ', '\\', 'r=', 't=', 'q=', '0', '9', GLOBAL);
  const text = fc.string({ unit, maxLength: 60 });
  fc.assert(
    fc.property(text, text, (policy, limit) => {
      const limits = new RateLimits();
      limits.note({ get: (name) => (name === 'ratelimit' ? limit : policy) });
      const { latest } = limits;
      if (latest !== null) expect(latest.share).toBeGreaterThanOrEqual(0);
    }),
  );
});

test.each(['r=-1;t=5', 'r=2.5;t=5', 'r=many;t=5', 'r;t=5', 'r=5', 'r=5;t=soon'])(
  'an entry with %s is not understood, and leaves the reading before',
  (parameters) => {
    const policy = `${GLOBAL};q=65000;w=3600`;
    expect(after(SCARCE, { policy, limit: `${GLOBAL};${parameters}` })).toEqual(SCARCE_READ);
  },
);

test('strings may hold what separates, and what has no quoted name is left out', () => {
  expect(entriesIn('"a, \\"b\\"; c" ; x="1, 2;\\\\3" , token;r=1,,"d"')).toEqual([
    { name: 'a, "b"; c', parameters: new Map([['x', '1, 2;\\3']]) },
    { name: 'd', parameters: new Map() },
  ]);
  expect(entriesIn(null)).toEqual([]);
});
