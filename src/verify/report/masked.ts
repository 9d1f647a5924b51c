/** A report without what is quoted in it, at the same places. */
import type { VerifyCollection } from '../../policy/model/verify-file.ts';
import type { TextRange } from '../../policy/normal-form.ts';
import { merged } from './ranges.ts';

/** Stands where something is quoted. */
export const mask = '\u3000';

/** “十四五” of 湖南省“十四五”规划 quotes nothing, also without title marks. */
function isInTitle(report: string, { start, end }: TextRange, { documents }: Pick<VerifyCollection, 'documents'>): boolean {
  const words = report.slice(start, end);
  return documents.some(({ title }) => {
    const at = title.indexOf(words);
    return at > 0 && report.startsWith(title, start - at);
  });
}

/** `quoted`: what stands in quotation marks, and what else was found to be quoted. */
export function masked(report: string, quoted: readonly TextRange[], collection: Pick<VerifyCollection, 'documents'>): string {
  const ranges = merged(quoted.filter((range) => !isInTitle(report, range, collection)));
  const between = ranges.map(({ start, end }, n) => report.slice(ranges[n - 1]?.end ?? 0, start) + mask.repeat(end - start));
  return between.join('') + report.slice(ranges.at(-1)?.end ?? 0);
}
