/** The instruments that a document names (引用的文件、法律、标准). Pure. */
import type { Citation } from '../../../src/policy/model/facts/citation.ts';
import type { Found } from '../../../src/policy/model/facts/evidence.ts';
import type { Jurisdictions } from '../../../src/policy/model/jurisdictions.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import { articleReferences } from '../reading/article-references.ts';
import type { FactsSource, FieldKnowledge } from '../reading/facts-source.ts';
import { unitsLookingBack } from '../reading/units-looking-back.ts';
import { bareNames, fixedNames } from './bare.ts';
import type { Named } from './named.ts';
import { kindOf, relationOf } from './relation.ts';
import { titledNames } from './titled.ts';
import { type CitationWords, citationWords } from './words.ts';

/** In the order of the text. What they lead to in the collection, and what became of them, is found among all documents. */
export function findCitations({ document, units }: FactsSource, { language, jurisdictions }: FieldKnowledge): Found<Citation>[] {
  const words = citationWords(language.citedInstruments);
  const places = placesOf(jurisdictions);
  const isPlace = (name: string): boolean => places.test(name);
  const lookingBack = unitsLookingBack(units, language);
  return units.flatMap((unit) =>
    namesOf(unit, document.title, words).map((named) => ({
      evidence: { clause: unit.id, ...placeOf(named, unit) },
      name: named.name,
      number: named.number,
      kind: kindOf(named.name, words, isPlace),
      rank: null,
      relation: relationOf(named, unit.text, words, lookingBack.has(unit.id)),
      level: isPlace(named.name) ? ('province' as const) : null,
      locator: locatorBehind(unit.text, named),
      target: null,
      currency: null,
    })),
  );
}

/** Opens with the full name of a place below the country. */
const placesOf = oncePer(({ all }: Jurisdictions): RegExp => {
  const names = all.filter(({ level }) => level !== 'national').map(({ fullName }) => fullName);
  return new RegExp(names.length ? `^${anyOf(names)}` : '(?!)', 'u');
});

/** Names in marks, and bare ones that lie in none of them. */
function namesOf({ text, kind }: Unit, title: string, words: CitationWords): Named[] {
  const titled = kind === 'front' ? issuedNames(onceEach(titledNames(text)), title) : titledNames(text);
  const lies = (a: Named, b: Named): boolean => a.start < b.end && b.start < a.end;
  const own =
    kind === 'front' ? (titled.some(({ name }) => name === title) ? [] : titleAlone(text, title)) : (kind === 'article' ? fixedNames : bareNames)(text, words);
  const bare = own.filter((one) => !titled.some((other) => lies(one, other) && !isLawIn(one, other, words)));
  const distinct = bare.filter((one, at) => !bare.some((other, place) => place < at && lies(one, other)));
  return [...titled, ...distinct].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A law that the name of another document names: 《全国人大常委会水污染防治法执法检查指出问题整改方案》. */
const isLawIn = (one: Named, other: Named, { lawName }: CitationWords): boolean =>
  one.name.replace(lawName, '') === '' && one.start > other.start + 1 && one.end < other.end - 1;

/** The front names what it issues, perhaps without marks. */
function titleAlone(text: string, title: string): Named[] {
  const start = text.indexOf(title);
  return start < 0 ? [] : [{ name: title, start, end: start + title.length, number: null, relation: 'issue' }];
}

/** A front does not cite what it issues: 《…》已经省人民政府同意. */
const issuedNames = (names: readonly Named[], title: string): Named[] =>
  names.map((named) => (title.includes(named.name) ? { ...named, relation: 'issue' } : named));

/** A front that repeats a name is one that issues it: the last time it says so. */
function onceEach(names: readonly Named[]): Named[] {
  return names.filter(({ name }, at) => !names.slice(at + 1).some((later) => later.name === name));
}

function placeOf({ start, end }: Named, { text, rows }: Unit): { start: number; end: number; row?: number } {
  const row = rows ? text.slice(0, start).split('\n').length - 1 : undefined;
  return row !== undefined && row < (rows?.length ?? 0) ? { start, end, row } : { start, end };
}

/** 第四十五条第二款 right behind a name. */
function locatorBehind(text: string, { end }: Named): string | null {
  const behind = text.slice(end, end + longestLocator);
  const [reference] = articleReferences(behind);
  return reference?.start === 0 ? behind.slice(0, reference.end) : null;
}

/** No reference to an article is longer. */
const longestLocator = 40;
