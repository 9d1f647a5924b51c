/**
 * Quotations that run over several lines: a decision that amends a statute quotes whole articles. Each quoted paragraph may
 * begin with “ again, and the quotation closes only at the last of them (GB/T 15834-2011, 4.8).
 */
import { sentenceEnds } from '../../../src/policy/marks.ts';

/** A quotation that does not close in so many lines, counted from the last that begins with “, has probably lost its closing mark. */
const longestSilence = 40;
/** One that nothing announces is torn by a line break, or has lost its mark. */
const longestUnannounced = 10;
/** No quotation has more lines. */
const longestQuotation = 500;

const announced = /(?:^|[：:])\s*[“"]$/u;
const closesLine = new RegExp(`[${sentenceEnds}；]?[”"][${sentenceEnds}，；]?$`, 'u');

export interface OpenQuotations {
  /** For each line whether it begins inside a quotation. */
  quoted: boolean[];
  /** Lines whose quotation is announced and never closes; no line counts as quoted by them. */
  unclosed: number[];
}

/** Which of the lines stand in a quotation that an earlier line opens. */
export function openQuotations(lines: readonly string[]): OpenQuotations {
  const quoted = lines.map(() => false);
  const unclosed: number[] = [];
  const states = new LineStates(lines);
  for (let from = 0; from < lines.length; from++) {
    const opening = openingIn(lines[from] ?? '');
    if (!opening) continue;
    const to = closingLine(states, from, opening.announced);
    if (to !== null) {
      quoted.fill(true, from + 1, to + 1);
      // What the last line opens anew is looked at in its turn.
      from = reopens(lines[to] ?? '') ? to - 1 : to;
    } else if (opening.announced) unclosed.push(from);
  }
  return { quoted, unclosed };
}

/** The line in which the quotation that `from` opens is closed; null where it is not, or another is opened as if it were not open. */
function closingLine(states: LineStates, from: number, isAnnounced: boolean): number | null {
  let silence = 0;
  for (let i = from + 1; i < Math.min(states.length, from + longestQuotation); i++) {
    const { begins, state } = states.at(i, isAnnounced);
    silence = begins ? 0 : silence + 1;
    if (silence > (isAnnounced ? longestSilence : longestUnannounced)) return null;
    if (state === 'closes') return i;
    if (state === 'opens another') return null;
  }
  return null;
}

type State = 'closes' | 'opens another' | 'goes on';

/** What each line does to a quotation that it stands in. Lines are asked for every quotation above them, and looked at once. */
class LineStates {
  readonly #lines: readonly string[];
  readonly #known: [plain: { begins: boolean; state: State }[], announced: { begins: boolean; state: State }[]] = [[], []];

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  get length(): number {
    return this.#lines.length;
  }

  at(i: number, isAnnounced: boolean): { begins: boolean; state: State } {
    const known = this.#known[isAnnounced ? 1 : 0];
    const found = known[i];
    if (found) return found;
    const line = (this.#lines[i] ?? '').trim();
    const looked = { begins: beginsQuoted(line), state: continues(line, isAnnounced) };
    known[i] = looked;
    return looked;
  }
}

const beginsQuoted = (line: string): boolean => /^[“"]/u.test(line);

/** The marks of a line that have no partner in it, by their offsets. A straight mark opens where none is open. */
function unpaired(line: string, isOpen: boolean): { opening: number[]; closing: number[] } {
  const marks = [...line.matchAll(/[“”"]/gu)];
  const straight = marks.filter(([mark]) => mark === '"');
  const lastCloses = isOpen && straight.length % 2 === 1 ? straight.at(-1) : undefined;
  const opening: number[] = [];
  const closing: number[] = [];
  for (const match of marks) {
    const closes = match[0] === '”' || match === lastCloses || (match[0] === '"' && opening.length > 0);
    if (!closes) opening.push(match.index);
    else if (opening.pop() === undefined) closing.push(match.index);
  }
  return { opening, closing };
}

/** What a line does to the quotation that it stands in: pairs inside it are quotations in the quotation. */
function continues(line: string, isAnnounced: boolean): State {
  const inner = beginsQuoted(line) ? line.slice(1) : line;
  const { opening, closing } = unpaired(inner, true);
  // “重点单位”是指…… is a pair of its own, ……”是指……。” one behind which the quotation closes; “……。” is the last quoted paragraph.
  if (closing.length > 0) return inner === line || closing.length > 1 || closesLine.test(line) ? 'closes' : 'goes on';
  const [at] = opening;
  if (at === undefined) return 'goes on';
  return !isAnnounced || announced.test(inner.slice(0, at + 1).trimStart()) ? 'opens another' : 'goes on';
}

/** The mark that a line leaves open; null where its marks are in pairs. “十四五“ is a pair too, carelessly printed. */
function openingIn(line: string): { announced: boolean } | null {
  const [at, ...others] = unpaired(line, false).opening;
  if (at === undefined || others.length % 2 === 1) return null;
  return { announced: announced.test(line.slice(0, at + 1).trimStart()) };
}

/** Whether a line that closes a quotation opens another one behind it. */
const reopens = (line: string): boolean => openingIn(line.slice(line.indexOf('”') + 1)) !== null;
