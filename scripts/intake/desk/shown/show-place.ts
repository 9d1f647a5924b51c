/** The lines round a doubt, its own marked. */
import type { Doubt } from '../../findings/finding.ts';
import { printable } from './printable.ts';

const around = 2;
const longestLine = 160;

/** Two lines before and two behind, with their numbers; the words of the doubt stand in 【】. Empty where it concerns the whole text. */
export function linesAround(text: string, { line, words }: Pick<Doubt, 'line' | 'words'>): string {
  if (line === null) return words === '' ? '' : `“${printable(words)}”`;
  const lines = text.split('\n');
  const from = Math.max(1, line - around);
  const shown = lines.slice(from - 1, line + around);
  return shown.map((one, i) => numbered(from + i, from + i === line ? marked(one, words) : shortened(printable(one)), from + i === line)).join('\n');
}

const numbered = (number: number, words: string, own: boolean): string => `${own ? '▶' : ' '}${String(number).padStart(5)}  ${words}`;

/** Of a long line the part with the words. */
function marked(line: string, words: string): string {
  const at = words === '' ? -1 : line.indexOf(words);
  if (at < 0) return shortened(printable(line));
  const start = Math.max(0, at - longestLine / 2);
  const before = (start > 0 ? '…' : '') + line.slice(start, at);
  return `${printable(before)}【${printable(words)}】${shortened(printable(line.slice(at + words.length)), longestLine / 2)}`;
}

const shortened = (words: string, longest = longestLine): string => (words.length > longest ? `${words.slice(0, longest)}…` : words);
