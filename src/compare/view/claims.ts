/** The lists of what was sought in all documents of the other places and not found, each claim with what comes nearest. */

import { type Markup, type MarkupChild, tag } from '../../browser/markup.ts';
import { insideQuotation } from '../../policy/marks.ts';
import { claimsRemark, claimsTitle, noClaims } from '../../wording/claims.ts';
import { sentenceInWords } from '../../wording/compare.ts';
import type { ComparedSentence } from '../compare.ts';
import { type Quotation, wordsOf } from '../only-in.ts';
import { sentenceAddress } from './addresses.ts';

export interface NamedUnit {
  name: string;
  address: string;
}

export interface ShownClaim {
  column: number;
  sentence: ComparedSentence;
  quotation: Quotation;
  /** What is said before the units that come nearest: 近似, or that they only name its concept. */
  nearestName: string;
  nearest: NamedUnit[];
}

export interface ShownList {
  /** The one place that has it, with its tint; null for a list of several. */
  place: { name: string; area: string } | null;
  heading: string;
  remark: string;
  /** How far was searched: 未见于所收江西、辽宁的2份文件. */
  searched: string;
  claims: ShownClaim[];
}

export interface ShownClaims {
  lists: ShownList[];
  /** What could not be compared. */
  remarks: string[];
  /** Of places without a unit in the topic, for its files: 江西：无专条；另见 with the units, or that nothing was found. */
  silences: { said: string; units: NamedUnit[]; more: string }[];
}

export function claimLists({ lists, remarks }: Pick<ShownClaims, 'lists' | 'remarks'>): Markup {
  return tag(
    'section',
    { class: 'only-in', 'aria-labelledby': 'only-in' },
    tag('h2', { id: 'only-in' }, claimsTitle),
    ...[claimsRemark, ...remarks].map((remark) => tag('p', { class: 'remark' }, remark)),
    lists.length ? tag('div', { class: 'only-in-lists' }, ...lists.map(claimList)) : tag('p', {}, noClaims),
  );
}

function claimList({ place, heading, remark, claims }: ShownList): Markup {
  return tag(
    'section',
    { 'data-province': place?.area },
    tag('h3', place ? { class: 'province' } : {}, heading),
    tag('p', { class: 'remark' }, remark),
    tag('ul', {}, ...claims.map(claimItem)),
  );
}

/** Whole clauses were sought, so none of their words is marked as alone. */
const claimItem = ({ sentence, quotation, nearestName, nearest }: ShownClaim): Markup =>
  tag(
    'li',
    {},
    tag('q', {}, insideQuotation(wordsOf(quotation))),
    ' ',
    tag('a', { href: sentenceAddress(sentence) }, sentenceInWords(sentence)),
    nearestUnits(nearestName, nearest),
  );

function nearestUnits(name: string, nearest: readonly NamedUnit[]): MarkupChild {
  if (nearest.length === 0) return null;
  const links = nearest.flatMap((unit, i) => [...(i > 0 ? ['、'] : []), tag('a', { href: unit.address }, unit.name)]);
  return tag('p', { class: 'nearest' }, `${name}：`, ...links);
}
