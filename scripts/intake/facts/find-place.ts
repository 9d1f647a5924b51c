/** Who made a document, by level and kind, and where it holds: by the names of its issuers, else by its title. */
import type { Language } from '../../../src/policy/language.ts';
import type { Jurisdiction } from '../../../src/policy/model/jurisdiction.ts';
import type { Jurisdictions } from '../../../src/policy/model/jurisdictions.ts';
import type { Maker } from '../../../src/policy/model/particulars.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import type { FieldKnowledge } from '../findings/field-knowledge.ts';
import type { Finding } from '../findings/finding.ts';
import type { Row } from '../rows/rows.ts';
import { evidence, finding } from './evidence.ts';
import type { Title } from './facts.ts';
import { type Labelled, under } from './labels.ts';

type Words = Language['intake'];

const headRows = 12;

export interface FoundPlace {
  maker: Finding<Maker> | null;
  territories: Finding<string[]> | null;
  province: string | null;
}

export function findPlace(
  rows: readonly Row[],
  issuers: Finding<string[]> | null,
  title: Title | null,
  labels: readonly Labelled[],
  field: FieldKnowledge,
): FoundPlace {
  const { intake } = field.language;
  const made = issuers?.value.map((name) => madeBy(name, field)) ?? [];
  const places = made.map(({ place }) => place);
  const maker = issuers && makerOf(made, intake, field);
  const ofIssuers = issuers && places.every((place) => place !== null) ? [...new Set(places.map((place) => place?.id ?? ''))] : [];
  const territories = ofIssuers.length > 0 && issuers ? finding(ofIssuers, issuers.evidence) : placeOfTitle(rows, issuers, title, labels, field);
  const only = territories?.value.length === 1 ? field.jurisdictions.get(territories.value[0] ?? '') : undefined;
  return {
    maker: maker && issuers ? finding(maker, issuers.evidence, issuers.confidence) : null,
    territories,
    province: only?.level === 'province' ? only.name : null,
  };
}

interface Made {
  name: string;
  /** The innermost unit that the name begins with; null where it names none that is known, or goes on with one that is not. */
  place: Jurisdiction | null;
  level: Maker['level'] | null;
}

function madeBy(name: string, { language, jurisdictions }: FieldKnowledge): Made {
  const country = jurisdictions.country;
  const own = name.replace(/^(?:中共|中国共产党)(?!中央)/u, '');
  const local = placeAt(own, jurisdictions);
  if (local) {
    const rest = own.slice(local.length);
    const goesDown = goesOn(rest, language);
    return { name, place: goesDown ? null : local.unit, level: goesDown ? levelByEnding(goesDown) : local.unit.level };
  }
  const national =
    language.intake.nationalOpenings.some((opening) => own.startsWith(opening)) || language.issuers.nationalBodies.some((body) => own.startsWith(body));
  return national && country ? { name, place: country, level: 'national' } : { name, place: null, level: levelByEnding(goesOn(own, language) ?? '') };
}

/** 云溪区 before an agency that is its own; null where the rest names no unit. */
function goesOn(rest: string, { issuers }: Language): string | null {
  const [unit = null] = new RegExp(`^\\p{Script=Han}{2,7}?${anyOf(issuers.placeEndings)}`, 'u').exec(rest) ?? [];
  const isUnit = unit !== null && issuers.notPlaces.every((word) => !rest.startsWith(word)) && rest.length > unit.length + 1 && !/^(?:自治)?[区县]/u.test(rest);
  return isUnit ? unit : null;
}

/** A county is known by its name; what another unit is, its name does not tell. */
const levelByEnding = (unit: string): Maker['level'] | null => (unit.endsWith('县') ? 'county' : null);

const unitsByName = oncePer((jurisdictions: Jurisdictions): ReadonlyMap<string, Jurisdiction> => {
  const local = jurisdictions.all.filter(({ level }) => level !== 'national');
  return new Map(local.map((unit) => [unit.fullName, unit]));
});

const longestPlace = 15;

/** The units that words begin with, one within the other: 云溪省清河市; the last, and how much names them. */
function placeAt(words: string, jurisdictions: Jurisdictions): { unit: Jurisdiction; length: number } | null {
  const byName = unitsByName(jurisdictions);
  let found: { unit: Jurisdiction; length: number } | null = null;
  for (let from = 0; ; ) {
    const lengths = Array.from({ length: longestPlace }, (_, i) => longestPlace - i);
    const length = lengths.find((count) => byName.has(words.slice(from, from + count)) && words.length >= from + count);
    if (length === undefined) return found;
    from += length;
    found = { unit: byName.get(words.slice(from - length, from)) as Jurisdiction, length: from };
  }
}

function makerOf(made: readonly Made[], words: Words, { language }: FieldKnowledge): Maker | null {
  const kinds = new Set(made.map(({ name }) => kindOf(name, words, language)));
  const levels = new Set(made.map(({ level }) => level));
  const [level = null] = levels;
  if (levels.size !== 1 || level === null || kinds.size === 0) return null;
  const joint = kinds.has('党委') && kinds.has('政府');
  const [kind = '其他'] = kinds;
  return kinds.size === 1 || joint ? { level, kind: joint ? '党政联合' : kind } : null;
}

function kindOf(name: string, words: Words, { frontLines }: Language): Maker['kind'] {
  const holds = (list: readonly string[]): boolean => list.some((word) => name.includes(word));
  if (holds(words.congresses)) return '人大';
  if (holds(words.courts)) return '法院';
  if (holds(words.procuratorates)) return '检察院';
  if (words.partyBodies.some((word) => name.startsWith(word) || name.endsWith(word))) return '党委';
  if (/^国务院(?:办公厅)?$/u.test(name) || (holds(words.governments.filter((word) => word !== '国务院')) && isGovernment(name, words))) return '政府';
  return frontLines.agencyEndings.some((ending) => name.endsWith(ending)) ? '部门' : '其他';
}

/** 云溪市人民政府, and its office, not an agency named behind it. */
const isGovernment = (name: string, { governments }: Words): boolean =>
  governments.some((word) => name.endsWith(word) || /^(?:办公厅|办公室)$/u.test(name.slice(name.lastIndexOf(word) + word.length)));

/** Without an issuer that tells: the place that the title begins with; the era in which a history counts. */
function placeOfTitle(
  rows: readonly Row[],
  issuers: Finding<string[]> | null,
  title: Title | null,
  labels: readonly Labelled[],
  field: FieldKnowledge,
): Finding<string[]> | null {
  const { jurisdictions, language } = field;
  const era = under(labels, language.intake.historyLabels).find(({ value }) => counts(value, language));
  const dated = rows.slice(0, headRows).find(({ flat }) => counts(flat, language));
  const found = era?.evidence ?? (dated && evidence(dated.text, { line: dated.line }));
  const taiwan = found && jurisdictions.named('台湾');
  if (found && taiwan) return finding([taiwan.id], found, 'likely');
  if (issuers || !title) return null;
  const unit = placeAt(title.value, jurisdictions)?.unit ?? provinceByShortName(title.value, jurisdictions);
  return unit ? finding([unit.id], title.evidence, 'likely') : null;
}

/** A day in the years of the Republic. */
const counts = (words: string, { intake }: Language): boolean => intake.taiwanEras.some((era) => new RegExp(`${era}[^年]{1,5}年`, 'u').test(words));

const provinceByShortName = (title: string, { all }: Jurisdictions): Jurisdiction | undefined =>
  all.find(({ level, name }) => level === 'province' && title.startsWith(name));
