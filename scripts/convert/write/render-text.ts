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
  const blocks = own.filter(wholeLinesOf(lines));
  const held = new Set(blocks);
  const insides: Insides = {
    converted,
    noted,
    sentences: converted.sentences.filter(({ clause }) => clause === unit).map((sentence) => ({ ...sentence, name: 'S' })),
    parts: own.filter((part) => !held.has(part)).map((part) => ({ ...part, name: 'InlineItem' })),
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

/** Whether a part begins at the head of a line and ends at the end of one. */
function wholeLinesOf(lines: readonly Line[]): (part: Part) => boolean {
  const heads = new Set(lines.map(({ text, start }) => start + text.text.search(/\S/u)));
  const ends = new Set(lines.map(({ text, start }) => start + text.text.trimEnd().length));
  return ({ start, end }) => heads.has(start) && ends.has(end);
}

/** `blocks`: parts of whole lines among these, each before what lies in it. Only what lies in another goes a step deeper. */
function renderLines(lines: readonly (Line | Inset)[], blocks: readonly Part[], insides: Insides): RootContent[] {
  const content: RootContent[] = [];
  for (let at = 0, next = 0; at < lines.length; ) {
    const line = lines[at] as Line | Inset;
    while ((blocks[next]?.start ?? line.start) < line.start) next++;
    const block = blocks[next];
    if ('content' in line || !block || block.start >= line.end) {
      content.push('content' in line ? line.content : standalone(renderLine(line, insides)));
      at++;
      continue;
    }
    const [to, behind] = [firstFrom(lines, at, block.end), firstFrom(blocks, next, block.end)];
    const within = blocks.slice(next + 1, behind).filter(({ end }) => end <= block.end);
    const name = block.kind === 'paragraph' ? 'Paragraph' : 'Item';
    content.push(flow(name, { id: anchorOf(block.id) }, renderLines(lines.slice(at, to), within, insides)));
    [at, next] = [to, behind];
  }
  return content;
}

/** The first from `at` on that does not begin before a place. */
function firstFrom(ordered: readonly { start: number }[], at: number, place: number): number {
  let to = at;
  while ((ordered[to]?.start ?? place) < place) to++;
  return to;
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
  const content: PhrasingContent[] = [];
  const ordered = inners.toSorted((a, b) => a.start - b.start);
  let place = start;
  for (let at = 0; at < ordered.length; ) {
    const inner = ordered[at] as Inner;
    let behind = at + 1;
    while ((ordered[behind]?.end ?? Number.POSITIVE_INFINITY) <= inner.end) behind++;
    for (const words of renderWords(line.text, place - line.start, inner.start - line.start, insides)) content.push(words);
    content.push(inline(inner.name, { id: anchorOf(inner.id) }, renderRange(inner.start, inner.end, ordered.slice(at + 1, behind), line, insides)));
    [at, place] = [behind, inner.end];
  }
  return [...content, ...renderWords(line.text, place - line.start, end - line.start, insides)];
}

function renderWords(text: SourcedText, from: number, to: number, { noted, converted }: Insides): PhrasingContent[] {
  if (!noted || from > 0 || to < 1 || !/^[①-⑳]/u.test(text.text)) return phrases(text, converted, from, to);
  return [inline('span', { id: noteMarkAnchor(noted, noteNumber(text.text)) }, phrases(text, converted, 0, 1)), ...phrases(text, converted, 1, to)];
}

/** 1 of ①. */
export const noteNumber = (mark: string): number => (mark.codePointAt(0) ?? 0) - '①'.charCodeAt(0) + 1;
