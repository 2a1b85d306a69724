/** Logistic regression by plain gradient descent. */

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

const ROUNDS = 700;
const STEP = 0.4;
const MOMENTUM = 0.9;

/**
 * @param before the weights that learning begins from
 * @param ridges how strongly each of them is held
 */
export function learn(
  examples: readonly Example[],
  before: readonly number[],
  ridges: readonly number[],
): number[] {
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const weights = [...before];
  const velocity = weights.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map(
      (weight, index) => (ridges[index] ?? 0) * (weight - (before[index] ?? 0)),
    );
    for (const { x, y, weight } of examples) {
      const error = weight * (probability(weights, x) - y);
      for (let index = 0; index < x.length; index++) {
        gradient[index] = (gradient[index] ?? 0) + error * (x[index] ?? 0);
      }
    }
    for (let index = 0; index < weights.length; index++) {
      velocity[index] = MOMENTUM * (velocity[index] ?? 0) - (STEP / total) * (gradient[index] ?? 0);
      weights[index] = (weights[index] ?? 0) + (velocity[index] ?? 0);
    }
  }
  return weights;
}
