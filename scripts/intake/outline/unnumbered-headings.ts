/** Headings without a number: told by how they are set, never by their words. */
import { least } from '../../../src/policy/extremes.ts';
import { clauseEnds, sentenceEnds } from '../../../src/policy/marks.ts';
import type { HeadingForm, LevelStyle, NumberStyle } from '../../../src/policy/model/numbering.ts';
import { opensWithRunInHeading } from '../../convert/lines/run-in-headings.ts';
import type { ExtractLine } from '../received/extract.ts';
import type { NumberedLine } from './numbered-lines.ts';

export interface UnnumberedLevel {
  form: HeadingForm;
  /** Where the headings stand among the lines. */
  at: number[];
  /** They stand above the numbered headings, or below all of them. */
  place: 'outermost' | 'innermost';
}

type Line = Pick<ExtractLine, 'text' | 'form'>;

/** A heading on a line of its own is no longer; one that ends with a colon names a subject in a few words. */
const longestTitle = 30;
const longestBeforeColon = 16;
const inSentence = new RegExp(`[${sentenceEnds}${clauseEnds}]`, 'u');
/** One heading of a form is an accident. */
const fewest = 2;
/** So many of the paragraphs without a number open with a heading, where those are headings. */
const mostParagraphs = 0.4;

/** The levels of a text that have no number. `numbered`: its lines that have one, in `levels`; `first`: where its text begins. */
export function unnumberedLevels(lines: readonly Line[], numbered: readonly NumberedLine[], levels: readonly LevelStyle[], first: number): UnnumberedLevel[] {
  const numbers = new Set(numbered.map(({ at }) => at));
  const free = lines.flatMap((line, at) => (at >= first && !numbers.has(at) && isText(line) ? [at] : []));
  const alone = aloneLines(lines, free);
  const colons = colonLines(lines, free, numbers);
  return [
    ...(alone.length >= fewest ? [placed('own-line', alone, lines, numbered, levels)] : []),
    ...(alone.length < fewest && colons.length >= fewest ? [placed('colon', colons, lines, numbered, levels)] : []),
    ...runIn(lines, free, levels),
  ];
}

/** The longest line that the converter may take for a heading of its own. */
const longestOwnLine = 40;

/** Where own-line headings are declared: short lines that look like one to the converter and are not set as one here. */
export function unsetShortLines(lines: readonly Line[], numbered: ReadonlySet<number>, { form, at }: UnnumberedLevel, first: number): number[] {
  if (form !== 'own-line') return [];
  const headings = new Set(at);
  return lines.flatMap((line, i) => {
    const words = line.text.trim();
    const looksLikeOne = words !== '' && words.length <= longestOwnLine && !inSentence.test(words) && !/[：:、]$/u.test(words) && !words.includes('\t');
    return i >= first && looksLikeOne && !headings.has(i) && !numbered.has(i) ? [i] : [];
  });
}

const isText = ({ text, form }: Line): boolean => text.trim() !== '' && !form?.table && !form?.note && !form?.box && !text.includes('\t');

/** Lines that the format sets as headings, or in bold from end to end, and that are no sentences. */
function aloneLines(lines: readonly Line[], free: readonly number[]): number[] {
  return free.filter((at) => {
    const { text, form } = lines[at] as Line;
    const words = text.trim();
    const isSet = form?.heading !== undefined || (form?.bold ?? 0) >= words.length;
    return isSet && !form?.right && words.length <= longestTitle && !inSentence.test(words) && !/[：:]$/u.test(words);
  });
}

/** 性质：, set in bold, or above a number. */
function colonLines(lines: readonly Line[], free: readonly number[], numbers: ReadonlySet<number>): number[] {
  return free.filter((at) => {
    const { text, form } = lines[at] as Line;
    const words = text.trim();
    return (
      /^[^：:]+[：:]$/u.test(words) &&
      words.length <= longestBeforeColon &&
      !inSentence.test(words.slice(0, -1)) &&
      ((form?.bold ?? 0) > 0 || numbers.has(at + 1))
    );
  });
}

/** Above the numbers, if a number follows most of them right away, and the numbers of the outermost level do not stand above them. */
function placed(
  form: HeadingForm,
  at: readonly number[],
  lines: readonly Line[],
  numbered: readonly NumberedLine[],
  levels: readonly LevelStyle[],
): UnnumberedLevel {
  const numbers = new Set(numbered.map((line) => line.at));
  const followed = at.filter((one) => numbers.has(one + 1));
  const depth = least(
    at.map((one) => lines[one]?.form?.heading ?? Number.POSITIVE_INFINITY),
    Number.POSITIVE_INFINITY,
  );
  const outer = numbered.filter(({ number }) => number.style === levels[0]).map((line) => lines[line.at]?.form?.heading ?? Number.POSITIVE_INFINITY);
  const isDeeper = outer.some((level) => level < depth);
  return { form, at: [...at], place: levels.length === 0 || (followed.length * 2 >= at.length && !isDeeper) ? 'outermost' : 'innermost' };
}

/** Paragraphs that open with a short sentence, in a text whose numbered headings stand alone on their lines. */
function runIn(lines: readonly Line[], free: readonly number[], levels: readonly LevelStyle[]): UnnumberedLevel[] {
  if (levels.length === 0 || levels.some((style) => isArticle(style))) return [];
  const opening = free.filter((at) => opensWithRunInHeading(lines[at]?.text.trim() ?? '', 'paragraph'));
  return opening.length > fewest && opening.length >= free.length * mostParagraphs ? [{ form: 'run-in', at: opening, place: 'innermost' }] : [];
}

const isArticle = (style: LevelStyle): style is NumberStyle => style === '第一条';
