/** Numbered lines that are no headings, as document.yaml names them: by their first words. */
import type { DocumentYaml } from '../findings/finding.ts';
import type { ExtractLine } from '../received/extract.ts';

export type NotHeading = NonNullable<DocumentYaml['notHeadings']>[number];

/** So many characters name a line, more where another line begins so as well. */
const shortest = 10;
const longest = 80;
const step = 10;

/** The entry for the line at `at` (from 0), in words with which no other line begins, unless that is the same line again; null for an empty line. */
export function notHeadingEntry(lines: readonly Pick<ExtractLine, 'text'>[], at: number, reason: string): NotHeading | null {
  const whole = lines[at]?.text.trim() ?? '';
  if (whole === '') return null;
  for (let length = shortest; length < longest; length += step) {
    const words = whole.slice(0, length).trim();
    const alike = lines.filter(({ text }) => text.trimStart().startsWith(words));
    if (length >= whole.length || alike.every(({ text }) => text.trim() === whole)) return { line: words, reason };
  }
  return { line: whole.slice(0, longest).trim(), reason };
}

/** One entry for lines that are worded alike. */
export function notHeadingEntries(lines: readonly Pick<ExtractLine, 'text'>[], places: readonly { at: number; reason: string }[]): NotHeading[] {
  const entries = new Map<string, NotHeading>();
  for (const { at, reason } of places) {
    const entry = notHeadingEntry(lines, at, reason);
    if (entry && !entries.has(entry.line)) entries.set(entry.line, entry);
  }
  return [...entries.values()];
}
