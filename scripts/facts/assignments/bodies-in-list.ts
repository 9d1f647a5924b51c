/** Lists of bodies: 省财政厅、省水利厅和各市人民政府等. */
import { closingBrackets, openingBrackets, pauses } from '../../../src/policy/marks.ts';
import type { AssignmentWords } from './words.ts';

export interface BodyList {
  /** As written, in their order. */
  bodies: string[];
  /** 等: the list is not whole. */
  openEnded: boolean;
}

const brackets = /[（(][^（）()]*[）)]/gu;

/** 各市、 before 县人民政府. */
const jointClass = /^(?:\p{Script=Han}{1,4}、)+/u;

/** Stands in no name of a body. */
const foreign = new RegExp(`[${pauses}“”《》\\d]`, 'u');

/**
 * The bodies of a list; null where anything of it is no name of a body, so that words that only look like a list are none.
 * 和 and 及 part two bodies only where both sides are names: 住房和城乡建设厅 is one.
 */
export function readBodies(list: string, words: AssignmentWords): BodyList | null {
  const trimmed = list.trim();
  const unended = trimmed.replace(words.unending, '');
  const pieces = wholeNames(splitOutsideBrackets(unended), words).flatMap((piece) => partBySpace(piece, words).flatMap((one) => partByAnd(one, words)));
  const bodies = pieces.map((piece) => piece.trim()).filter(Boolean);
  if (bodies.length === 0 || !bodies.every((body) => isBody(body, words))) return null;
  return { bodies, openEnded: unended !== trimmed };
}

/** 各市、县人民政府 is one: a class that names no body goes on with the next. */
function wholeNames(pieces: readonly string[], { body, isClass }: AssignmentWords): string[] {
  const whole: string[] = [];
  let open = '';
  for (const piece of pieces) {
    const goesOn = isClass.test(piece) && piece.length <= shortClass && !body.test(piece);
    if (!goesOn) whole.push(`${open}${piece}`);
    open = goesOn ? `${open}${piece}、` : '';
  }
  return open ? [...whole, open] : whole;
}

/** 各市, 各县（区）: so short is the first half of the name of a class. */
const shortClass = 8;

/** White space parts bodies where each part is one; else it is a slip within a name. */
function partBySpace(piece: string, words: AssignmentWords): string[] {
  const parts = piece.trim().split(/\s+/u);
  return parts.every((part) => isBody(part, words)) ? parts : [piece];
}

/** 承担监管职责的省直部门 is one; 具有资质的机构 are a class of anybodies. */
const isAnybody = (name: string, { ownLevel, lowerLevel }: AssignmentWords): boolean => {
  const named = name.slice(name.lastIndexOf('的') + 1);
  return named !== name && !ownLevel.test(named) && !lowerLevel.test(named);
};

export function isBody(name: string, words: AssignmentWords): boolean {
  const { body, notBody, withRole } = words;
  const bare = name.replace(brackets, '');
  return (
    name.length <= 32 &&
    bare.length >= 2 &&
    body.test(bare) &&
    !notBody.test(bare) &&
    !foreign.test(bare.replace(jointClass, '')) &&
    !withRole.test(bare.slice(1)) &&
    !bare.includes('等') &&
    !isAnybody(bare, words)
  );
}

/** At 、 that stands outside brackets: 市县（市、区）财政 is one. */
function splitOutsideBrackets(list: string): string[] {
  const pieces = [''];
  let depth = 0;
  for (const character of list) {
    if (openingBrackets.includes(character)) depth++;
    if (closingBrackets.includes(character)) depth--;
    if (character === '、' && depth === 0) pieces.push('');
    else pieces[pieces.length - 1] += character;
  }
  return pieces;
}

function partByAnd(piece: string, words: AssignmentWords): string[] {
  for (const { 0: joined, index } of piece.matchAll(words.joining)) {
    const [before, behind] = [piece.slice(0, index), piece.slice(index + joined.length)];
    if (isBody(before, words) && isBody(behind, words)) return [before, ...partByAnd(behind, words)];
  }
  return [piece];
}
