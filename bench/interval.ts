/** How sure a share is: the 95 % interval of Wilson, which holds for small counts and for shares near one. */
const Z = 1.96;

export function wilson(right: number, n: number): [number, number] {
  if (n === 0) return [0, 1];
  const share = right / n;
  const middle = share + (Z * Z) / (2 * n);
  const reach = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  const scale = 1 + (Z * Z) / n;
  return [(middle - reach) / scale, (middle + reach) / scale];
}

/** The same as a text, for people. */
export function intervalOfShare(right: number, n: number): string {
  return wilson(right, n)
    .map((bound) => bound.toFixed(4))
    .join('–');
}
