/** The closing of a text: the paragraphs behind its last clause that say when it takes effect, or take leave. */
import type { Language } from '../../../src/policy/language.ts';
import { forms } from '../../../src/policy/model/particulars.ts';
import { opensWithNumber } from '../numbers/numbering.ts';
import { newDraft, type UnitDraft } from './unit-draft.ts';

export type ClosingWords = Pick<
  Language['frontLines'],
  'closingClauses' | 'closingOpenings' | 'closingRequestEndings' | 'closingRequestOpenings' | 'closingSubjects'
>;

const longestLeave = 30;
const longestClosing = 120;
/** So many paragraphs may stand behind the one that says when the text takes effect. */
const mostBehind = 2;

/**
 * What follows the last measure and belongs to none. With `declared` (closing: true in document.yaml) the last paragraph is part of it
 * whatever it says; false where there is none such.
 */
export function detachClosing(roots: UnitDraft[], words: ClosingWords, declared: boolean): boolean {
  const measure = lastSpeaking(roots);
  if (!measure) return false;
  const alone = paragraphsAlone(roots, measure);
  if (alone.length > 0 && !declared) return joinClosing(roots, alone, words);
  const own = measure.sentence ? 0 : 1;
  const texts = measure.paragraphs.slice(own).map(({ text }) => text);
  const known = closingStart(texts, words);
  const start = known ?? (declared && texts.length > 0 ? texts.length - 1 : null);
  const count = start === null ? 0 : texts.length - start;
  // Every paragraph has a span of its own.
  if (count === 0 || measure.spans.length <= count) return false;
  const closing = { ...newDraft('closing', measure.line, measure.spans.splice(-count)), paragraphs: measure.paragraphs.splice(-count) };
  putBehind(
    roots,
    roots.findIndex((root) => holds(root, measure)),
    closing,
  );
  return true;
}

/** Where the closing begins among the last paragraphs of a text; null where none of them tells. Read from the end, each paragraph once. */
function closingStart(texts: readonly string[], words: ClosingWords): number | null {
  let start: number | null = null;
  /** Of the paragraphs behind: whether all are known, whether all may follow, how many are not known. */
  const behind = { known: true, follow: true, others: 0 };
  for (let i = texts.length - 1; i >= 0 && behind.follow; i--) {
    const text = texts[i] ?? '';
    const [leaves, begins] = [takesLeave(text, words), takesEffect(text, words)];
    const known = leaves || begins;
    if (begins ? behind.others <= mostBehind : known && behind.known) start = i;
    behind.known &&= known;
    behind.follow = known || (text.length <= longestClosing && !opensWithNumber(text));
    if (!known) behind.others++;
  }
  return start;
}

/** The paragraphs of a text without numbers up to its last: each is a unit. */
function paragraphsAlone(roots: readonly UnitDraft[], last: UnitDraft): UnitDraft[] {
  const end = roots.indexOf(last) + 1;
  const isAlone = (unit: UnitDraft): boolean => unit.kind === 'measure' && unit.level === null && unit.title === null && unit.paragraphs.length === 1;
  const start = roots.slice(0, end).findLastIndex((unit) => !isAlone(unit)) + 1;
  return roots.slice(start, end);
}

function joinClosing(roots: UnitDraft[], alone: readonly UnitDraft[], words: ClosingWords): boolean {
  const start = closingStart(
    alone.map(({ paragraphs }) => paragraphs[0]?.text ?? ''),
    words,
  );
  if (start === null) return false;
  const [first, ...others] = alone.slice(start);
  const at = roots.indexOf(first as UnitDraft);
  roots.splice(at, 1 + others.length);
  const closing = { ...(first as UnitDraft), kind: 'closing' as const };
  for (const other of others) {
    for (const each of other.paragraphs) closing.paragraphs.push(each);
    for (const each of other.spans) closing.spans.push(each);
  }
  putBehind(roots, at - 1, closing);
  return true;
}

/** Behind the tables and boxes of what it follows, as one with a closing that stands there already. */
function putBehind(roots: UnitDraft[], at: number, closing: UnitDraft): void {
  let to = at + 1;
  while (roots[to]?.kind === 'table' || roots[to]?.kind === 'box') to++;
  const next = roots[to];
  if (next?.kind === 'closing') {
    next.paragraphs = [...closing.paragraphs, ...next.paragraphs];
    next.spans = [...closing.spans, ...next.spans];
  } else roots.splice(to, 0, closing);
}

/** 特此通知; 以上意见，请研究; 请认真贯彻执行. */
function takesLeave(text: string, { closingOpenings, closingRequestOpenings, closingRequestEndings }: ClosingWords): boolean {
  if (text.length > longestLeave) return false;
  if ([...closingOpenings, ...forms.map((form) => `以上${form}`)].some((opening) => text.startsWith(opening))) return true;
  const words = text.replace(/[。！]$/u, '');
  return closingRequestOpenings.some((opening) => words.startsWith(opening)) && closingRequestEndings.some((ending) => words.endsWith(ending));
}

/** 本办法自…起施行, 本意见由…负责解释, 《…》根据本决定重新公布: of the text itself, not of what it rules. */
export function takesEffect(text: string, { closingSubjects, closingClauses }: ClosingWords): boolean {
  const subjects = [...closingSubjects, ...forms.map((form) => `本${form}`)];
  const isOfItself = subjects.some((subject) => text.startsWith(subject) || (text.startsWith('《') && text.includes(subject)));
  return text.length <= longestClosing && isOfItself && closingClauses.some((clause) => text.includes(clause));
}

const holds = (unit: UnitDraft, wanted: UnitDraft): boolean => unit === wanted || unit.children.some((child) => holds(child, wanted));

/** The last measure, or heading that has a text of its own. */
function lastSpeaking(units: readonly UnitDraft[]): UnitDraft | null {
  for (const unit of units.filter(({ attached }) => !attached).reverse()) {
    const inner = lastSpeaking(unit.children);
    if (inner) return inner;
    if (unit.kind === 'measure' || (unit.level !== null && unit.paragraphs.length > 0)) return unit;
  }
  return null;
}

/**
 * A numbered clause on when the text takes effect (七、本通知自…起施行) that comes after headings is the closing, with its number.
 * Among clauses it is one of them.
 */
export function settleClosing(roots: readonly UnitDraft[], words: ClosingWords): void {
  const outermost = roots.filter(({ level }) => level === 0);
  const last = outermost.at(-1);
  if (last?.kind !== 'measure' || last.title || last.children.length || last.paragraphs.length !== 1) return;
  if (!outermost.slice(0, -1).some(({ kind }) => kind === 'section')) return;
  if (takesEffect(last.paragraphs[0]?.text ?? '', words)) last.kind = 'closing';
}
