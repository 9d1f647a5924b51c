/** The reference to a place that was found, for the forms of src/citing. */

import { namesOfParts } from '../citing/part-names.ts';
import type { Piece as WordingPiece } from '../citing/quoted-words.ts';
import type { Reference, UnitName } from '../citing/reference.ts';
import { anchorOf, placeIn, sentenceId } from '../policy/ids.ts';
import { type KnownUnit, leadOf } from '../policy/model/verify-file.ts';
import type { Corpus, CorpusUnit } from './corpus.ts';
import type { Place } from './verify.ts';

/** What the reader's page adds: where the site is, and which day it is. */
export interface Visit {
  origin: string;
  /** YYYY-MM-DD */
  today: string;
}

/** Words inside one inner part are cited by it (第六条第三项); else one sentence is cited as such, more of them as the unit. */
export function referenceTo(place: Place, corpus: Corpus, { origin, today }: Visit): Reference {
  const entry = corpus.byId.get(place.unit) as CorpusUnit;
  const [only, ...more] = place.sentences;
  const part = partAround(place, entry);
  const sentence = only !== undefined && more.length === 0 && !part ? only : null;
  const page = origin + entry.document.url;
  const anchor = anchorOf(place.unit);
  const link = placeIn(page, part ? anchorOf(part.id) : sentence === null ? anchor : sentenceId(anchor, sentence));
  return {
    document: entry.document,
    path: pathTo(place.unit, corpus),
    sentence: sentence === null ? null : orderOf(entry, sentence),
    ...(part && { part: namesOfParts(entry.unit.kind, entry.unit.parts).get(part.id) ?? '' }),
    wording: wordingAt(place, entry),
    link,
    quotationLink: link,
    accessed: today,
  };
}

/** The innermost part that holds all the words; the one paragraph of an article is the article. */
function partAround({ range }: Place, { unit }: CorpusUnit): KnownUnit['parts'][number] | null {
  const lead = leadOf(unit).length;
  const paragraphs = unit.parts.filter(({ kind }) => kind === 'paragraph');
  const holding = unit.parts.filter(({ start, end }) => start + lead <= range.start && range.end <= end + lead);
  return holding.findLast((part) => part.kind !== 'paragraph' || paragraphs.length > 1) ?? null;
}

/** From the outermost unit to this one. */
export function pathTo(id: string, corpus: Corpus): UnitName[] {
  const unit = corpus.byId.get(id)?.unit;
  if (!unit) return [];
  const { kind, label, title, parent } = unit;
  return [...(parent ? pathTo(parent, corpus) : []), { anchor: anchorOf(id), kind, label, title }];
}

/** A sentence's number is given for good; readers count in reading order. */
function orderOf({ unit }: CorpusUnit, index: number): number {
  const inOrder = unit.sentences.toSorted((x, y) => x.start - y.start);
  return inOrder.findIndex((sentence) => sentence.index === index) + 1;
}

/** The words of the unit in the place, label and title left out, with the corrections in them. */
function wordingAt({ range }: Place, { unit, words }: CorpusUnit): WordingPiece[] {
  const start = Math.max(range.start, leadOf(unit).length);
  const corrections = unit.errata.filter((erratum) => erratum.status === 'corrected' && erratum.start < range.end && erratum.end > start);
  const pieces: WordingPiece[] = [];
  let at = start;
  for (const erratum of corrections.toSorted((x, y) => x.start - y.start)) {
    const [from, to] = [Math.max(at, erratum.start), Math.min(range.end, erratum.end)];
    const shown = words.original.slice(from, to);
    pieces.push(words.original.slice(at, from), { shown, received: erratum.other, kind: erratum.kind, whole: to - from === erratum.end - erratum.start });
    at = to;
  }
  return [...pieces, words.original.slice(at, range.end)].filter((piece) => piece !== '');
}
