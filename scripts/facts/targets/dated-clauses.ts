/** The clauses of a text, each with the time that governs it. Pure; offsets are UTF-16 units. */
import type { Language } from '../../../src/policy/language.ts';
import type { Target } from '../../../src/policy/model/facts/target.ts';
import { splitSentences } from '../../../src/policy/sentences.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import { type Clause, clausesOf, withoutAsides } from '../reading/clauses-of-text.ts';
import { type DateInText, datesIn } from '../reading/dates-in-text.ts';
import type { DocumentTime } from '../reading/document-time.ts';
import { targetPatterns } from './target-words.ts';

export interface DatedClause extends Clause {
  /** The words, asides blotted out, dates as they are. */
  plain: string;
  /** The same words with their asides. */
  words: string;
  /** The dates that stand in it, by which something is due, offsets within the clause. */
  dates: DateInText[];
  deadline: string | null;
  deadlineSource: Target['deadlineSource'];
  /** Every date that governs it: 2023年、2025年底. */
  allDue: string[];
  /** The date at the head of the sentences before: aims that are told one after the other are due by it. */
  handedOn: string | null;
  /** Whether it tells of what has been. */
  past: boolean;
  strength: Target['strength'];
  /** 每年: to be reached each year. */
  yearly: boolean;
  /** Of the sentence: the first clause has 0. */
  place: number;
}

type Words = Language['targets'];

const patterns = oncePer((words: Words) => ({
  past: new RegExp(anyOf(words.past), 'u'),
  pastOpening: new RegExp(`^${anyOf(words.pastOpenings)}`, 'u'),
  pastClosing: new RegExp(`${anyOf(words.pastClosings)}$`, 'u'),
  forecast: new RegExp(`^${anyOf(words.forecasts)}`, 'u'),
  afterwards: new RegExp(`^${anyOf(words.afterwards)}`, 'u'),
  must: new RegExp(anyOf(words.must), 'u'),
  ensure: new RegExp(`(?!${anyOf(words.notEnsuring)})${anyOf(words.ensure)}`, 'u'),
  strive: new RegExp(anyOf(words.strive), 'u'),
  yearly: new RegExp(anyOf(words.yearly), 'u'),
  goingOn: new RegExp(`^[^\\u0001]{0,2}${anyOf(words.goingOn)}`, 'u'),
}));

/** What governs from here on. */
interface Governing {
  deadline: string | null;
  source: Target['deadlineSource'];
  allDue: string[];
  /** Whether it heads its sentence, so that all items of it are due by it. */
  isHead: boolean;
  past: boolean;
  strength: Target['strength'];
}

const nothing: Governing = { deadline: null, source: null, allDue: [], isHead: false, past: false, strength: null };

/** In the order of the text. A date governs the rest of its sentence up to the next date; the next sentence only where that goes on. */
export function datedClauses(text: string, words: Words, time: DocumentTime): DatedClause[] {
  const plain = withoutAsides(text);
  const found: DatedClause[] = [];
  let before = nothing;
  let handedOn: string | null = null;
  let end = 0;
  for (const sentence of splitSentences(text)) {
    const said = plain.slice(sentence.start, sentence.end);
    if (text.slice(end, sentence.start).includes('\n')) [before, handedOn] = [nothing, null];
    end = sentence.end;
    const goesOn = before.deadline !== null && patterns(words).goingOn.test(said);
    const { clauses, last } = sentenceClauses(text, plain, sentence, goesOn ? { ...before, source: 'sentence-before' } : nothing, words, time);
    const own = clauses.some(({ dates }) => dates.length > 0) || last.past;
    for (const clause of clauses) found.push({ ...clause, handedOn: own ? null : handedOn });
    if (own || !/\d/u.test(said)) handedOn = headDate(clauses);
    before = last;
  }
  return found;
}

/** The date with which a sentence begins, so that it is all about it. */
function headDate([first]: readonly DatedClause[]): string | null {
  const [date] = first?.dates ?? [];
  return date && date.start <= 4 ? date.value : null;
}

function sentenceClauses(
  text: string,
  plain: string,
  sentence: Clause,
  from: Governing,
  words: Words,
  time: DocumentTime,
): { clauses: DatedClause[]; last: Governing } {
  let governing = from;
  const dates = datesIn(plain.slice(sentence.start, sentence.end), words, time).map((date) => moved(date, sentence.start));
  let end = sentence.start;
  const clauses = withExtendedObjects(clausesOf(plain, sentence), plain, words).map((clause, place) => {
    governing = behindMarks(plain.slice(end, clause.start), governing);
    end = clause.end;
    const own = dates.filter(({ start }) => start >= clause.start && start < clause.end).map((date) => moved(date, -clause.start));
    governing = governedBy(own, plain.slice(clause.start, clause.end), words, governing.deadline !== null, place === 0) ?? governing;
    return datedClause(text, plain, clause, own, governing, words, place);
  });
  return { clauses, last: governing };
}

const moved = (date: DateInText, by: number): DateInText => ({ ...date, start: date.start + by, end: date.end + by });

/** A date that opens one of several items (…；2022年底前，…；…) is of that item alone; one that heads the sentence is of all, and so is one before a colon. */
function behindMarks(marks: string, governing: Governing): Governing {
  if (/[：:]/u.test(marks)) return { ...governing, isHead: true };
  return marks.includes('；') && governing.deadline !== null && !governing.isHead ? nothing : governing;
}

/** 形成以甲为基础，以乙为手段的制度: the object goes on behind the comma. */
function withExtendedObjects(clauses: readonly Clause[], plain: string, words: Words): Clause[] {
  const { opened, extended } = targetPatterns(words);
  const found: Clause[] = [];
  for (const clause of clauses) {
    const last = found.at(-1);
    const goesOn = last && plain.slice(last.end, clause.start).trim() === '，' && opened.test(plain.slice(last.start, last.end));
    if (last && goesOn && extended.test(plain.slice(clause.start, clause.end))) found[found.length - 1] = { start: last.start, end: clause.end };
    else found.push(clause);
  }
  return found;
}

/** What a clause says of itself and of those that follow; null where it says nothing. 力争到2025年 is meant of all of them; a past date amid a clause that is due tells of its object. */
function governedBy(dates: readonly DateInText[], said: string, words: Words, isDue: boolean, isHead: boolean): Governing | null {
  const { forecast, afterwards, pastOpening, pastClosing } = patterns(words);
  if (forecast.test(said)) return { ...nothing, past: true };
  const due = dates.findLast(({ role }) => role === 'due');
  const allDue = dates.filter(({ role }) => role === 'due').map(({ value }) => value);
  if (due) return { deadline: due.value, source: 'stated', allDue, isHead, past: false, strength: strengthOf(said.slice(0, due.start), words) };
  const tellsPast = dates.some(({ role, start }) => role === 'past' && (!isDue || start === 0));
  if (pastOpening.test(said) || pastClosing.test(said) || tellsPast) return { ...nothing, past: true };
  return afterwards.test(said) ? nothing : null;
}

function datedClause(text: string, plain: string, clause: Clause, dates: DateInText[], governing: Governing, words: Words, place: number): DatedClause {
  const said = plain.slice(clause.start, clause.end);
  const { past, yearly } = patterns(words);
  return {
    ...clause,
    plain: said,
    words: text.slice(clause.start, clause.end),
    dates: dates.filter(({ role }) => role === 'due'),
    deadline: governing.deadline,
    deadlineSource: governing.source,
    allDue: governing.allDue,
    handedOn: null,
    past: governing.past || past.test(said),
    strength: strengthOf(said, words) ?? governing.strength,
    yearly: yearly.test(said),
    place,
  };
}

function strengthOf(said: string, words: Words): Target['strength'] {
  const { must, ensure, strive } = patterns(words);
  if (strive.test(said)) return 'strive';
  if (ensure.test(said)) return 'ensure';
  return must.test(said) ? 'must' : null;
}

/** 有下列情形的: a clause that ends so says of whom a rule holds. */
export const isCondition = ({ plain }: DatedClause): boolean => plain.endsWith('的');
