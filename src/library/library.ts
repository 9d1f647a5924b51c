/** The collection as pages see it: content/ (or CONTENT_DIR), read by document when it is asked for; drafts only with DRAFTS=on. */
import type { AnchorEntry } from '../policy/model/anchor.ts';
import type { PolicyDocument } from '../policy/model/document.ts';
import type { Erratum } from '../policy/model/erratum.ts';
import { errataInReadingOrder } from '../policy/model/number-errata.ts';
import type { Part } from '../policy/model/part.ts';
import type { Proofread } from '../policy/model/particulars.ts';
import type { Sentence } from '../policy/model/sentence.ts';
import type { Unit } from '../policy/model/unit.ts';
import type { Place } from '../policy/places.ts';
import { nationalArea } from '../policy/places.ts';
import { currentSettings } from '../site/settings.ts';
import {
  DocumentFolder,
  documentFolders,
  type GoneDocument,
  goneDocumentsIn,
  linksAmong,
  readFamilies,
  readTopics,
  registeredFamilies,
} from './content-folder.ts';

const settings = currentSettings();

/** The folder that the site is made from. */
export const contentFolder = settings.content;

const folders = documentFolders(contentFolder, settings.drafts);
const byId = new Map(folders.map((folder) => [folder.id, folder]));

/** All documents, in the order of the shelf. */
export const documents: readonly PolicyDocument[] = folders.map(({ document }) => document);

/** Documents that were published and taken out: their addresses stay. */
export const goneDocuments: readonly GoneDocument[] = goneDocumentsIn(contentFolder);
const goneById = new Map(goneDocuments.map(({ id }) => [id, new DocumentFolder(contentFolder, id)]));

/** The title of a document, whether it is here or was taken out; null where it is neither. */
export const titleOf = (id: string): string | null => [...documents, ...goneDocuments].find((document) => document.id === id)?.title ?? null;

/** Throws where the site has no such document: ids in links and topics come from the same conversion. */
export function folderOf(document: string): DocumentFolder {
  const folder = byId.get(document);
  if (!folder) throw new Error(`${contentFolder} holds no document ${document}: run scripts/build-content.ts again.`);
  return folder;
}

/** The units of a document, in document order. */
export const unitsOf = (document: string): readonly Unit[] => folderOf(document).units;

export const sentencesOf = (document: string): readonly Sentence[] => folderOf(document).sentences;

/** Inner parts of its units, in document order. */
export const partsOf = (document: string): readonly Part[] => folderOf(document).parts;

/** Every id ever published of a document, of one that was taken out too. */
export const anchorsOf = (document: string): readonly AnchorEntry[] => (goneById.get(document) ?? folderOf(document)).anchors;

export const topics = readTopics(contentFolder, new Set(byId.keys()));

export const links = linksAmong(folders);

/** Families of measures and articles that regulate the same thing, in the order of their numbers. */
export const families = readFamilies(contentFolder, new Set(byId.keys()), settings.drafts);

/** Ids of families that were published and are no more: their addresses stay. */
export const goneFamilies: readonly string[] = registeredFamilies(contentFolder).filter((id) => !families.some((family) => family.id === id));

/** An erratum with the number it bears on its document's page, and how that document was read. */
export interface NumberedErratum extends Erratum {
  number: number;
  proofread: Proofread;
  unit: Unit;
}

/** The errata of a document in reading order, numbered from 1. */
export function errataOf(document: string): NumberedErratum[] {
  const { units, errata, document: facts } = folderOf(document);
  const byUnit = new Map(units.map((unit) => [unit.id, unit]));
  return errataInReadingOrder(units, errata).map((erratum, index) => ({
    ...erratum,
    number: index + 1,
    proofread: facts.proofread,
    unit: byUnit.get(erratum.clause) as Unit,
  }));
}

/** 国家 before the provinces, which stand in the order of the shelf. */
const nationFirst = <T>(rows: readonly T[], areaOf: (row: T) => string): T[] =>
  rows.toSorted((a, b) => Number(areaOf(b) === nationalArea) - Number(areaOf(a) === nationalArea));

/** Areas (国家, 省级行政区), each with its documents in the order of the shelf; a city's stand with its province. */
export function documentsByArea(): [area: string, documents: PolicyDocument[]][] {
  return nationFirst([...Map.groupBy(documents, ({ place }) => place.area)], ([area]) => area);
}

/** Places, each once; a city is a place of its own. */
export const places: readonly Place[] = nationFirst([...new Map(documents.map(({ place }) => [place.name, place])).values()], ({ area }) => area);

/** Totals for the home page and the data page. */
export const totals = {
  documents: documents.length,
  units: documents.reduce((sum, { clauses }) => sum + clauses, 0),
  errata: folders.reduce((sum, { errata }) => sum + errata.length, 0),
};
