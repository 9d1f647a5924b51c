/** What a conversion did, said to whoever started it. */
import { consola } from 'consola';
import { printIssue } from '../faults/issues.ts';
import type { ConvertedCollection } from './convert-collection.ts';

/** Prints faults and what became of them; true where there are none. */
export function reportConversion({ converted, changed }: { converted: ConvertedCollection; changed: number | null }, seeds: string, content: string): boolean {
  const { issues, setAside, files } = converted;
  for (const fault of issues) console.error(printIssue(fault));
  const faults = `${issues.length} fault${issues.length === 1 ? '' : 's'} in ${seeds}`;
  if (changed === null) consola.error(`${faults}; ${content} was left as it was.`);
  else if (issues.length) consola.error(`${faults}. Set aside: ${setAside.join(', ')}. ${changed} files of the other documents changed in ${content}.`);
  else consola.success(`${files.size} files in ${content}, ${changed} of them changed`);
  return issues.length === 0;
}
