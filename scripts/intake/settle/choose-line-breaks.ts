/** How the lines of a printed text were broken (lineBreaks), found by reading it in every way: sentences are whole where it is read rightly. */
import { isFinished } from '../../../src/policy/marks.ts';
import { type LineBreaks, lineBreakStyles } from '../../../src/policy/model/document-metadata.ts';
import { isNumberStyle, isStatute } from '../../../src/policy/model/numbering.ts';
import type { FieldKnowledge } from '../findings/field-knowledge.ts';
import type { DocumentYaml } from '../findings/finding.ts';
import { type ReadingState, withMetadata } from './reading-state.ts';
import { type Settled, settleReading } from './settle-reading.ts';

type Numbering = DocumentYaml['numbering'];

/** The reading that leaves fewest faults open and tears fewest sentences; of lines that are paragraphs as the format says, the only one. */
export function chooseLineBreaks(start: ReadingState, field: FieldKnowledge): Settled {
  const asGiven = settleReading(start, field);
  if (!start.printed) return asGiven;
  const read = (lineBreaks: LineBreaks, numbering = start.metadata.numbering): Settled => settleReading(withMetadata(start, { lineBreaks, numbering }), field);
  const others = lineBreakStyles.filter((style) => style !== start.metadata.lineBreaks).map((style) => read(style));
  const runIn = withRunIn(start.metadata.numbering);
  const parted = runIn ? read('wrapped', runIn) : null;
  // Where measures turn out to have such headings, nothing speaks for a reading without them.
  const first = parted && isRunIn(parted) ? [parted, asGiven] : [asGiven];
  return [...first, ...others].reduce((best, other) => (costOf(other) < costOf(best) ? other : best));
}

/** Where columns break lines, run-in headings are the only sign of a paragraph: they cannot be told before the lines are joined. */
const withRunIn = (numbering: Numbering): Numbering | null =>
  numbering.levels.length === 0 || isStatute(numbering) || numbering.levels.some((style) => !isNumberStyle(style))
    ? null
    : { ...numbering, levels: [...numbering.levels, 'run-in'] };

/** So many of the measures have a heading of their own, where such headings are what parts them. */
const leastTitled = 0.4;
const fewestMeasures = 5;

function isRunIn({ trial }: Settled): boolean {
  const measures = trial.converted.units.filter(({ kind, label }) => kind === 'measure' && label === null);
  return measures.length >= fewestMeasures && measures.filter(({ title }) => title !== null).length >= measures.length * leastTitled;
}

/** A fault that stays weighs as much as so many torn sentences. */
const faultCost = 5;

const costOf = ({ trial, state }: Settled): number => (trial.issues.length + (state.metadata.anomalies?.length ?? 0)) * faultCost + tornParagraphs(trial);

/** Paragraphs that come to no end. */
const tornParagraphs = ({ converted }: Settled['trial']): number =>
  converted.units
    .filter(({ kind }) => kind !== 'front' && kind !== 'back' && kind !== 'table')
    .flatMap(({ text }) => (text === '' ? [] : text.split('\n')))
    .filter((paragraph) => !isFinished(paragraph)).length;
