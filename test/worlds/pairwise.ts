/** As few choices as a greedy search finds in which every two values of different facts meet. */

export type Choice = Record<string, string>;

type Pair = readonly [string, string, string, string];

/** @param facts the values of each, at least two */
export function pairwise(facts: Readonly<Record<string, readonly string[]>>): Choice[] {
  const names = Object.keys(facts);
  const open = new Map<string, Pair>();
  for (const [at, one] of names.entries())
    for (const other of names.slice(at + 1))
      for (const value of facts[one] ?? [])
        for (const otherValue of facts[other] ?? []) {
          const pair: Pair = [one, value, other, otherValue];
          open.set(pair.join(' '), pair);
        }
  const choices: Choice[] = [];
  for (;;) {
    const [first] = open.values();
    if (!first) return choices;
    const choice = completed(first, { names, facts, open });
    for (const pair of pairsIn(choice, names)) open.delete(pair);
    choices.push(choice);
  }
}

function completed(
  [one, value, other, otherValue]: Pair,
  {
    names,
    facts,
    open,
  }: {
    names: string[];
    facts: Readonly<Record<string, readonly string[]>>;
    open: ReadonlyMap<string, Pair>;
  },
): Choice {
  const choice: Choice = { [one]: value, [other]: otherValue };
  for (const name of names) {
    if (name in choice) continue;
    const gain = (candidate: string): number =>
      [...pairsIn({ ...choice, [name]: candidate }, names)].filter((pair) => open.has(pair)).length;
    const [best] = [...(facts[name] ?? [])].sort((a, b) => gain(b) - gain(a));
    choice[name] = best ?? '';
  }
  return choice;
}

/** Every pair of a choice that may be partial, named as in the list of those that are open. */
function* pairsIn(choice: Choice, names: readonly string[]): Generator<string> {
  const chosen = names.filter((name) => name in choice);
  for (const [at, one] of chosen.entries())
    for (const other of chosen.slice(at + 1))
      yield [one, choice[one], other, choice[other]].join(' ');
}
