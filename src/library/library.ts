/** The generated data of the collection (content/data), checked once and handed out by document. */
import { z } from 'astro/zod';
import clausesJson from '../../content/data/clauses.json?raw';
import documentsJson from '../../content/data/documents.json?raw';
import errataJson from '../../content/data/errata.json?raw';
import { type Erratum, erratumSchema, type PolicyDocument, policyDocumentSchema, type Unit, unitSchema } from '../policy/model.ts';

/** All documents, in the order of the shelf. */
export const documents: readonly PolicyDocument[] = z.array(policyDocumentSchema).parse(JSON.parse(documentsJson));

const units = z.array(unitSchema).parse(JSON.parse(clausesJson));
const errata = z.array(erratumSchema).parse(JSON.parse(errataJson));

const unitsByDocument = Map.groupBy(units, (unit) => unit.document);
const errataByUnit = Map.groupBy(errata, (erratum) => erratum.clause);

/** The units of a document, in document order. */
export function unitsOf(document: string): readonly Unit[] {
  return unitsByDocument.get(document) ?? [];
}

/** An erratum with the number it bears on its document's page. */
export interface NumberedErratum extends Erratum {
  number: number;
  unit: Unit;
}

/** The errata of a document in reading order, numbered from 1. */
export function errataOf(document: string): NumberedErratum[] {
  const inOrder = unitsOf(document).flatMap((unit) =>
    (errataByUnit.get(unit.id) ?? []).toSorted((x, y) => x.start - y.start).map((erratum) => ({ ...erratum, unit })),
  );
  return inOrder.map((erratum, index) => ({ ...erratum, number: index + 1 }));
}

/** Provinces in the order of the shelf, each with its documents. */
export function documentsByProvince(): [province: string, documents: PolicyDocument[]][] {
  return [...Map.groupBy(documents, (document) => document.province)];
}

/** Totals for the home page and the data page. */
export const totals = {
  documents: documents.length,
  units: units.length,
  errata: errata.length,
  provinces: new Set(documents.map((document) => document.province)).size,
};
