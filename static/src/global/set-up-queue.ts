/** Goes through things one after another, or a few side by side, until it is told to stop. */
export interface Queue<T> {
  items: readonly T[];
  /** How many are under way at once. */
  atOnce: number;
  isStopped: () => boolean;
  /** Told after each. */
  progress: (done: number) => void;
  /** @returns whether to go on with the others */
  work: (item: T) => Promise<boolean>;
}

/** @returns once nothing is under way any more */
export async function runQueue<T>({
  items,
  atOnce,
  isStopped,
  progress,
  work,
}: Queue<T>): Promise<void> {
  const left = [...items];
  let done = 0;
  const worker = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined && !isStopped(); item = left.shift()) {
      const goesOn = await work(item);
      progress(++done);
      if (!goesOn) left.length = 0;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
