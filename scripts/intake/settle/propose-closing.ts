/** Whether the last paragraph belongs to the whole text (结尾段), not to the measure that it stands behind. */
import type { Language } from '../../../src/policy/language.ts';
import { isStatute, measureLevel } from '../../../src/policy/model/numbering.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import type { DocumentYaml } from '../findings/finding.ts';

/** Fewer measures show no habit. */
const fewest = 5;
/** So many measures in a hundred may have a second paragraph, where the last one is no habit of the text. */
const mostInHundred = 5;

/** The last measure alone has a paragraph more than the others, and that is a whole sentence. `units` are those of the document itself. */
export function hasClosing(
  units: readonly Unit[],
  { numbering, closing }: Pick<DocumentYaml, 'numbering' | 'closing'>,
  words: Language['frontLines'],
): boolean {
  const level = numbering.levels[measureLevel(numbering)];
  if (closing || level === undefined || level === 'run-in' || isStatute(numbering) || units.some(({ kind }) => kind === 'closing')) return false;
  const measures = units.filter(({ kind, label }) => kind === 'measure' && label !== null);
  const last = measures.at(-1);
  const isLastText =
    last !== undefined && !units.slice(units.indexOf(last) + 1).some(({ kind }) => ['section', 'subsection', 'measure', 'table', 'box'].includes(kind));
  if (last && isLastText && speaksOfWhole(last, words)) return true;
  const long = measures.filter((unit) => unit !== last && paragraphsOf(unit) > 1);
  return (
    measures.length >= fewest && isLastText && paragraphsOf(last) === 2 && last.text.endsWith('。') && long.length * 100 <= measures.length * mostInHundred
  );
}

/** 本意见…同时废止: the last of several paragraphs says how long the document holds, or what else does. */
function speaksOfWhole({ text }: Unit, { closingSubjects, closingClauses }: Language['frontLines']): boolean {
  const [first, ...others] = text.split('\n');
  const end = others.at(-1) ?? '';
  return first !== undefined && closingSubjects.some((subject) => end.includes(subject)) && closingClauses.some((clause) => end.includes(clause));
}

const paragraphsOf = ({ text }: Unit): number => text.split('\n').length;
