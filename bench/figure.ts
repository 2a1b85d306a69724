/** What a benchmark says: a figure, beside what people would choose instead, if there is such a thing. */
export interface Figure {
  name: string;
  figure: number;
  unit: string;
  /** What the figure should be, as people read it: "at least 5,000". Null where nothing is asked. */
  goal: string | null;
  /** Whether the goal is reached; null where there is none. */
  reached: boolean | null;
  peer: { name: string; figure: number } | null;
  /** The figure over the peer's, or the other way round where less is better: above 1 the app does better. */
  ratio: number | null;
}

export interface Benchmark {
  name: string;
  /** One sentence. */
  about: string;
  /**
   * @returns its figures, or a sentence that says why there are none on this machine
   */
  run: () => Promise<Figure[] | string>;
}

interface Measured {
  name: string;
  figure: number;
  unit: string;
  /** Whether less is better, as with bytes and calls, or more, as with things a second. */
  better: 'less' | 'more';
  /** The figure that is asked for; the benchmark reaches it at this value too. */
  goal?: number;
  peer?: { name: string; figure: number };
}

export function figure({ name, figure, unit, better, goal, peer }: Measured): Figure {
  const ratio = peer && (better === 'less' ? peer.figure / figure : figure / peer.figure);
  return {
    name,
    figure: rounded(figure),
    unit,
    goal:
      goal === undefined
        ? null
        : `${better === 'less' ? 'at most' : 'at least'} ${goal.toLocaleString('en')}`,
    reached: goal === undefined ? null : better === 'less' ? figure <= goal : figure >= goal,
    peer: peer ? { name: peer.name, figure: rounded(peer.figure) } : null,
    ratio: ratio === undefined || !Number.isFinite(ratio) ? null : rounded(ratio),
  };
}

/** Three digits are as many as a measurement on a shared machine can mean; counts stay whole. */
function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(3));
}
