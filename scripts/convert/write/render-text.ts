/**
 * The text of a unit as MDX: its paragraphs, in them its sentences, and every inner part under its id. A part of whole lines is
 * a block round them; one inside a line stands in its sentence.
 */
import type { PhrasingContent, RootContent } from 'mdast';
import { anchorOf, noteMarkAnchor } from '../../../src/policy/ids.ts';
import type { Part } from '../../../src/policy/model/part.ts';
import type { SourcedText } from '../correct/sourced-text.ts';
import type { ConvertedDocument } from './converted-document.ts';
import { flow, inline, standalone } from './mdx-nodes.ts';
import { phrases } from './render-phrases.ts';

/** A paragraph with its offsets in the unit's text. */
interface Line {
  text: SourcedText;
  start: number;
  end: number;
}

/** What stands between two lines and is a unit of its own; it has no characters of the text, and lies where the line before it ends. */
interface Inset {
  content: RootContent;
  start: number;
  end: number;
}

/** A sentence or an inner part, with its offsets in the unit's text. */
interface Inner {
  id: string;
  name: 'S' | 'InlineItem';
  start: number;
  end: number;
}

/** What stands inside one unit. */
interface Insides {
  converted: ConvertedDocument;
  /** The anchor of a table's note: ① at the head of its lines is where the ① of the table leads. */
  noted: string | null;
  sentences: readonly Inner[];
  /** Parts inside lines. */
  parts: readonly Inner[];
}

/** `unit`: its id; `insets`: tables and boxes, each behind so many of the paragraphs. */
export function renderText(
  paragraphs: readonly SourcedText[],
  { unit, noted, insets }: { unit: string; noted: string | null; insets: readonly { paragraphs: number; content: RootContent }[] },
  converted: ConvertedDocument,
): RootContent[] {
  const lines = placedLines(paragraphs);
  const own = converted.parts.filter(({ clause }) => clause === unit);
  const blocks = own.filter((part) => isOfWholeLines(part, lines));
  const insides: Insides = {
    converted,
    noted,
    sentences: converted.sentences.filter(({ clause }) => clause === unit).map((sentence) => ({ ...sentence, name: 'S' })),
    parts: own.filter((part) => !blocks.includes(part)).map((part) => ({ ...part, name: 'InlineItem' })),
  };
  return renderLines(
    lines.flatMap((line, i) => [...insetsBefore(line, i, insets), line]),
    blocks,
    insides,
  );
}

const insetsBefore = ({ start }: Line, paragraph: number, insets: readonly { paragraphs: number; content: RootContent }[]): Inset[] =>
  insets.filter(({ paragraphs }) => paragraphs === paragraph).map(({ content }) => ({ content, start: start - 1, end: start - 1 }));

function placedLines(paragraphs: readonly SourcedText[]): Line[] {
  let start = 0;
  return paragraphs.map((text) => {
    const line = { text, start, end: start + text.text.length };
    start = line.end + 1;
    return line;
  });
}

const isOfWholeLines = ({ start, end }: Part, lines: readonly Line[]): boolean =>
  lines.some((line) => line.start + line.text.text.search(/\S/u) === start) && lines.some((line) => line.start + line.text.text.trimEnd().length === end);

/** `blocks`: parts of whole lines among these, each before what lies in it. */
function renderLines(lines: readonly (Line | Inset)[], blocks: readonly Part[], insides: Insides): RootContent[] {
  const [first, ...rest] = lines;
  if (!first) return [];
  if ('content' in first) return [first.content, ...renderLines(rest, blocks, insides)];
  const block = blocks.find(({ start }) => start >= first.start && start < first.end);
  if (!block) return [standalone(renderLine(first, insides)), ...renderLines(rest, blocks, insides)];
  const held = lines.filter(({ start }) => start < block.end);
  const isIn = (part: Part): boolean => part !== block && part.start >= block.start && part.end <= block.end;
  return [
    flow(block.kind === 'paragraph' ? 'Paragraph' : 'Item', { id: anchorOf(block.id) }, renderLines(held, blocks.filter(isIn), insides)),
    ...renderLines(
      lines.slice(held.length),
      blocks.filter(({ start }) => start >= block.end),
      insides,
    ),
  ];
}

function renderLine(line: Line, insides: Insides): PhrasingContent[] {
  const isHere = ({ start }: Inner): boolean => start >= line.start && start < line.end;
  const sentences = insides.sentences.filter(isHere);
  const parts = insides.parts.filter(isHere).map((part) => ({ ...part, end: Math.min(part.end, sentenceAt(part.start, sentences)?.end ?? line.end) }));
  return renderRange(line.start, line.end, [...sentences, ...parts], line, insides);
}

const sentenceAt = (place: number, sentences: readonly Inner[]): Inner | undefined => sentences.find(({ start, end }) => start <= place && place < end);

/** `inners`: sentences and parts of the range, one within another or apart, an outer one before what it holds. */
function renderRange(start: number, end: number, inners: readonly Inner[], line: Line, insides: Insides): PhrasingContent[] {
  const [first, ...rest] = inners.toSorted((a, b) => a.start - b.start);
  if (!first) return renderWords(line.text, start - line.start, end - line.start, insides);
  const below = rest.filter((inner) => inner.end <= first.end);
  return [
    ...renderWords(line.text, start - line.start, first.start - line.start, insides),
    inline(first.name, { id: anchorOf(first.id) }, renderRange(first.start, first.end, below, line, insides)),
    ...renderRange(
      first.end,
      end,
      rest.filter((inner) => !below.includes(inner)),
      line,
      insides,
    ),
  ];
}

function renderWords(text: SourcedText, from: number, to: number, { noted, converted }: Insides): PhrasingContent[] {
  if (!noted || from > 0 || to < 1 || !/^[①-⑳]/u.test(text.text)) return phrases(text, converted, from, to);
  return [inline('span', { id: noteMarkAnchor(noted, noteNumber(text.text)) }, phrases(text, converted, 0, 1)), ...phrases(text, converted, 1, to)];
}

/** 1 of ①. */
export const noteNumber = (mark: string): number => (mark.codePointAt(0) ?? 0) - '①'.charCodeAt(0) + 1;
