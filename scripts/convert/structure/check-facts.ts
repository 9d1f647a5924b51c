/**
 * Facts in document.yaml must be facts: what rests on the text must occur in it, what rests on the page of the text in the
 * words that `sources` quotes. What rests on the editor has the editor's reason there.
 */
import { carelessZeros, printSingleDigits } from '../../../src/policy/chinese-digits.ts';
import type { DocumentMetadata } from '../../../src/policy/model/document-metadata.ts';
import type { SourcedKey } from '../../../src/policy/model/particulars.ts';
import { foldCharacters, normalForm } from '../../../src/policy/normal-form.ts';
import { formatNumeral } from '../../../src/policy/numerals.ts';
import { anyOf, literally } from '../../../src/policy/word-patterns.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import type { Seed } from '../read/read-seed.ts';

/** A value, the forms in which it may be printed, and where it stands in document.yaml. */
interface Fact {
  key: SourcedKey;
  value: string;
  printed: string[];
  path: (string | number)[];
}

/** `unitEndings`: 省, 市, 县: what the names of units end with, behind which an agency of theirs is named. */
export function checkFacts({ metadata, text, paths, metadataLine }: Seed, unitEndings: readonly string[] = []): Issue[] {
  const heldInText = heldIn(text);
  const facts = factsOf(metadata).flatMap(({ key, value, printed, path }) => {
    const { from, words } = metadata.sources[key] ?? { from: 'text' as const, words: null };
    const holds = (held: Held): boolean => printed.some((form) => stands(normalForm(form), held));
    const why = from === 'text' && holds(heldInText) ? onlyAs({ key, printed }, heldInText.spaced, unitEndings) : null;
    if (why !== null) return [issue('fact-of-another', paths.metadata, metadataLine(...path), { key, value, why })];
    if (from === 'editor' || holds(from === 'text' ? heldInText : heldIn(words ?? ''))) return [];
    return [issue(from === 'text' ? 'fact-not-in-text' : 'fact-not-in-words', paths.metadata, metadataLine(...path), { key, value })];
  });
  return [...facts, ...checkRestored({ metadata, text, paths, metadataLine })];
}

/** A wording with and without its white space. */
interface Held {
  flat: string;
  spaced: string;
}

const heldIn = (words: string): Held => ({ flat: normalForm(words), spaced: foldCharacters(words) });

/** 2031.3.1 does not stand in 2031.3.11, but in 2031.3.1 10:05. */
const stands = (form: string, { flat, spaced }: Held): boolean =>
  /[-/.]\d$/u.test(form) ? new RegExp(`${literally(form)}(?!\\d)`, 'u').test(spaced) : flat.includes(form);

/** What the words round a fact tell of it: of which other thing it is there. */
interface Surroundings {
  before: RegExp;
  after: RegExp;
  why: string;
}

const never = /(?!)/u;
const partOfName = 'as a part of a longer name';
const asTail: Surroundings = { before: /[\p{L}]$/u, after: never, why: 'as a part of a longer number' };
const asCited: Surroundings = { before: /》\s*\(\s*$/u, after: never, why: 'behind the title of another text' };
const asEffect: Surroundings = { before: /自\s*$/u, after: /^\s*起/u, why: 'as the day from which it holds' };

/** Why all places of a fact are those of something else; null where one is its own. A number without a year in brackets (第12号) stands behind the name of an order. */
function onlyAs({ key, printed }: Pick<Fact, 'key' | 'printed'>, text: string, unitEndings: readonly string[]): string | null {
  const around = placesOf(printed, text);
  const [form = ''] = printed;
  const whole = key === 'documentNumber' && /^\p{L}+\s*[〔[(［（【]\s*\d{4}/u.test(form) ? [asTail, asCited] : [];
  const name = key === 'issuers' && unitEndings.length > 0 ? [partOf(form, unitEndings)] : [];
  const day = key === 'dateSigned' || key === 'datePublished' ? [asEffect] : [];
  const others = [...whole, ...name, ...day];
  const reasons = around.map(([before, after]) => others.find((other) => other.before.test(before) || other.after.test(after))?.why ?? null);
  return reasons.length > 0 && reasons.every((reason) => reason !== null) ? (reasons[0] ?? null) : null;
}

/** 生态环境局 behind 云溪市; 市生态环境局 behind any name. */
const partOf = (form: string, unitEndings: readonly string[]): Surroundings => ({
  before: unitEndings.some((ending) => form.startsWith(ending)) ? /\p{Script=Han}$/u : new RegExp(`${anyOf(unitEndings)}$`, 'u'),
  after: never,
  why: partOfName,
});

/** What stands right before and right behind each place, on its line. */
function placesOf(printed: readonly string[], text: string): [before: string, after: string][] {
  const forms = printed.map((form) => [...normalForm(form)].map((character) => literally(character)).join('\\s*'));
  return [...text.matchAll(new RegExp(`(?<!\\d)(?:${forms.join('|')})`, 'gu'))].map(({ index, 0: found }) => [
    text.slice(Math.max(0, index - 6), index),
    text.slice(index + found.length, index + found.length + 8),
  ]);
}

function factsOf(metadata: DocumentMetadata): Fact[] {
  const { issuers, carriedBy, attachments } = metadata;
  const wording = (key: SourcedKey, value: string | null | undefined, ...path: (string | number)[]): Fact[] =>
    typeof value === 'string' ? [{ key, value, printed: [value], path: [key, ...path] }] : [];
  const day = (key: 'dateSigned' | 'datePublished' | 'commentsUntil'): Fact[] =>
    wording(key, metadata[key]).map((fact) => ({ ...fact, printed: printedDates(fact.value) }));
  return [
    ...issuers.flatMap((issuer, i) => wording('issuers', issuer, i)),
    ...wording('documentNumber', metadata.documentNumber),
    ...day('dateSigned'),
    ...day('datePublished'),
    // 命令（令） is printed 令.
    ...wording('form', metadata.form).map((fact) => ({ ...fact, printed: fact.value === '命令' ? ['令'] : fact.printed })),
    ...wording('genre', metadata.genre),
    ...wording('carriedBy', carriedBy?.title, 'title'),
    ...wording('carriedBy', carriedBy?.documentNumber, 'documentNumber'),
    ...wording('carriedBy', carriedBy?.attachment, 'attachment'),
    ...attachments.flatMap(({ title, words }, i) => [...wording('attachments', title, i, 'title'), ...wording('attachments', words, i, 'words')]),
    ...wording('gazette', metadata.gazette),
    ...wording('registrationNumber', metadata.registrationNumber),
    ...wording('disclosure', metadata.disclosure),
    ...day('commentsUntil'),
  ];
}

function checkRestored({ metadata, text, paths, metadataLine }: Pick<Seed, 'metadata' | 'text' | 'paths' | 'metadataLine'>): Issue[] {
  return metadata.restored.flatMap(({ end }, i) =>
    end > text.length ? [issue('restored-outside-text', paths.metadata, metadataLine('restored', i, 'end'), { end, length: text.length })] : [],
  );
}

/** The ways in which documents print a date: 2021年1月21日, 二〇二一年一月二十一日, 二○二一年…, 二0二一年…, 2021-01-21, 2021/1/21, 2021．1．21, 民國110年1月21日. */
function printedDates(date: string): string[] {
  const [year = '', month = '', day = ''] = date.split('-');
  const [plainMonth, plainDay] = [Number(month), Number(day)];
  const chinese = `${printSingleDigits(year)}年${formatNumeral(plainMonth)}月${formatNumeral(plainDay)}日`;
  const marks = ['-', '/', '.'];
  return [
    `${year}年${plainMonth}月${plainDay}日`,
    `${year}年${month}月${day}日`,
    ...['〇', '零', ...carelessZeros].map((zero) => chinese.replaceAll('〇', zero)),
    ...marks.flatMap((mark) => [[year, month, day].join(mark), [year, plainMonth, plainDay].join(mark)]),
    ...['民国', '民國'].map((era) => `${era}${Number(year) - 1911}年${plainMonth}月${plainDay}日`),
  ];
}
