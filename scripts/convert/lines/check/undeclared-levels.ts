/** Headings that group the measures, in a style that `numbering.levels` does not name: they would be read as text of the measure before them. */
import { type LevelStyle, measureLevel, type Numbering, type NumberStyle, numberStyles } from '../../../../src/policy/model/numbering.ts';
import { isDecimal, readNumber } from '../../numbers/numbering.ts';
import type { Block } from '../blocks.ts';
import type { Line } from '../split-lines.ts';

export interface UndeclaredLevel {
  style: NumberStyle;
  /** The first of the numbers and the first that has a measure between it and the one before. */
  first: { line: Line; label: string };
  next: { line: Line; label: string };
}

/**
 * Styles whose numbers go 一、二、 across the measures: between two that follow each other a measure begins. Numbers within one
 * measure are its items and say nothing; numbers that open a sentence as well are passed over.
 */
export function undeclaredLevels(lines: readonly Line[], blocks: readonly Block[], numbering: Numbering): UndeclaredLevel[] {
  return textsOf(lines, blocks, numbering).flatMap((text) =>
    numberStyles.filter((style) => isForeign(style, text.numbering.levels)).flatMap((style) => grouping(text, style) ?? []),
  );
}

interface Text {
  lines: { line: Line; measures: number }[];
  numbering: Numbering;
}

/** The prose of the document and of each attachment, without its headings, with the number of measures that begin at or before each line. */
function textsOf(lines: readonly Line[], blocks: readonly Block[], numbering: Numbering): Text[] {
  const texts: Text[] = [{ lines: [], numbering }];
  let [at, measures] = [-1, 0];
  for (const line of lines) {
    while (at + 1 < blocks.length && (blocks[at + 1]?.start ?? 0) <= line.start) {
      const block = blocks[++at] as Block;
      if (block.kind === 'attached') texts.push({ lines: [], numbering: block.numbering });
      if (block.kind === 'heading' && block.level === measureLevel(texts.at(-1)?.numbering ?? numbering)) measures++;
    }
    const block = blocks[at];
    // The front of a statute ends at its first declared heading: chapters that are not declared begin in it.
    const isProse = block?.kind === 'paragraph' || block?.kind === 'front' || (block?.kind === 'heading' && block.start < line.start);
    if (isProse && !line.quoted) texts.at(-1)?.lines.push({ line, measures });
  }
  return texts;
}

/** A style that the text does not have, not even as the careless print of one that it has. */
const isForeign = (style: NumberStyle, levels: readonly LevelStyle[]): boolean =>
  levels.length > 0 && !levels.includes(style) && !isDecimal(style) && !levels.some((level) => level.replace(/[.、]/u, '') === style.replace(/[.、]/u, ''));

function grouping({ lines }: Text, style: NumberStyle): UndeclaredLevel | null {
  let run: { line: Line; label: string; ordinal: number; measures: number }[] = [];
  for (const { line, measures } of lines) {
    const number = readNumber(line.text.text, style);
    if (!number?.certain || number.ordinal === null) continue;
    if (number.ordinal === 1) run = [];
    else if (number.ordinal !== (run.at(-1)?.ordinal ?? 0) + 1) continue;
    const before = run.at(-1);
    run.push({ line, label: number.label, ordinal: number.ordinal, measures });
    const [first] = run;
    if (before && first && measures > before.measures) return { style, first, next: { line, label: number.label } };
  }
  return null;
}
