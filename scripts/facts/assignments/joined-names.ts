/** Names that share their end: 生态环境、自然资源部门, 有关市、县（市、区）人民政府, 有关县（市）、区. */
import { type BodyList, isBody, readBodies } from './bodies-in-list.ts';
import type { AssignmentWords } from './words.ts';

/** A list of bodies, of which some have their end in common: those are one, as written. Null where anything else stands in it. */
export function readSharedNames(list: string, words: AssignmentWords): BodyList | null {
  const plain = readBodies(list, words);
  if (plain) return plain;
  const bodies: string[] = [];
  let open = '';
  for (const piece of list.split(/、(?![^（]*）)/u).flatMap((one) => partByAnd(one, words))) {
    const named = isBody(piece, words);
    if (!named && !words.stem.test(piece)) return null;
    if (named) bodies.push(open + piece);
    open = named ? '' : `${open}${piece}、`;
  }
  if (open === '') return { bodies, openEnded: false };
  return words.isClass.test(open) ? { bodies: [...bodies, open.slice(0, -1)], openEnded: false } : null;
}

/** 和 between a body and the first half of another, or between two bodies. */
function partByAnd(piece: string, words: AssignmentWords): string[] {
  for (const { 0: joined, index } of piece.matchAll(words.joining)) {
    const [before, behind] = [piece.slice(0, index), piece.slice(index + joined.length)];
    if (isBody(before, words) && (words.stem.test(behind) || isBody(behind, words))) return [before, ...partByAnd(behind, words)];
  }
  return [piece];
}
