/** Families as the pages know them at build time: which a unit is in, what its members have in common, which counterparts are shown beside a unit. */
import { additionsOf } from '../../families/additions.ts';
import { type CommonPhrase, commonPhrases, tellingWording } from '../../families/common-phrases.ts';
import { markedText, type TextPart } from '../../families/marked-text.ts';
import { nearestOf } from '../../families/nearest.ts';
import { familiesWithPages, type Member, membersByPlace } from '../../families/pages.ts';
import { families } from '../../library/library.ts';
import type { Family } from '../../policy/model/family.ts';
import type { Unit } from '../../policy/model/unit.ts';
import { address } from '../../site/address.ts';
import { weighBy } from '../likeness.ts';
import { type Counterpart, common, comparedUnit, counterpartsOf, documentById, unitById } from './comparison.ts';

const memberOf = (id: string): Member => {
  const unit = unitById(id);
  return { unit, document: documentById(unit.document) };
};

/** Families that have a page of their own. */
export const shownFamilies: readonly Family[] = familiesWithPages(families, (id) => memberOf(id).document.place.area);
const familyByUnit = new Map(shownFamilies.flatMap((family) => family.members.map((id) => [id, family] as const)));

/** The family of a unit, where it is in one that has a page. */
export const familyOf = (unit: Unit): Family | undefined => familyByUnit.get(unit.id);

/** `page` from 1. */
export const familyAddress = ({ id }: Pick<Family, 'id'>, page = 1): string => address(`/families/${id}/${page > 1 ? `${page}/` : ''}`);

/** A member as its family's page shows it. */
export interface ShownMember extends Member {
  parts: TextPart[];
  /** Whether only the text's beginning is shown. */
  goesOn: boolean;
  /** Its sentences without a like in the others. */
  additions: string[];
}

export interface ShownFamily {
  /** By jurisdiction and date. */
  members: ShownMember[];
  phrases: CommonPhrase[];
}

export function showFamily(family: Family): ShownFamily {
  const members = membersByPlace(family.members.map(memberOf));
  const texts = members.map(({ unit }) => unit.text);
  const weigh = weighBy(common);
  const ranges = tellingWording(texts, weigh);
  const additions = additionsOf(
    members.map(({ unit }) => comparedUnit(unit).sentences.map(({ text }) => text)),
    weigh,
  );
  const shown = members.map((member, at) => ({ ...member, ...markedText(member.unit.text, ranges[at] ?? []), additions: additions[at] ?? [] }));
  return { members: shown, phrases: commonPhrases(texts, ranges) };
}

export interface ShownCounterparts {
  shown: Counterpart[];
  /** Of all counterparts: their jurisdictions, as many as they are. */
  areas: string[];
  count: number;
  /** Counterparts outside the family that are not shown. */
  left: number;
  family: Family | undefined;
  /** Members of the family beside this unit that are not shown. */
  leftInFamily: number;
}

/** The counterparts of a unit that stand beside its text; with `all` every one. */
export function counterpartsBeside(unit: Unit, all = false): ShownCounterparts {
  const family = familyOf(unit);
  const members = new Set(family?.members);
  const found = counterpartsOf(unit).map((counterpart) => {
    const { link, document } = counterpart;
    return { ...counterpart, area: document.place.area, strength: link.strength, score: link.score, related: members.has(counterpart.unit.id) };
  });
  const { shown, left } = all ? { shown: found, left: [] } : nearestOf(found);
  const related = shown.filter((counterpart) => counterpart.related).length;
  const areas = [...new Set(found.map(({ area }) => area))];
  return {
    shown,
    areas,
    count: found.length,
    left: left.filter((counterpart) => !counterpart.related).length,
    family,
    leftInFamily: family ? family.members.length - 1 - related : 0,
  };
}
