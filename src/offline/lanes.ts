/** Work on many things, a few at a time. */

/**
 * Each is begun as soon as one before it has ended, so that a slow one holds up no others; `ended` is told how many have. After the
 * first failure, which is thrown at once, none is begun and nothing more is told: what is under way ends unheard.
 */
export async function inLanes<T>(all: readonly T[], lanes: number, work: (one: T) => Promise<void>, ended: (count: number) => void = () => {}): Promise<void> {
  const left = all.values();
  let [count, failed] = [0, false];
  const lane = async (): Promise<void> => {
    for (const one of left) {
      await work(one).catch((cause: unknown) => {
        failed = true;
        throw cause;
      });
      if (failed) return;
      ended(++count);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
