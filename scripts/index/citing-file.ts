/** What citations and document numbers are resolved with. */
import { ordinalDigits } from '../../src/policy/chinese-digits.ts';
import type { Language } from '../../src/policy/language.ts';
import { withoutMarks } from '../../src/policy/marks.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { normalForm } from '../../src/policy/normal-form.ts';
import { parseNumeral } from '../../src/policy/numerals.ts';
import type { CitingFile } from '../../src/policy/search-index/index-files.ts';
import { anyOf, oncePer } from '../../src/policy/word-patterns.ts';
import type { Collection } from './read-collection.ts';

/** 湘办发〔2021〕2号, in whatever brackets it is printed; 生态环境部公告2019年第4号; 国务院令第736号, 国务院令（第736号）. */
const printedNumbers = oncePer(({ orders, codeEndings }: Language['documentNumbers']): readonly RegExp[] => {
  const year = String.raw`(?<year>(?:19|20)\d\d)`;
  const patterns = [
    String.raw`(?<issuer>\p{Script=Han}{1,8})\s*[\p{Ps}\p{Pi}<]\s*${year}\s*[\p{Pe}\p{Pf}>]\s*(?<serial>\d{1,5})\s*号`,
    String.raw`(?<issuer>\p{Script=Han}{0,14}${anyOf(codeEndings)})\s*${year}\s*年\s*第\s*(?<serial>\d{1,5})\s*号`,
    String.raw`(?<issuer>\p{Script=Han}{0,18}${anyOf(orders)})\s*[（(]?\s*第\s*(?<serial>\d{1,5}|[${ordinalDigits}]+)\s*号`,
  ];
  return patterns.map((pattern) => new RegExp(pattern, 'gu'));
});

/** `index` is filled in when the index has its name. */
export function citingFileOf({ documents, units }: Collection, { titles, documentNumbers }: Pick<Language, 'titles' | 'documentNumbers'>): CitingFile {
  return {
    index: '',
    labels: units.map(({ label }) => label ?? '').join('\n'),
    numbers: numbersIn(documents, units, documentNumbers),
    names: documents.flatMap((document) => namesOf(document, documents, titles)),
    shortNames: documents.map(({ shortName, id }) => ({ shortName, document: id })),
  };
}

function numbersIn(documents: readonly PolicyDocument[], units: readonly Unit[], words: Language['documentNumbers']): CitingFile['numbers'] {
  const known = new Map<string, { wordings: Set<string>; document?: string }>();
  const leading = new RegExp(`^(?:${anyOf([...words.openings, ...words.joining, ...words.notNumbers])})+(?=.)`, 'u');
  const note = (text: string, document?: string) => {
    for (const { 0: printed, groups = {} } of printedNumbers(words).flatMap((pattern) => [...text.matchAll(pattern)])) {
      const { issuer = '', year, serial = '' } = groups;
      const bare = issuer.replace(leading, '');
      const number = year ? `${bare}〔${year}〕${serial}号` : `${bare}第${parseNumeral(serial) ?? serial}号`;
      const entry = known.get(number) ?? { wordings: new Set<string>() };
      entry.wordings.add(normalForm(printed.replace(leading, '')));
      known.set(number, document ? { ...entry, document } : entry);
    }
  };
  for (const { title, text } of units) note(`${title ?? ''}\n${text}`);
  for (const { documentNumber, id } of documents) note(documentNumber ?? '', id);
  return [...known].map(([number, { wordings, document }]) => ({ number, wordings: [...wordings], ...(document && { document }) }));
}

/** Title, short title, both without what stands before the proper name; “湖南意见”, “北京市意见”; in normal form without punctuation. */
function namesOf(
  { id, title, shortTitle, place, type }: PolicyDocument,
  documents: readonly PolicyDocument[],
  { openings }: Language['titles'],
): CitingFile['names'] {
  const sameType = documents.filter((other) => other.type === type && other.place.name === place.name);
  const named = title.replace(new RegExp(`^${anyOf(openings)}`, 'u'), '');
  const longest = place.names.toSorted((a, b) => b.length - a.length).find((name) => named.startsWith(name)) ?? '';
  const proper = named.slice(longest.length);
  const inMarks = shortTitle.match(/“[^”]+”|《.+》/gu)?.join('') ?? '';
  const names = [
    title,
    proper,
    ...place.names.map((name) => name + proper),
    shortTitle,
    shortTitle.replace(place.names[0] ?? '', ''),
    ...(inMarks ? [inMarks, ...place.names.map((name) => name + inMarks)] : []),
    ...(sameType.length === 1 ? place.names.map((name) => name + type) : []),
  ];
  const plain = names.map((name) => withoutMarks(normalForm(name))).filter((name) => name.length > 1);
  return [...new Set(plain)].map((name) => ({ name, document: id }));
}
