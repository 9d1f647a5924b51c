/** The lines with their title among them, and where the text begins behind it. */
import type { Title } from '../facts/facts.ts';
import type { ExtractLine } from '../received/extract.ts';
import { withTitle } from './with-title.ts';

/** `first`: the line (from 0) behind the title. A title that no line prints is put at the head, as restored; the name of the file where there is none. */
export function titled(lines: readonly ExtractLine[], title: Title | null, fileName: string): { lines: ExtractLine[]; first: number } {
  if (!title) return { lines: withTitle(lines, fileName), first: 1 };
  if (title.lines) return { lines: [...lines], first: title.lines[1] };
  return { lines: withTitle(lines, title.value), first: 1 };
}
