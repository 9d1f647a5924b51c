/** The text of a member as its family's page shows it: what most members hold is marked, a long text only begun. */
import { headOf } from '../policy/whole-characters.ts';
import type { Range } from './common-wording.ts';

export interface TextPart {
  text: string;
  common: boolean;
}

/** Of a longer text its beginning is shown. */
const most = 400;

/** The parts in order; together the text or its beginning. `ranges` in order, apart from each other. */
export function markedText(text: string, ranges: readonly Range[]): { parts: TextPart[]; goesOn: boolean } {
  const shown = headOf(text, most);
  const parts: TextPart[] = [];
  let from = 0;
  for (const { start, end } of ranges.filter((range) => range.start < shown.length)) {
    parts.push({ text: shown.slice(from, start), common: false }, { text: shown.slice(start, end), common: true });
    from = end;
  }
  parts.push({ text: shown.slice(from), common: false });
  return { parts: parts.filter((part) => part.text !== ''), goesOn: shown.length < text.length };
}
