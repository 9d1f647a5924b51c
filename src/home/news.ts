/** What is new, from the dates that the documents' metadata hold and from nothing else. */
import type { PolicyDocument } from '../policy/model/document.ts';

/** A day on which the collection changed. */
export interface NewsDay {
  /** YYYY-MM-DD */
  date: string;
  added: PolicyDocument[];
  revised: PolicyDocument[];
}

/** The days on which texts were added or last revised, newest first; documents in their given order. */
export function newsDays(documents: readonly PolicyDocument[]): NewsDay[] {
  const dates = new Set(documents.flatMap(({ added, revised }) => (revised ? [added, revised] : [added])));
  return [...dates]
    .sort()
    .reverse()
    .map((date) => ({
      date,
      added: documents.filter(({ added }) => added === date),
      revised: documents.filter(({ added, revised }) => revised === date && added !== date),
    }));
}

/** Documents that state their date (成文日期), newest first. */
export function newestDated(documents: readonly PolicyDocument[]): (PolicyDocument & { date: string })[] {
  const dated = documents.filter((document): document is PolicyDocument & { date: string } => document.date !== null);
  return dated.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** 湖南3份、江西1份, in the order in which the places come. */
export function byPlaceInWords(documents: readonly PolicyDocument[]): string {
  return [...Map.groupBy(documents, ({ place }) => place.name)].map(([place, own]) => `${place}${own.length}份`).join('、');
}
