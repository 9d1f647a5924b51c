/**
 * What a report is held against: the wording of every unit, its sentences, its errata in place, and what became of
 * ids that are no longer used. One file, /verify/collection.json, made by scripts/publish/verify-data.ts.
 */

import type { UnitKind } from '../kinds.ts';
import type { Language } from '../language.ts';
import type { TextRange } from '../normal-form.ts';
import type { AnchorEntry } from './anchor.ts';
import type { PolicyDocument } from './document.ts';
import type { Erratum } from './erratum.ts';
import type { Part } from './part.ts';

/** Facts of a document that a reference needs. */
export type KnownDocument = Pick<
  PolicyDocument,
  'id' | 'title' | 'shortTitle' | 'shortName' | 'place' | 'documentNumber' | 'issuers' | 'date' | 'datePublished' | 'type' | 'url'
>;

/** Offsets count UTF-16 units of the unit's wording (see `wordingOf`). */
export interface KnownUnit {
  id: string;
  kind: UnitKind;
  label: string | null;
  title: string | null;
  /** The unit above (id). */
  parent: string | null;
  text: string;
  /** Sentences of the text by their number for good: m5.2 has index 2. */
  sentences: (TextRange & { index: number })[];
  /** Inner parts, in the order of the text. */
  parts: Omit<Part, 'clause'>[];
  /** Where an erratum stands. */
  errata: PlacedErratum[];
}

/**
 * `corrected`: the wording has the reading, `other` is what was received; both are right quotations.
 * `noted`: the wording is as received, `other` is what was probably meant (may be empty where nobody can say).
 */
export interface PlacedErratum extends TextRange {
  status: Erratum['status'];
  kind: Erratum['kind'];
  other: string;
}

/** An id that was published and whose words are elsewhere or gone; of a document that was taken out its title, and the names in its short addresses. */
export type FormerId = Pick<AnchorEntry, 'id' | 'to' | 'note'> & { state: 'moved' | 'merged' | 'withdrawn'; wording: string; shortNames?: string[] };

/** What the collection says of an amount: a target, or a figure that a text tells beside its name. */
export interface KnownValue {
  /** Id of the unit that says so. */
  clause: string;
  /** Id of the fact; null of a figure that is told and is no target. */
  fact: string | null;
  /** Bare names of what is measured (see bareNameOf). */
  names: string[];
  value: number;
  /** Of a range its end. */
  valueTo: number | null;
  /** In its usual writing. */
  unit: string;
  /** The year that it is for; null where the text names none. */
  year: number | null;
  /** By how much it rose or fell, and not where it is. */
  isChange?: true;
}

/** How amounts are written: the words that numbers in texts and in reports are read by. */
export interface AmountWords {
  units: readonly string[];
  /** Units that count things: 家, 个. Their numbers say nothing without the name of what is counted. */
  counters: readonly string[];
  perUnits: readonly string[];
  /** Each unit in all its writings, with = between. */
  sameUnits: readonly string[];
  shares: readonly string[];
  /** What may stand between a name and its number: 达到, 不低于, 下降. */
  leading: readonly string[];
  /** Before a name, and no part of it: 全省. */
  scopes: readonly string[];
  /** Behind the figures of a year, where it is more than 年: 年底前. */
  yearEnds: readonly string[];
  /** Before a year that others are held against: 比2015年. */
  baselines: readonly string[];
  /** Before the number that a change begins with: 由21%提高到23%. */
  startingFrom: readonly string[];
  /** Beside a round number: 约, 左右. */
  approximate: readonly string[];
  /** Before the number by which something rises or falls: 较2015年下降. */
  changing: readonly string[];
  /** In their usual writing the units that only changes have: 个百分点. */
  pointUnits: readonly string[];
  /** 六成, 三分之二, 过半; what stands behind 成 where it means something else. */
  tenths: readonly string[];
  notTenths: readonly string[];
  fractions: readonly string[];
  beyondHalf: readonly string[];
  /** Before another number of what was just told: 降至52%（现状55%）. */
  presently: readonly string[];
  /** Ends of names that only the last of a list has: 化学需氧量、二氧化硫排放量. */
  sharedEndings: readonly string[];
  /** Before a year by which something is to be reached: 到2025年; before one by which it was: 截至2025年. */
  deadlineOpenings: readonly string[];
  reachedBy: readonly string[];
  /** Ends of names that reports leave out: 个数. */
  countEndings: readonly string[];
}

export interface VerifyCollection {
  /** Of the form of the file (see data-format.ts). */
  version: string;
  documents: KnownDocument[];
  units: KnownUnit[];
  former: FormerId[];
  /**
   * Set phrases (套语) of official prose, whatever its subject: a report that has them need not have quoted anything. They
   * are no evidence of a quotation; inside one they are compared like all other words.
   */
  setPhrases: readonly string[];
  /** Traditional and variant characters, each with one of the collection's that it stands for, in turn; of several the usual one first. */
  variants: string;
  /** How the levels of a citation are called: 章, 条, 款, 项. */
  citations: Language['citations'];
  /** How the numbers of documents stand in sentences: 根据湘办发〔2021〕2号文. */
  documentNumbers: Pick<Language['documentNumbers'], 'openings' | 'following'>;
  /** How reports speak of the documents and places that they name. */
  namedSources: Language['namedSources'];
  amounts: AmountWords;
  /** What turns a rule into its contrary, 不得 beside 可以, 应当, or into one of others: 省 beside 市. */
  contradicting: Pick<Language['obligation'], 'forbid' | 'must'> & Pick<Language['retelling'], 'allowing' | 'levels' | 'bodyEndings' | 'notBodies'>;
  values: readonly KnownValue[];
  /** Names of the provinces of which no document is here: 浙江, 浙江省. */
  otherPlaces?: readonly string[];
  /** Names of the towns and districts below the provinces of the documents: 长沙, 湘西. */
  localPlaces?: readonly string[];
}

/** Label, title and text as one string, a line each: what a report may quote of a unit. */
export function wordingOf({ label, title, text }: Pick<KnownUnit, 'label' | 'title' | 'text'>): string {
  return leadOf({ label, title }) + text;
}

/** Label and title, a line each: where they end, the text begins. */
export function leadOf({ label, title }: Pick<KnownUnit, 'label' | 'title'>): string {
  return [label, title]
    .filter(Boolean)
    .map((line) => `${line}\n`)
    .join('');
}
