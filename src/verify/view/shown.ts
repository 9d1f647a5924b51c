/** Puts what was found into the form in which the page shows it. */
import { locatorOf } from '../../citing/locator.ts';
import { namesOfParts } from '../../citing/part-names.ts';
import { anchorOf, documentOf, placeIn, sentenceOf, unitId, unitIdOf } from '../../policy/ids.ts';
import type { Corpus, CorpusUnit } from '../corpus.ts';
import type { CheckedLink } from '../links.ts';
import { pathTo, referenceTo, type Visit } from '../reference.ts';
import { firstFrom } from '../report/ranges.ts';
import { type CheckedQuotation, type Place, verifyReport } from '../verify.ts';
import type { Findings, ShownLink, ShownPlace, ShownQuotation } from './answer.ts';

export function shownReport(report: string, corpus: Corpus, visit: Visit): Pick<Findings, 'quotations' | 'links' | 'citations' | 'checkedUntil' | 'unlisted'> {
  const { quotations, links, citations, checkedUntil, unlisted } = verifyReport(report, corpus);
  const paragraphs = paragraphEnds(report);
  return {
    checkedUntil: checkedUntil < report.length ? checkedUntil : null,
    unlisted,
    quotations: quotations.map((quotation) => shownQuotation(quotation, paragraphs, corpus, visit)),
    links: links.map((link) => shownLink(link, corpus)),
    citations: citations.map((citation) => ({ ...citation, place: placeOfId(citation.id ?? citation.document ?? '', corpus) })),
  };
}

function shownQuotation(quotation: CheckedQuotation, paragraphs: readonly number[], corpus: Corpus, visit: Visit): ShownQuotation {
  return {
    ...quotation,
    place: shownPlace(quotation.place, corpus, visit),
    also: quotation.also.map((place) => shownPlace(place, corpus, visit)),
    paragraph: firstFrom(paragraphs, quotation.range.start, (end) => end) + 1,
  };
}

/** Where the paragraphs (lines that hold something) end. */
function paragraphEnds(report: string): number[] {
  return [...report.matchAll(/[^\n]*\S[^\n]*/gu)].map(({ index, 0: line }) => index + line.length);
}

function shownPlace(place: Place, corpus: Corpus, visit: Visit): ShownPlace {
  const { document } = corpus.byId.get(place.unit) as CorpusUnit;
  const reference = referenceTo(place, corpus, visit);
  return {
    url: reference.link,
    place: document.place,
    document: document.shortTitle,
    unit: nameOf(place.unit, reference.sentence, corpus, reference.part),
    reference,
  };
}

/** The place as it is cited, and its title. */
function nameOf(id: string, sentence: number | null, corpus: Corpus, part = ''): string {
  const path = pathTo(id, corpus);
  const { title, label } = path.at(-1) ?? {};
  return `${locatorOf(path, sentence, part)}${title && label ? ` ${title}` : ''}`;
}

/** 第二款第三项; empty for an id that names no part. */
function partName(id: string, corpus: Corpus): string {
  const unit = corpus.byId.get(unitIdOf(id))?.unit;
  return (unit && namesOfParts(unit.kind, unit.parts).get(id)) ?? '';
}

function shownLink(link: CheckedLink, corpus: Corpus): ShownLink {
  const id = link.anchor ? unitId(link.document, link.anchor) : link.document;
  const former = corpus.collection.former.find((entry) => entry.id === id);
  return { ...link, place: placeOfId(link.to ?? '', corpus), lastWording: former?.wording ?? null };
}

/** Where an id leads: a document's, a unit's, a sentence's, a part's; null where it leads nowhere. */
function placeOfId(id: string, corpus: Corpus): ShownLink['place'] {
  const document = corpus.collection.documents.find((candidate) => candidate.id === documentOf(id));
  const unit = unitIdOf(id);
  const name = corpus.byId.has(unit) ? nameOf(unit, sentenceOf(id), corpus, partName(id, corpus)) : '';
  return document ? { url: placeIn(document.url, anchorOf(id)), document: document.shortTitle, unit: name } : null;
}
