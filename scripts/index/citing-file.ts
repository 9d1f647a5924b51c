/** What citations and document numbers are resolved with. */

import type { Language } from '../../src/policy/language.ts';
import { withoutMarks } from '../../src/policy/marks.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { normalForm } from '../../src/policy/normal-form.ts';
import type { CitingFile } from '../../src/policy/search-index/index-files.ts';
import { anyOf } from '../../src/policy/word-patterns.ts';
import type { Collection } from './read-collection.ts';

/** 湘办发〔2021〕2号, in whatever brackets it is printed. */
const printedNumber = /(\p{Script=Han}{1,8})\s*[〔﹝[［（(【]\s*((?:19|20)\d\d)\s*[〕﹞\]］）)】]\s*(\d{1,5})\s*号/gu;

/** `index` is filled in when the index has its name. */
export function citingFileOf({ documents, units }: Collection, { titles, documentNumbers }: Pick<Language, 'titles' | 'documentNumbers'>): CitingFile {
  return {
    index: '',
    labels: units.map(({ label }) => label ?? '').join('\n'),
    numbers: numbersIn(documents, units, documentNumbers.openings),
    names: documents.flatMap((document) => namesOf(document, documents, titles)),
  };
}

function numbersIn(documents: readonly PolicyDocument[], units: readonly Unit[], openings: readonly string[]): CitingFile['numbers'] {
  const known = new Map<string, { wordings: Set<string>; document?: string }>();
  const leading = new RegExp(`^${anyOf(openings)}+(?=.)`, 'u');
  const note = (text: string, document?: string) => {
    for (const [printed, issuer, year, serial] of text.matchAll(printedNumber)) {
      const number = `${issuer?.replace(leading, '')}〔${year}〕${serial}号`;
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
