/** Logistic regression by Newton's method. */

export interface Example {
  x: readonly number[];
  y: number;
  weight: number;
}

export function probability(weights: readonly number[], x: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < x.length; index++) sum += (weights[index] ?? 0) * (x[index] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

const MOST_ROUNDS = 25;
/** Learning ends where no weight moves further. */
const NEAR = 1e-6;

/**
 * @param before the weights that learning begins from
 * @param ridges how strongly each of them is held; more than nothing
 */
export function learn(
  examples: readonly Example[],
  before: readonly number[],
  ridges: readonly number[],
): number[] {
  const weights = [...before];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const gradient = weights.map(
      (weight, index) => (ridges[index] ?? 0) * (weight - (before[index] ?? 0)),
    );
    const curvature = weights.map((_, row) =>
      weights.map((_unused, column) => (row === column ? (ridges[row] ?? 0) : 0)),
    );
    for (const example of examples) addExample(example, weights, gradient, curvature);
    const step = solve(curvature, gradient);
    step.forEach((length, index) => (weights[index] = (weights[index] ?? 0) - length));
    if (step.every((length) => Math.abs(length) < NEAR)) break;
  }
  return weights;
}

function addExample(
  { x, y, weight }: Example,
  weights: readonly number[],
  gradient: number[],
  curvature: number[][],
): void {
  const expected = probability(weights, x);
  const error = weight * (expected - y);
  const spread = weight * expected * (1 - expected);
  x.forEach((value, row) => {
    if (value === 0) return;
    gradient[row] = (gradient[row] ?? 0) + error * value;
    const line = curvature[row] ?? [];
    for (let column = 0; column < x.length; column++)
      line[column] = (line[column] ?? 0) + spread * value * (x[column] ?? 0);
  });
}

/** Solves a symmetric, positive system of equations by elimination. */
function solve(matrix: number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  rows.forEach((pivot, at) => {
    rows.slice(at + 1).forEach((row) => {
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      for (let column = at; column < row.length; column++)
        row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0);
    });
  });
  const found = right.map(() => 0);
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at] ?? [];
    let rest = row[rows.length] ?? 0;
    for (let column = at + 1; column < rows.length; column++)
      rest -= (row[column] ?? 0) * (found[column] ?? 0);
    found[at] = rest / (row[at] ?? 1);
  }
  return found;
}
