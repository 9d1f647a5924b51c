/** A target with every field that its clause tells; a finder says what it has found. Pure. */
import type { Language } from '../../../src/policy/language.ts';
import { sentenceEnds } from '../../../src/policy/marks.ts';
import type { Found } from '../../../src/policy/model/facts/evidence.ts';
import type { Comparator, Target } from '../../../src/policy/model/facts/target.ts';
import { aside } from '../reading/clauses-of-text.ts';
import type { DatedClause } from './dated-clauses.ts';
import { targetPatterns } from './target-words.ts';

/** A target before its evidence is placed in a unit; the words reach from `start` to `end` of the text read. */
export type Sighting = Omit<Found<Target>, 'evidence'> & { start: number; end: number };

/** What most targets do not have. */
const bare: Omit<Sighting, 'start' | 'end' | 'indicator' | 'comparator'> = {
  indicatorId: null,
  reading: null,
  value: null,
  valueTo: null,
  unitOfMeasure: null,
  basis: null,
  baseline: null,
  deadline: null,
  deadlineSource: null,
  scope: null,
  binding: null,
  strength: null,
  degree: null,
  state: null,
  assigned: false,
};

type Told = Pick<Sighting, 'indicator' | 'comparator'> & Partial<Sighting>;

/** A target of a clause; where nothing else is said its words are the clause. */
export function targetOf(clause: DatedClause, told: Told, words: Language['targets']): Sighting {
  const { cumulative, assigned, scope, each, baseline } = targetPatterns(words);
  const said = clause.plain.slice(clause.dates[0]?.end ?? 0);
  return {
    ...bare,
    start: clause.start,
    end: clause.end,
    deadline: clause.deadline,
    deadlineSource: clause.deadlineSource,
    strength: clause.strength,
    basis: clause.yearly ? 'annual' : cumulative.test(clause.plain) ? 'cumulative' : null,
    assigned: assigned.test(clause.plain),
    scope: printedIn(clause, scope.exec(said)?.[1] ?? each.exec(said)?.[1] ?? '') || null,
    baseline: baseline.exec(clause.words)?.[0] ?? null,
    ...told,
    indicator: printedIn(clause, told.indicator),
  };
}

/** With what stands in brackets, as the text has it: 每个县（市、区）. */
function printedIn({ plain, words }: DatedClause, name: string): string {
  const at = plain.indexOf(name);
  return at < 0 ? name.replaceAll(aside, '') : words.slice(at, at + name.length);
}

/** A target of a row of a table, with what the row tells. */
export const targetOfRow = (told: Told & Pick<Sighting, 'start' | 'end'>): Sighting => ({ ...bare, ...told });

/** The name of an indicator: without dates, adverbs and marks around it; empty where nothing else is left. 碳中和 keeps its last character. */
export function indicatorIn(text: string, words: Language['targets']): string {
  const { leading, trailing, baseline, startingValue } = targetPatterns(words);
  const name = text.replace(startingValue, '').replace(baseline, '').replace(leading, '').replace(trailing, '').trim();
  return name;
}

/** Words of a clause as they are printed, with the asides within them but none `around` them; null where they are no whole phrase. */
export function asPrinted(piece: string, { plain, words }: Pick<DatedClause, 'plain' | 'words'>, around = asideAtEnds): string | null {
  const bare = piece.replace(around, '');
  const at = plain.indexOf(bare);
  const printed = at < 0 ? bare : words.slice(at, at + bare.length);
  return printed.length > 1 && !unprintable.test(printed) && isBalanced(printed) ? printed : null;
}

const asideAtEnds = new RegExp(`^[${aside}\\s]+|[${aside}\\s]+$`, 'gu');
const unprintable = new RegExp(`[${aside}${sentenceEnds}；]`, 'u');

/** Each mark that opens closes: a phrase that is cut within brackets is none. */
const isBalanced = (words: string): boolean =>
  ['（）', '“”', '《》'].every(([open = '', close = '']) => words.split(open).length === words.split(close).length);

/** Whose target it is: the subject before a verb; null where there is none, or where it is a clause. */
export function subjectBefore(before: string, clause: DatedClause, words: Language['targets']): string | null {
  const { stateAdverbs, doing, direction, leading } = targetPatterns(words);
  const subject = before.replace(stateAdverbs, '').replace(/[，、\s]+$/u, '');
  if (!subject.replace(leading, '').trim() || doing.test(subject) || direction.test(subject)) return null;
  // 每个县（市、区）: what stands behind belongs to it.
  const printed = asPrinted(subject, clause, /^\s+|\s+$/gu);
  return printed && printed.length <= longestSubject ? printed : null;
}

const longestSubject = 60;

/** How a plain number is assessed: not below it, or not above it where less is better; the share of what has been put right is better when more. */
export function readingOf(comparator: Comparator, indicator: string, words: Language['targets'], lowering = false): Comparator | null {
  if (comparator !== '=') return null;
  const { lower, betterWhenMore } = targetPatterns(words);
  return lowering || (lower.test(indicator) && !betterWhenMore.test(indicator)) ? '<=' : '>=';
}
