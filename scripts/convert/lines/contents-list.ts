/** A contents list (目录): it repeats the headings of the text, with dots and page numbers behind them. */
import type { Language } from '../../../src/policy/language.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import type { Line } from './split-lines.ts';

/** Dots, dashes and a page number at the end of an entry. */
const leader = /[.．·•…⋯\-—_\s]*[(（]?\d{0,4}[)）]?$/u;

/**
 * The lines of the contents list, its heading included: `[from, to)`; from = to where there is none. Every line of it stands
 * again further down, as a line or at its head; the list ends where its first entry comes again.
 */
export function contentsPlace(lines: readonly Line[], { contentsHeadings }: Pick<Language['frontLines'], 'contentsHeadings'>): [from: number, to: number] {
  const flat = lines.map(({ text }) => normalForm(text.text));
  const none: [number, number] = [lines.length, lines.length];
  for (const [from, line] of flat.entries()) {
    if (!contentsHeadings.includes(line)) continue;
    const first = entry(lines[from + 1]);
    const again = first ? flat.findIndex((other, i) => i > from + 1 && other.startsWith(first)) : -1;
    if (again < 0) continue;
    const repeats = (i: number): boolean => flat.slice(again).some((other) => other.startsWith(entry(lines[i]) || '\0'));
    const strange = Array.from({ length: again - from - 1 }, (_, i) => from + 1 + i).find((i) => !repeats(i));
    if (strange === undefined) return [from, again];
  }
  return none;
}

const entry = (line: Line | undefined): string => normalForm((line?.text.text ?? '').replace(leader, ''));
