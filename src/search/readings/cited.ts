/** Document numbers and citations: which document, which unit. */
import { partNamed } from '../../citing/part-names.ts';
import { anchorsDownTo } from '../../policy/ids.ts';
import type { QueryLanguage } from '../../policy/language.ts';
import { normalForm } from '../../policy/normal-form.ts';
import type { Via } from '../answer/answer.ts';
import type { IndexedUnit } from '../index/collection.ts';
import { documentsNamed, readArticle, readCitation, unitsCited } from '../understand/citation.ts';
import { readCitedPart } from '../understand/cited-part.ts';
import { numberIn, readNumber } from '../understand/number.ts';
import { type Expansion, type FoundUnit, type Ground, nothing, tiers, unitsOf, unitsWith } from './finding.ts';

/** `alone`: only where little else is asked for; null where that is not so. */
export async function asNumber(typed: string, exact: number, language: QueryLanguage, ground: Ground, alone = true): Promise<Expansion | null> {
  // 湘 办 发〔2021〕2 号: spaces may part words or not.
  const readings = [typed, normalForm(typed)].flatMap((query) => readNumber(query, language) ?? []);
  const citing = await ground.knowledge.citing();
  const asked = readings.find((number) => numberIn(citing, number)) ?? readings[0];
  if (!asked) return null;
  const known = numberIn(citing, asked);
  if (!known) return exact > 0 ? nothing() : { ...nothing(), notes: [{ kind: 'no-such-number', number: asked.usual }] };
  const citation = asked.rest && known.document ? await asCitation(typed, language, ground) : null;
  if (citation) return citation;
  if (alone && !asked.alone) return null;
  const via: Via = { kind: 'number', from: typed, to: known.number };
  const bearing = unitsOf(ground, known.document ?? '').slice(0, 1);
  const cited = await Promise.all(known.wordings.map((wording) => unitsWith(wording, ground)));
  const found = [
    ...bearing.map((unit): FoundUnit => ({ unit, positions: [], wordings: known.wordings, reasons: [{ kind: 'document' }], order: [0] })),
    ...cited.flat().map((unit) => ({ ...unit, order: [1] })),
  ];
  return { ...nothing(), findings: [{ via, tier: tiers.cited, found: once(found) }] };
}

export async function asCitation(typed: string, language: QueryLanguage, ground: Ground): Promise<Expansion | null> {
  const inner = readCitedPart(typed, language);
  const whole = inner?.unit ?? typed;
  const citation = readCitation(whole, language) ?? (inner && readArticle(whole, language));
  if (!citation) return null;
  const citing = await ground.knowledge.citing();
  const placeNames = new Map(ground.collection.documents.map(({ id, place }) => [id, place.names]));
  const number = readNumber(citation.name, language);
  const called = (): string[] => (citation.name ? documentsNamed(citation.name, citing, placeNames, language) : [...placeNames.keys()]);
  const named = number ? [numberIn(citing, number)?.document ?? ''].filter(Boolean) : called();
  if (named.length === 0) return null;
  const cited = named.flatMap((document) => unitsCited(citation.steps, unitsOf(ground, document), citing.labels, language));
  const units = inner ? await havingPart(inner.part, cited, ground) : cited;
  if (units.length === 0) {
    const document = ground.collection.documents.find(({ id }) => id === named[0])?.shortTitle ?? '';
    if (!citation.name) return null;
    const clear = citation.steps.some(({ form }) => form !== 'plain');
    return clear ? { ...nothing(), notes: [{ kind: 'no-such-unit', document, cited: citation.place + (inner?.part ?? '') }] } : null;
  }
  const found = units.map(
    (unit, at): FoundUnit => ({ unit, positions: [], wordings: [], reasons: [{ kind: 'cited', ...(inner && { part: inner.part }) }], order: [at] }),
  );
  return {
    ...nothing(),
    findings: [{ via: { kind: 'citation', from: typed, to: citedName(units, ground, citing.labels) + (inner?.part ?? '') }, tier: tiers.cited, found }],
  };
}

/** Texts that are loaded for it, at most: of a bare 第五条第二款 every document may have one. */
const mostLooked = 40;

/** Units that have the part. */
async function havingPart(part: string, units: readonly IndexedUnit[], { collection }: Ground): Promise<IndexedUnit[]> {
  const looked = await Promise.all(
    units.slice(0, mostLooked).map(async (unit) => ({ unit, has: partNamed(part, (await collection.textOf(unit)).parts) !== null })),
  );
  return looked.filter(({ has }) => has).map(({ unit }) => unit);
}

/** 湖南“十四五”《规划》三、（五）; of several the first. */
function citedName([unit]: readonly IndexedUnit[], ground: Ground, labels: readonly string[]): string {
  if (!unit) return '';
  const anchors = anchorsDownTo(unit.anchor);
  const path = unitsOf(ground, unit.document.id).filter(({ anchor }) => anchors.includes(anchor));
  return unit.document.shortTitle + path.map(({ number }) => labels[number] ?? '').join('');
}

function once(found: readonly FoundUnit[]): FoundUnit[] {
  return [...new Map(found.toReversed().map((one) => [one.unit.number, one])).values()].toReversed();
}
