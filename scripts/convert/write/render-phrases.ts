/** Words of a policy as MDX, with what was corrected or doubted in them. */
import type { PhrasingContent } from 'mdast';
import type { SourcedText } from '../correct/sourced-text.ts';
import type { ConvertedDocument } from './converted-document.ts';
import { type Attributes, inline } from './mdx-nodes.ts';
import type { NumberedErratum } from './published-errata.ts';

/** Running text with its errata marked in place. An erratum that crosses a sentence boundary is marked in parts, which have one note. */
export function phrases(text: SourcedText, { marks }: Pick<ConvertedDocument, 'marks'>, from = 0, to = text.text.length): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  for (let start = from; start < to; ) {
    const mark = text.mark[start] ?? -1;
    let end = start + 1;
    while (end < to && text.mark[end] === mark) end++;
    const words = { type: 'text' as const, value: text.text.slice(start, end) };
    const erratum = marks.marks[mark];
    const part = partName(mark >= 0 && text.mark[start - 1] === mark, mark >= 0 && text.mark[end] === mark);
    parts.push(erratum ? inline('Erratum', { ...erratumAttributes(erratum), part }, [words]) : words);
    start = end;
  }
  return parts;
}

/** Null for an erratum that stands in one place. */
function partName(hasBegun: boolean, goesOn: boolean): 'first' | 'middle' | 'last' | null {
  if (hasBegun) return goesOn ? 'middle' : 'last';
  return goesOn ? 'first' : null;
}

function erratumAttributes({ number, erratum }: NumberedErratum): Attributes {
  const { status, kind, original, corrected, reason } = erratum;
  const reading: Attributes = status === 'noted' ? { reading: corrected.trim() } : { original: original.replace(/\s+/gu, ' ').trim() };
  return { n: String(number), status, kind, ...reading, reason };
}
