/** Which held documents a document carries out: what an editor says, else what it names, held against titles and numbers. */
import type { TextAbove } from '../../src/policy/model/above.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import { jurisdictionLevels } from '../../src/policy/model/jurisdiction.ts';
import type { Jurisdictions } from '../../src/policy/model/jurisdictions.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { normalForm } from '../../src/policy/normal-form.ts';
import { type AboveLanguage, type NamedText, namedTexts } from './named-texts.ts';
import { titleKeys } from './title-keys.ts';

/** A document as this stage needs it. */
export interface HeldText {
  document: PolicyDocument;
  units: readonly Unit[];
}

/** Documents by what others call them. */
interface Shelf {
  byId: ReadonlyMap<string, PolicyDocument>;
  byTitle: ReadonlyMap<string, PolicyDocument[]>;
  byNumber: ReadonlyMap<string, PolicyDocument[]>;
}

/** Each pair of a document and a text above it once, in the order of `texts`, then in reading order; linear in their number. */
export function textsAbove(texts: readonly HeldText[], language: AboveLanguage, jurisdictions: Jurisdictions): TextAbove[] {
  const shelf = shelve(texts, language);
  return texts.flatMap(({ document, units }) => {
    const found = document.carriesOut ? declared(document.carriesOut, shelf, language) : read(document, units, shelf, language, jurisdictions);
    const first = new Map(found.toReversed().map((each) => [each.above, each]));
    first.delete(document.id);
    return found.filter((each) => first.get(each.above) === each).map((each) => ({ document: document.id, ...each }));
  });
}

function shelve(texts: readonly HeldText[], language: AboveLanguage): Shelf {
  const documents = texts.map(({ document }) => document);
  const titled = documents.flatMap((document) => titleKeys(document, language).map((key) => ({ key, document })));
  const numbered = documents.flatMap((document) => {
    const numbers = [document.documentNumber, document.carriedBy?.documentNumber].filter((number) => typeof number === 'string');
    return [...new Set(numbers.map(numberKey))].map((key) => ({ key, document }));
  });
  const grouped = (entries: { key: string; document: PolicyDocument }[]): Map<string, PolicyDocument[]> =>
    new Map([...Map.groupBy(entries, ({ key }) => key)].map(([key, own]) => [key, own.map(({ document }) => document)]));
  return { byId: new Map(documents.map((document) => [document.id, document])), byTitle: grouped(titled), byNumber: grouped(numbered) };
}

/** A number with the brackets that it should have, whichever are printed. */
const numberKey = (number: string): string => normalForm(number).replace(/[[(]/gu, '〔').replace(/[\])]/gu, '〕');

type Found = Omit<TextAbove, 'document'>;

/** An editor names a document by its id or its title, whoever made it. */
function declared(names: readonly string[], shelf: Shelf, language: AboveLanguage): Found[] {
  return names.flatMap((words) => {
    const [only, ...more] = [shelf.byId.get(words) ?? byName({ title: words, documentNumber: words }, shelf, language)].flat();
    return only && !more.length ? [{ above: only.id, source: 'editor' as const, clause: null, words }] : [];
  });
}

function read(document: PolicyDocument, units: readonly Unit[], shelf: Shelf, language: AboveLanguage, jurisdictions: Jurisdictions): Found[] {
  return namedTexts(document, units, language).flatMap((name) => {
    const [only, ...more] = byName(name, shelf, language).filter((other) => isAbove(other, document, jurisdictions));
    // Of several that are called so none is meant for certain.
    return only && !more.length ? [{ above: only.id, source: name.source, clause: name.clause, words: name.words }] : [];
  });
}

/** The number decides, where one is given that is held. */
function byName(
  { title, documentNumber }: Pick<NamedText, 'title' | 'documentNumber'>,
  { byTitle, byNumber }: Shelf,
  language: AboveLanguage,
): PolicyDocument[] {
  const number = numberKey(documentNumber ?? '');
  // 国发〔2020〕6号 behind words that cannot be told from its code: 关于国发〔2020〕6号.
  for (let from = 0; from < number.length; from++) {
    const numbered = byNumber.get(number.slice(from));
    if (numbered) return numbered;
  }
  if (title === null) return [];
  const keys = titleKeys({ title, issuers: [] }, language);
  return keys.map((key) => byTitle.get(key) ?? []).find((held) => held.length > 0) ?? [];
}

/** Made at a higher level, and for a territory that the other's lies in. Where either is not known the answer is no. */
export function isAbove(upper: PolicyDocument, lower: PolicyDocument, jurisdictions: Jurisdictions): boolean {
  const [high, low] = [levelOf(upper, jurisdictions), levelOf(lower, jurisdictions)];
  if (high === null || low === null || high >= low) return false;
  if (high === jurisdictionLevels.indexOf('national')) return true;
  const around = (id: string): boolean => jurisdictions.pathOf(id).some((unit) => upper.territories.includes(unit.id));
  return lower.territories.length > 0 && lower.territories.every(around);
}

/** 0 for the nation, more the lower; null where it is not known, or no level of administration. */
function levelOf({ maker, territories }: PolicyDocument, jurisdictions: Jurisdictions): number | null {
  const levels = maker ? [maker.level] : territories.map((id) => jurisdictions.get(id)?.level ?? 'other');
  const [level] = new Set(levels);
  return level === undefined || level === 'other' || new Set(levels).size > 1 ? null : jurisdictionLevels.indexOf(level);
}
