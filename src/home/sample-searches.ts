/** Searches to try from the home page: one of each kind that the search understands. */
import { numberedAnchor } from '../policy/ids.ts';
import type { PolicyDocument } from '../policy/model/document.ts';
import type { Unit } from '../policy/model/unit.ts';

export interface SampleSearch {
  /** What it is an example of, in the reader's words. */
  kind: string;
  query: string;
}

/** Words of the field, each with words that a text has where it has an answer. */
const fromTheField = [
  { kind: '词语', query: '排污许可', tells: '排污许可' },
  { kind: '简称', query: '环评', tells: '环境影响评价' },
  { kind: '提问', query: '谁负责生态环境损害赔偿', tells: '生态环境损害赔偿' },
];

/**
 * Words of the field, then a document number and a citation taken from the collection; a kind of which the collection
 * has no example is left out.
 */
export function sampleSearches(documents: readonly PolicyDocument[], unitsOf: (document: string) => readonly Unit[]): SampleSearch[] {
  const numbered = documents.flatMap(({ documentNumber }) => documentNumber ?? []).toSorted((a, b) => a.length - b.length)[0];
  const cited = documents.flatMap((document) => citationOf(document, unitsOf(document.id)) ?? []).toSorted((a, b) => a.length - b.length)[0];
  const holds = (words: string): boolean => documents.some(({ id }) => unitsOf(id).some(({ text }) => text.includes(words)));
  const samples: { kind: string; query: string | undefined }[] = [
    ...fromTheField.filter(({ tells }) => holds(tells)),
    { kind: '文号', query: numbered },
    { kind: '引用', query: cited },
  ];
  return samples.filter((sample): sample is SampleSearch => sample.query !== undefined);
}

const fifth = [numberedAnchor('measure', 5), numberedAnchor('article', 5)];

/** 湖南实施意见第五条: the document as people call it, where it has a measure or an article numbered five. */
function citationOf({ shortTitle }: PolicyDocument, units: readonly Unit[]): string | undefined {
  const hasFifth = units.some(({ anchor }) => fifth.includes(anchor));
  return hasFifth ? `${shortTitle.replace(/[《》]/gu, '')}第五条` : undefined;
}
