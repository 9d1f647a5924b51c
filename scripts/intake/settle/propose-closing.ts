/** Whether the last paragraph belongs to the whole text (结尾段), not to the measure that it stands behind. */
import { isStatute, measureLevel } from '../../../src/policy/model/numbering.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import type { DocumentYaml } from '../findings/finding.ts';

/** Fewer measures show no habit. */
const fewest = 5;
/** So many measures in a hundred may have a second paragraph, where the last one is no habit of the text. */
const mostInHundred = 5;

/** The last measure alone has a paragraph more than the others, and that is a whole sentence. `units` are those of the document itself. */
export function hasClosing(units: readonly Unit[], { numbering, closing }: Pick<DocumentYaml, 'numbering' | 'closing'>): boolean {
  const level = numbering.levels[measureLevel(numbering)];
  if (closing || level === undefined || level === 'run-in' || isStatute(numbering) || units.some(({ kind }) => kind === 'closing')) return false;
  const measures = units.filter(({ kind, label }) => kind === 'measure' && label !== null);
  const last = measures.at(-1);
  const isLastText =
    last !== undefined && !units.slice(units.indexOf(last) + 1).some(({ kind }) => ['section', 'subsection', 'measure', 'table', 'box'].includes(kind));
  const long = measures.filter((unit) => unit !== last && paragraphsOf(unit) > 1);
  return (
    measures.length >= fewest && isLastText && paragraphsOf(last) === 2 && last.text.endsWith('。') && long.length * 100 <= measures.length * mostInHundred
  );
}

const paragraphsOf = ({ text }: Unit): number => text.split('\n').length;
