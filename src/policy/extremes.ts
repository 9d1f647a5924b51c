/**
 * Greatest and least of any count of numbers. A list spread into a call (`Math.max(...list)`, `push(...list)`) ends the program
 * where it is some 100,000 long, and a table of 5 MB has more rows than that.
 */

/** `among` where none is greater. */
export function greatest(numbers: Iterable<number>, among: number): number {
  let most = among;
  for (const number of numbers) if (number > most) most = number;
  return most;
}

/** `among` where none is less. */
export function least(numbers: Iterable<number>, among: number): number {
  let fewest = among;
  for (const number of numbers) if (number < fewest) fewest = number;
  return fewest;
}
