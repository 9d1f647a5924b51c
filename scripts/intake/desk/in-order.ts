/** Work done several pieces at once, whose results come in the order of the pieces. */

/**
 * The result of each item in the order of the items, whichever is done first. At most `atOnce` run at a time, and none is begun
 * that is more than `ahead` before the one whose result is awaited: what is done waits in memory. `run` must not reject.
 */
export async function* inOrder<T, R>(
  items: readonly T[],
  run: (item: T) => Promise<R>,
  { atOnce, ahead }: { atOnce: number; ahead: number },
): AsyncGenerator<R> {
  const begin = oneOf(atOnce);
  const begun: Promise<R>[] = [];
  for (let next = 0; next < items.length; next++) {
    for (const item of items.slice(next + begun.length, next + ahead)) begun.push(begin(() => run(item)));
    const result = begun.shift();
    if (result) yield await result;
  }
}

/** Runs what it is given as soon as fewer than `most` run. */
function oneOf(most: number): <R>(run: () => Promise<R>) => Promise<R> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (run) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    running++;
    try {
      return await run();
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}
