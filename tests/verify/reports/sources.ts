/** The five texts as a writer of reports knows them: what each is called, and sentences that only one of them has. */
import type { PolicyDocument } from '../../../src/policy/model/document.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { splitSentences } from '../../../src/policy/sentences.ts';
import { collection } from '../corpus.ts';

export interface Source {
  id: string;
  place: string;
  /** The kind of text: 方案. */
  noun: string;
  full: string;
  number: string | null;
  /** Whole sentences, with the clause that each stands in. */
  sentences: { clause: string; text: string }[];
  /** Numbers of its measures, or of its chapters, as they are cited. */
  labels: Map<string, string>;
}

const bare = (text: string): string => normalForm(text).replace(/[\p{P}\p{S}\s]/gu, '');
const whole = new Map(
  collection.documents.map(({ id }) => [
    id,
    bare(
      collection.clauses
        .filter(({ document }) => document === id)
        .map(({ text }) => text)
        .join(''),
    ),
  ]),
);

function sourceOf({ id, place, title, type, documentNumber }: PolicyDocument): Source {
  const units = collection.clauses.filter(({ document, kind }) => document === id && kind === 'measure');
  return {
    id,
    place: place.name,
    noun: type,
    full: `《${title}》`,
    number: documentNumber,
    sentences: units.flatMap((unit) =>
      sentencesOf(unit.text)
        .filter((text) => isOnlyIn(text, id))
        .map((text) => ({ clause: unit.id, text })),
    ),
    labels: new Map(units.flatMap(({ id: unit, label }) => (label ? [[unit, label]] : []))),
  };
}

/** Short enough to be quoted whole, and without quotation marks or brackets of its own. */
const sentencesOf = (text: string): string[] =>
  splitSentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => /^[\p{Script=Han}\d，、；%.]{20,90}。$/u.test(sentence) && sentence.includes('，'));

/** No half of it stands elsewhere: who quotes it has it from there. */
function isOnlyIn(text: string, id: string): boolean {
  const clauses = text
    .split(/[，；。]/u)
    .map(bare)
    .filter((clause) => clause.length >= 8);
  return clauses.length >= 2 && clauses.every((clause) => [...whole].every(([other, words]) => other === id || !words.includes(clause)));
}

export const sources: Source[] = collection.documents.map(sourceOf);
