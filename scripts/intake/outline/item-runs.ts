/** Numbers inside one sentence: items joined by ； are parts of the unit that they stand in, no units. */
import type { ExtractLine } from '../received/extract.ts';
import type { NumberRun } from './number-runs.ts';

const joins = /[；;，,、]\s*(?:\p{Script=Han}{1,2})?$/u;

/** Whether most of the numbers, but the last, stand before words that do not end the sentence. `lines`: those of the text. */
export function isItemRun({ lines: numbered }: NumberRun, lines: readonly Pick<ExtractLine, 'text'>[]): boolean {
  if (numbered.length < 2) return false;
  const joined = numbered.slice(0, -1).filter(({ at }, i) => joins.test(lastWords(lines, at, numbered[i + 1]?.at ?? at + 1)));
  return joined.length * 2 > numbered.length - 1;
}

/** The end of the last line that holds words before `to`. */
function lastWords(lines: readonly Pick<ExtractLine, 'text'>[], from: number, to: number): string {
  for (let at = to - 1; at >= from; at--) {
    const words = lines[at]?.text.trim() ?? '';
    if (words !== '') return words;
  }
  return '';
}
