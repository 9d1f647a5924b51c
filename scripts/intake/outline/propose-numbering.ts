/** How a text is numbered, found in the text itself: the levels of its headings, and the numbered lines that are none. */
import type { z } from 'astro/zod';
import { isNumberStyle, type LevelStyle, type NumberStyle, type numberingSchema, numberStyles } from '../../../src/policy/model/numbering.ts';
import type { ExtractLine } from '../received/extract.ts';
import { withBoxesApart } from './box-numbers.ts';
import { withoutCareless } from './careless-styles.ts';
import { isItemRun } from './item-runs.ts';
import { type NumberRun, numberRuns, tells } from './number-runs.ts';
import { type NumberedLine, numberedLines } from './numbered-lines.ts';
import { orderLevels, runningOn } from './order-levels.ts';
import { unnumberedLevels, unsetShortLines } from './unnumbered-headings.ts';

export interface ProposedNumbering {
  numbering: z.input<typeof numberingSchema>;
  /** Numbered lines of one of the levels that are no headings, and why (Chinese). */
  notHeadings: { at: number; reason: string }[];
}

type Line = Pick<ExtractLine, 'text' | 'form'>;

/** Styles of statutes; what stands below their articles are inner parts, no units. */
const ofStatutes: readonly NumberStyle[] = numberStyles.filter((style) => style.startsWith('第') && style !== '第一部分');

/** `first`: the line on which the text begins, behind its title, from 0. The numbering is valid for document.yaml whatever the lines. */
export function proposeNumbering(lines: readonly Line[], first = 0): ProposedNumbering {
  const numbered = withBoxesApart(withoutCareless(numberedLines(lines).filter(({ at }) => at >= first)), lines);
  const own = numbered.filter(({ apart }) => !apart);
  const isOfText = numberRuns(own).some(tells) || own.length === numbered.length;
  const runs = numberRuns(isOfText ? own : numbered);
  const told = runs.filter(tells);
  if (isStatuteIn(told, own)) return { numbering: { levels: statuteLevels(told) }, notHeadings: [] };
  const items = new Set(told.filter((run) => isItemRun(run, lines)));
  const ofUnits = told.filter((run) => !items.has(run));
  const levels = orderLevels(ofUnits);
  const headings = new Set(runs.filter((run) => !items.has(run)).flatMap((run) => run.lines.map(({ at }) => at)));
  const unnumbered = unnumberedLevels(
    lines,
    numbered.filter(({ number }) => levels.includes(number.style)),
    levels,
    first,
  );
  const all: LevelStyle[] = [
    ...unnumbered.filter(({ place }) => place === 'outermost').map(({ form }) => form),
    ...levels,
    ...unnumbered.filter(({ place }) => place === 'innermost').map(({ form }) => form),
  ];
  const places = new Set(numbered.map(({ at }) => at));
  const unset = unnumbered.flatMap((level) => unsetShortLines(lines, places, level, first)).map((at) => ({ at, reason: '独占一行而不是标题的文字' }));
  const outermost = unnumbered.filter(({ place }) => place === 'outermost').flatMap(({ at }) => at);
  const runOn = runningOn(all.filter(isNumberStyle), ofUnits, outermost);
  return { numbering: { levels: all, ...(runOn.length > 0 && { runOn }) }, notHeadings: [...notHeadings(numbered, levels, headings, items), ...unset] };
}

/** Articles follow each other, and no style has as many numbers as they and what stands below them have. */
function isStatuteIn(runs: readonly NumberRun[], numbered: readonly NumberedLine[]): boolean {
  const articles = runs.filter(({ style }) => style === '第一条').flatMap((run) => run.lines);
  const [first] = articles;
  const before = numbered.filter(({ at, number }) => at < (first?.at ?? 0) && !ofStatutes.includes(number.style));
  return articles.length > 1 && before.length * 2 < articles.length;
}

const statuteLevels = (runs: readonly NumberRun[]): NumberStyle[] =>
  ofStatutes.filter((style) => style === '第一条' || runs.some((run) => run.style === style));

/** Numbers of a declared style that are not those of the text: in quotations and boxes, or items of one sentence. */
function notHeadings(
  numbered: readonly NumberedLine[],
  levels: readonly NumberStyle[],
  headings: ReadonlySet<number>,
  items: ReadonlySet<NumberRun>,
): ProposedNumbering['notHeadings'] {
  const ofItems = new Set([...items].flatMap((run) => run.lines.map(({ at }) => at)));
  return numbered.flatMap(({ at, number, apart }) => {
    if (!levels.includes(number.style) || headings.has(at)) return [];
    if (ofItems.has(at)) return [{ at, reason: '句中的分项，以分号相连' }];
    return apart ? [{ at, reason: '引文、说明栏里的标号，不是正文的标题' }] : [];
  });
}
