/** Numbers in boxes (专栏): they count the items of the box, not the headings of the text. */
import { boxCaption } from '../../convert/lines/tables/captions.ts';
import type { ExtractLine } from '../received/extract.ts';
import type { NumberedLine } from './numbered-lines.ts';

/** The numbered lines; those of a box stand apart. A box goes on to the next empty line, or to the number that is next outside of it. */
export function withBoxesApart(numbered: readonly NumberedLine[], lines: readonly Pick<ExtractLine, 'text'>[]): NumberedLine[] {
  const last = new Map<string, number>();
  let box = -1;
  let at = 0;
  return numbered.map((line) => {
    for (; at < line.at; at++) {
      const text = lines[at]?.text.trim() ?? '';
      if (boxCaption.exec(text)?.groups?.number !== undefined) box = at;
      else if (text === '') box = -1;
    }
    const { style, prefix, ordinal } = line.number;
    const key = `${style} ${prefix}`;
    const isNext = last.has(key) && ordinal === (last.get(key) ?? 0) + 1;
    if (box >= 0 && !isNext) return { ...line, apart: true };
    box = -1;
    if (!line.apart) last.set(key, ordinal ?? 0);
    return line;
  });
}
