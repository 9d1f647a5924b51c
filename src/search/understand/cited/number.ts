/**
 * 发文字号 in whatever brackets, widths, digits and spacing, with whatever stands round it: 湘办发[2021]2号, 湘政办发 2021 61,
 * 湘办发〔二〇二一〕二号文; the numbers of orders, 国务院令第736号; and numbers without their issuer, 〔2021〕2号, where that is plain.
 */
import { carelessZeros, ordinalDigits, singleDigits } from '../../../policy/chinese-digits.ts';
import type { QueryLanguage } from '../../../policy/language.ts';
import { parseNumeral } from '../../../policy/numerals.ts';
import { anyOf, oncePer } from '../../../policy/word-patterns.ts';
import type { Citing } from '../../index/knowledge.ts';

export interface DocumentNumber {
  /** In its usual writing: 湘办发〔2021〕2号, 国务院令第736号; without its issuer where none was typed. */
  usual: string;
  /** Whether a number in its usual writing is this one. */
  fits: (number: string) => boolean;
  /** It may be something else, and is a number only where there is such a one: 湘办发2号, without its year. */
  unsure?: true;
}

export interface NumbersRead {
  /** In their order; empty where none was read. */
  numbers: DocumentNumber[];
  /** What stands behind the last of them, without 文 and 文件. */
  rest: string;
  /** Round them stands nothing but titles, words that lead to them and words that join them. */
  alone: boolean;
}

interface Patterns {
  /** A number in its surroundings; what fits first in the query counts, and of those the first here. */
  within: readonly RegExp[];
  /** What is a number without an issuer only where nothing else is asked for. */
  whole: readonly RegExp[];
  openings: RegExp;
  /** Before and behind a number that is asked for alone. */
  before: RegExp;
  behind: RegExp;
  /** 文, 文件 and marks behind a number. */
  called: RegExp;
  /** 和 before a further one. */
  joining: RegExp;
  /** Words that end as orders do and are none: 责令. */
  notOrders: RegExp;
}

/** Brackets of all kinds, whichever way they are turned, and what is typed for them. */
const bracket = String.raw`[\p{Ps}\p{Pe}\p{Pi}\p{Pf}<>]`;
const yearFigures = `(?:19|20)\\d\\d|[${singleDigits}${carelessZeros.join('').toLowerCase()}]{4}`;
const year = `(?<year>${yearFigures})`;
const serial = `(?<serial>\\d{1,5}|[${ordinalDigits}]+)`;
const head = String.raw`^(?<head>|.*?[^\p{Script=Han}])`;
const tail = '(?<tail>.*)$';

/** What stands for the brackets in names of files: 湘办发-2021-2号. */
const joints = String.raw`\p{Pd}_/.·~`;

/** 机关代字, year, number (党政机关公文处理工作条例 第九条: 发文机关代字、年份、发文顺序号组成). */
const figures = (open: string, close: string, end: string): string =>
  String.raw`[\s第${joints}]*${open}\s*${year}\s*年?\s*${close}[\s第${joints}]*${serial}\s*(?<end>${end})`;

const patternsOf = oncePer(({ codeEndings, openings, following, titles, orders, notOrders, joining }: QueryLanguage['documentNumbers']): Patterns => {
  const order = anyOf(orders);
  const called = anyOf(following);
  const within = [
    String.raw`(?<issuer>\p{Script=Han}{1,8}?${anyOf(codeEndings)})${figures(`${bracket}?`, `${bracket}?`, '号?')}`,
    // 环大气〔2019〕53号: brackets and 号 show that it is one.
    String.raw`(?<issuer>\p{Script=Han}{0,8})${figures(bracket, bracket, '号')}`.replace(year, `(?<year>${yearFigures}|\\d\\d)`),
    String.raw`(?<order>\p{Script=Han}{0,20}?${order})\s*${bracket}?\s*第?\s*${serial}\s*(?<end>号)\s*${bracket}?`,
    // 国务院第736号令, 第19号部令
    String.raw`(?<maker>\p{Script=Han}{0,20}?)第?${serial}(?<end>号)(?<order>\p{Script=Han}{0,14}?${order})`,
  ];
  const code = String.raw`(?<issuer>\p{Script=Han}{1,8}?${anyOf(codeEndings.filter((ending) => !orders.includes(ending)))})`;
  const whole = [
    String.raw`${bracket}?${year}\s*年?\s*${bracket}?\s*第?\s*${serial}\s*号\s*${called}?`,
    String.raw`第?\s*${serial}\s*号\s*${called}`,
    String.raw`${code}\s*第?\s*${serial}\s*号\s*${called}?`,
  ];
  return {
    within: within.map((pattern) => new RegExp(head + pattern + tail, 'su')),
    whole: whole.map((pattern) => new RegExp(`^${pattern}$`, 'su')),
    openings: new RegExp(`^${anyOf([...openings, ...joining])}+`, 'u'),
    before: new RegExp(String.raw`^(?:[\p{P}\p{S}\s]|${anyOf(openings)})*$|[》(（"”]\s*$`, 'u'),
    behind: new RegExp(`^(?:$|${anyOf(titles)}|[《〈"“(（])`, 'u'),
    called: new RegExp(String.raw`^[\p{Pe}\p{Pf}"\s]*${called}?[\p{Pe}\p{Pf}"\s,，:：]*`, 'u'),
    joining: new RegExp(String.raw`^[\s,，、;；]*${anyOf(joining)}?\s*`, 'u'),
    notOrders: new RegExp(`${anyOf(notOrders)}$`, 'u'),
  };
});

/** More of them in one query are a list that nobody reads. */
const mostNumbers = 12;

/** The document numbers in a query. `query`: in normal form, but for its spaces. */
export function readNumbers(query: string, { documentNumbers }: QueryLanguage): NumbersRead {
  const patterns = patternsOf(documentNumbers);
  const whole = wholeNumber(query.trim(), patterns);
  if (whole) return { numbers: [whole], rest: '', alone: true };
  const numbers: DocumentNumber[] = [];
  let [rest, alone] = [query.trim(), true];
  while (numbers.length < mostNumbers) {
    const match = firstIn(rest.replace(patterns.joining, ''), patterns);
    if (!match) break;
    const read = numberOf(match, patterns, documentNumbers.notNumbers);
    alone &&= read !== null && patterns.before.test(match.head ?? '');
    if (read) numbers.push(read.number);
    rest = (read?.tail ?? match.tail ?? '').replace(read ? patterns.called : '', '').trim();
  }
  return { numbers, rest, alone: alone && patterns.behind.test(rest) };
}

type Groups = Partial<Record<'head' | 'issuer' | 'maker' | 'order' | 'year' | 'serial' | 'end' | 'tail', string>>;

function firstIn(query: string, { within }: Patterns): Groups | null {
  const matches: Groups[] = within.map((pattern) => pattern.exec(query)?.groups).filter((groups) => groups !== undefined);
  return matches.toSorted((a, b) => (a.head?.length ?? 0) - (b.head?.length ?? 0))[0] ?? null;
}

/** Null where it is a date, a share, or the number of something else. */
function numberOf(match: Groups, { openings, notOrders }: Patterns, notNumbers: readonly string[]): { number: DocumentNumber; tail: string } | null {
  const { maker = '', order, year: printedYear = '', serial: printed = '', end, tail: behind = '' } = match;
  const number = parseNumeral(printed);
  if (number === null || notNumbers.some((unit) => behind.startsWith(unit)) || (!end && /^\d/u.test(behind))) return null;
  if (order !== undefined && notOrders.test(order)) return null;
  const issuer = (order === undefined ? (match.issuer ?? '') : maker + order).replace(openings, '');
  const read = order === undefined ? byYear(issuer, yearOf(printedYear), number) : ofOrder(issuer, number);
  // 2号2 is no number, and no place in the document either.
  const glued = end ? (gluedDigits.exec(behind)?.[0] ?? '') : '';
  return glued ? { number: { usual: read.usual + glued, fits: () => false }, tail: '' } : { number: read, tail: behind };
}

const gluedDigits = new RegExp(`^(?:\\d+|[${ordinalDigits}]+)\\.?\\s*$`, 'u');

function byYear(issuer: string, of: string, serialNumber: number): DocumentNumber {
  const usual = `${issuer}〔${of}〕${serialNumber}号`;
  return { usual, fits: (number) => (issuer ? number === usual : number.endsWith(usual)) };
}

/** 部令 is short for 生态环境部令, and 中华人民共和国国务院令 is 国务院令. */
function ofOrder(issuer: string, serialNumber: number): DocumentNumber {
  const ending = `第${serialNumber}号`;
  const same = (number: string): boolean => {
    const other = number.slice(0, -ending.length);
    return number.endsWith(ending) && (other.endsWith(issuer) || (other.length > 2 && issuer.endsWith(other)));
  };
  return { usual: issuer + ending, fits: same };
}

function wholeNumber(query: string, { whole }: Patterns): DocumentNumber | null {
  const { issuer = '', year: printedYear, serial: printed = '' }: Groups = whole.map((pattern) => pattern.exec(query)?.groups).find((groups) => groups) ?? {};
  const number = parseNumeral(printed);
  if (number === null) return null;
  if (printedYear) return byYear('', yearOf(printedYear), number);
  const fits = (known: string): boolean => known.startsWith(issuer && `${issuer}〔`) && known.endsWith(`〕${number}号`);
  return { usual: `${issuer}${number}号`, fits, ...(issuer && { unsure: true }) };
}

/** 二〇二一 → 2021, 21 → 2021 */
const yearOf = (printed: string): string =>
  (/^\d\d$/u.test(printed) ? `20${printed}` : printed).replace(/\D/gu, (digit) => String(Math.max(0, singleDigits.indexOf(digit) - 1)));

/** What the collection knows of a number; of one without its issuer, or of an order, perhaps several. */
export function numbersIn({ numbers }: Citing, { fits }: DocumentNumber): Citing['numbers'] {
  return numbers.filter(({ number }) => fits(number));
}
