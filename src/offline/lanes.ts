/** Work on many things, a few at a time. */

/**
 * Each is begun as soon as one before it has ended, so that a slow one holds up no others. After the first failure none is begun,
 * and it is thrown.
 */
export async function inLanes<T>(all: readonly T[], lanes: number, work: (one: T) => Promise<void>): Promise<void> {
  const left = all.values();
  let failed = false;
  const lane = async (): Promise<void> => {
    for (const one of left) {
      if (failed) return;
      await work(one).catch((cause: unknown) => {
        failed = true;
        throw cause;
      });
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
