/** The data file of the page that checks reports (/verify/collection.json): wording, sentences, errata in place, former ids. */
import type { GoneDocument, WholeCollection } from '../../src/library/content-folder.ts';
import { dataFormat } from '../../src/policy/data-format.ts';
import type { Language } from '../../src/policy/language.ts';
import type { AnchorEntry } from '../../src/policy/model/anchor.ts';
import type { Erratum } from '../../src/policy/model/erratum.ts';
import { Indicators } from '../../src/policy/model/facts/indicators.ts';
import type { Jurisdiction } from '../../src/policy/model/jurisdiction.ts';
import type { Part } from '../../src/policy/model/part.ts';
import type { Sentence } from '../../src/policy/model/sentence.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import {
  type FormerId,
  type KnownDocument,
  type KnownUnit,
  leadOf,
  type PlacedErratum,
  type VerifyCollection,
  wordingOf,
} from '../../src/policy/model/verify-file.ts';
import { variantCharacters } from '../traditional/variants-file.ts';
import { amountWords, knownValues } from './verify-values.ts';

export function verifyData(
  collection: WholeCollection,
  language: Pick<
    Language,
    'setPhrases' | 'citations' | 'documentNumbers' | 'namedSources' | 'traditional' | 'amounts' | 'targets' | 'retelling' | 'obligation'
  >,
  indicators: Indicators = new Indicators([]),
  jurisdictions: readonly Jurisdiction[] = [],
): VerifyCollection {
  const { documents, clauses, sentences, parts, errata, anchors, gone } = collection;
  const { setPhrases, citations, documentNumbers, namedSources, traditional, retelling, obligation } = language;
  const { forbid, must } = obligation;
  const { allowing, levels, bodyEndings, notBodies } = retelling;
  const { openings, following } = documentNumbers;
  const amounts = amountWords(language);
  const sentencesByUnit = Map.groupBy(sentences, ({ clause }) => clause);
  const partsByUnit = Map.groupBy(parts, ({ clause }) => clause);
  const errataByUnit = Map.groupBy(errata, ({ clause }) => clause);
  return {
    version: dataFormat,
    documents: documents.map(knownDocument),
    units: clauses.map((unit) => knownUnit(unit, sentencesByUnit.get(unit.id) ?? [], partsByUnit.get(unit.id) ?? [], errataByUnit.get(unit.id) ?? [])),
    former: [...anchors.filter(({ state }) => state !== 'live').map(formerId), ...gone.map(formerDocument)],
    setPhrases,
    variants: variantCharacters(
      new Set([...clauses.map(wordingOf), ...documents.map(({ title, shortTitle }) => title + shortTitle), wordsIn(citations), wordsIn(namedSources)].join('')),
      traditional.variants,
    ),
    citations,
    documentNumbers: { openings, following },
    namedSources,
    amounts,
    contradicting: { forbid, must, allowing, levels, bodyEndings, notBodies },
    values: knownValues(collection, { amounts, namedSources }, indicators),
    otherPlaces: namesOfOthers(jurisdictions, documents),
    localPlaces: namesBelow(jurisdictions, documents),
  };
}

function namesOfOthers(jurisdictions: readonly Jurisdiction[], documents: readonly Pick<KnownDocument, 'place'>[]): string[] {
  const own = new Set(documents.flatMap(({ place }) => [place.name, place.fullName, ...place.names]));
  return jurisdictions.filter(({ level, name }) => level === 'province' && !own.has(name)).flatMap(({ name, fullName }) => [name, fullName]);
}

/** The prefectures of the provinces that the documents are of. */
function namesBelow(jurisdictions: readonly Jurisdiction[], documents: readonly Pick<KnownDocument, 'place'>[]): string[] {
  const own = new Set(documents.map(({ place }) => place.name));
  const provinces = new Set(jurisdictions.filter(({ name }) => own.has(name)).map(({ id }) => id));
  return jurisdictions.filter(({ level, parent }) => level === 'prefecture' && parent !== null && provinces.has(parent)).map(({ name }) => name);
}

/** All words that reports are read by. */
const wordsIn = (lists: object): string => JSON.stringify(lists);

function knownDocument({ id, title, shortTitle, shortName, place, documentNumber, issuers, date, datePublished, type, url }: KnownDocument): KnownDocument {
  return { id, title, shortTitle, shortName, place, documentNumber, issuers, date, datePublished, type, url };
}

function knownUnit(
  { id, kind, label, title, parent, text }: Unit,
  sentences: readonly Sentence[],
  parts: readonly Part[],
  errata: readonly Erratum[],
): KnownUnit {
  return {
    id,
    kind,
    label,
    title,
    parent,
    text,
    sentences: sentences.map(({ index, start, end }) => ({ index, start, end })),
    parts: parts.map(({ clause: _, ...part }) => part),
    errata: errata.flatMap((erratum) => placed(erratum, { label, title, text })),
  };
}

/** Where the text does not say it (tables, headings), the place is where its wording stands, if only once. */
function placed({ status, kind, original, corrected, textStart, textEnd }: Erratum, unit: Pick<Unit, 'label' | 'title' | 'text'>): PlacedErratum[] {
  const [here, other] = status === 'corrected' ? [corrected, original] : [original, corrected];
  const lead = leadOf(unit).length;
  if (textStart !== null && textEnd !== null) return [{ start: lead + textStart, end: lead + textEnd, status, kind, other }];
  const wording = wordingOf(unit);
  const start = here ? wording.indexOf(here) : -1;
  return start < 0 || wording.indexOf(here, start + 1) >= 0 ? [] : [{ start, end: start + here.length, status, kind, other }];
}

function formerDocument({ id, title, note, to, shortNames }: GoneDocument): FormerId {
  return { id, state: to ? 'moved' : 'withdrawn', wording: title, shortNames: [...shortNames], ...(to && { to }), ...(note && { note }) };
}

function formerId({ id, state, to, note, quote }: AnchorEntry): FormerId {
  return { id, state: state as FormerId['state'], wording: quote.exact, ...(to && { to }), ...(note && { note }) };
}
