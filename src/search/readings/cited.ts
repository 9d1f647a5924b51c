/** Document numbers and citations: which document, which unit. */
import { partNamed } from '../../citing/part-names.ts';
import { anchorsDownTo } from '../../policy/ids.ts';
import type { QueryLanguage } from '../../policy/language.ts';
import { normalForm } from '../../policy/normal-form.ts';
import { splitSentences } from '../../policy/sentences.ts';
import type { Note } from '../answer/answer.ts';
import type { IndexedUnit, UnitText } from '../index/collection.ts';
import type { Citing } from '../index/knowledge.ts';
import { type Citation, documentsNamed, readArticle, readCitation, unitsCited } from '../understand/cited/citation.ts';
import { readCitedPart, readCitedSentence } from '../understand/cited/cited-part.ts';
import { numbersNear } from '../understand/cited/near-number.ts';
import { type DocumentNumber, numbersIn, readNumbers } from '../understand/cited/number.ts';
import { type Expansion, type Finding, type FoundUnit, type Ground, nothing, tiers, unitsOf, unitsWith } from './finding.ts';

/** `alone`: only where little else is asked for; null where that is not so. */
export async function asNumber(typed: string, exact: number, language: QueryLanguage, ground: Ground, alone = true): Promise<Expansion | null> {
  const citing = await ground.knowledge.citing();
  // 湘 办 发〔2021〕2 号: spaces may part words or not.
  const readings = [typed, normalForm(typed)].map((query) => readNumbers(query, language)).filter(({ numbers }) => numbers.length > 0);
  const asked = readings.find(({ numbers }) => numbers.some((number) => numbersIn(citing, number).length > 0)) ?? readings[0];
  if (!asked) return null;
  const known = asked.numbers.flatMap((number) => numbersIn(citing, number));
  const unknown = asked.numbers.filter((number) => numbersIn(citing, number).length === 0);
  const notes = exact > 0 ? [] : unknown.map(({ usual }): Note => ({ kind: 'no-such-number', number: usual }));
  if (known.length === 0)
    return asked.numbers.every(({ unsure }) => unsure) ? null : { ...nothing(), nearest: await nearestTo(unknown, citing, ground), notes };
  const citation = asked.rest && asked.numbers.length === 1 ? await asCitation(typed, language, ground) : null;
  if (citation) return citation;
  if (alone && !asked.alone) return null;
  const findings = await Promise.all([...new Set(known)].map((number) => bearingOrCiting(number, asked.numbers.length > 1 ? number.number : typed, ground)));
  return { ...nothing(), findings, notes };
}

/** What bears or cites a number that differs from one of these by a slip: digits are never mended, so it answers nothing. */
async function nearestTo(unknown: readonly DocumentNumber[], citing: Citing, ground: Ground): Promise<FoundUnit[]> {
  const numbers = [...new Set(unknown.flatMap((number) => numbersNear(number, citing)))];
  const found = await Promise.all(numbers.map((number) => bearingOrCiting(number, number.number, ground)));
  return once(found.flatMap((finding) => finding.found));
}

/** The document that bears a number, and the units that cite it. */
async function bearingOrCiting({ number, document, wordings }: Citing['numbers'][number], from: string, ground: Ground): Promise<Finding> {
  const bearing = unitsOf(ground, document ?? '').slice(0, 1);
  const cited = await Promise.all(wordings.map((wording) => unitsWith(wording, ground)));
  const found = [
    ...bearing.map((unit): FoundUnit => ({ unit, positions: [], wordings, reasons: [{ kind: 'document' }], order: [0] })),
    ...cited.flat().map((unit) => ({ ...unit, order: [1] })),
  ];
  return { via: { kind: 'number', from, to: number }, tier: tiers.cited, found: once(found) };
}

/** What a citation names within its units. */
interface Within {
  /** 第二款第三项 */
  part?: string;
  sentence?: number;
}

export async function asCitation(typed: string, language: QueryLanguage, ground: Ground): Promise<Expansion | null> {
  const { query, within } = readWithin(typed, language);
  const citation = readCitation(query, language) ?? (query === typed ? null : readArticle(query, language));
  if (!citation) return null;
  const citing = await ground.knowledge.citing();
  const named = namedIn(citation, citing, language, ground);
  if (named.length === 0) return null;
  const cited = named.flatMap((document) => unitsCited(citation.steps, unitsOf(ground, document), citing.labels, language));
  const units = query === typed ? cited : await having(within, cited, ground);
  const inside = typed.slice(query.length);
  if (units.length === 0) return noSuchUnit(citation, inside, named[0], ground);
  const found = units.map((unit, at): FoundUnit => ({ unit, positions: [], wordings: [], reasons: [{ kind: 'cited', ...within }], order: [at] }));
  return {
    ...nothing(),
    findings: [{ via: { kind: 'citation', from: typed, to: citedName(units, ground, citing.labels) + inside.trim() }, tier: tiers.cited, found }],
  };
}

/** The query up to the unit, and what it names in it. */
function readWithin(typed: string, language: QueryLanguage): { query: string; within: Within } {
  const sentence = readCitedSentence(typed, language);
  const whole = sentence?.unit ?? typed;
  const inner = readCitedPart(whole, language);
  return { query: inner?.unit ?? whole, within: { ...(inner && { part: inner.part }), ...(sentence && { sentence: sentence.sentence }) } };
}

/** The documents that a citation may mean: without a name any. */
function namedIn({ name }: Citation, citing: Citing, language: QueryLanguage, { collection }: Ground): string[] {
  const placeNames = new Map(collection.documents.map(({ id, place }) => [id, place.names]));
  if (!name) return [...placeNames.keys()];
  const [number] = readNumbers(name, language).numbers;
  return number ? numbersIn(citing, number).flatMap(({ document }) => document ?? []) : documentsNamed(name, citing, placeNames, language);
}

function noSuchUnit({ name, steps, place }: Citation, inside: string, named: string | undefined, { collection }: Ground): Expansion | null {
  const document = collection.documents.find(({ id }) => id === named)?.shortTitle ?? '';
  const clear = name !== '' && steps.some(({ form }) => form !== 'plain');
  return clear ? { ...nothing(), notes: [{ kind: 'no-such-unit', document, cited: place + inside.trim() }] } : null;
}

/** Texts that are loaded for it, at most: of a bare 第五条第二款 every document may have one. */
const mostLooked = 40;

/** Units that have the part and the sentence. */
async function having({ part, sentence = 0 }: Within, units: readonly IndexedUnit[], { collection }: Ground): Promise<IndexedUnit[]> {
  const looked = await Promise.all(units.slice(0, mostLooked).map(async (unit) => ({ unit, words: await collection.textOf(unit) })));
  const has = ({ parts, text }: UnitText): boolean => (part === undefined || partNamed(part, parts) !== null) && splitSentences(text).length >= sentence;
  return looked.filter(({ words }) => has(words)).map(({ unit }) => unit);
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
