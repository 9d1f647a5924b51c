/** Documents to cite: those of the collection, and others whose facts are otherwise. */
import type { CitedDocument, Reference, UnitName } from '../../src/citing/reference.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { committed } from '../committed.ts';
import { province } from '../place.ts';

const documents = new Map(committed.documents.map((document) => [document.id, document]));
const units = new Map(committed.clauses.map((unit) => [unit.id, unit]));

const path = (unit: Unit | undefined): UnitName[] => (unit ? [...path(units.get(unit.parent ?? '')), unit] : []);
const address = 'https://policy.example/policies';

/** The reference to `hunan-2021-governance#m5.2`, to a unit, or to a whole document. */
export function referenceTo(id: string): Reference {
  const [, name = '', anchor = '', sentence] = /^([^#]+)(?:#([^.]*)(?:\.(\d+))?)?$/u.exec(id) ?? [];
  const document = documents.get(name) as PolicyDocument;
  return {
    document,
    path: path(units.get(`${name}#${anchor}`)),
    sentence: sentence ? Number(sentence) : null,
    wording: [],
    link: `${address}/${name}/${anchor && `#${anchor}${sentence ? `.${sentence}` : ''}`}`,
    quotationLink: '',
    accessed: '2026-11-22',
  };
}

const law: CitedDocument = {
  id: 'x-law',
  title: '某省环境保护条例',
  place: province('某省'),
  documentNumber: null,
  issuers: ['某省人民代表大会常务委员会'],
  date: '2019-09-28',
  datePublished: null,
  type: '条例',
};

/** A document that the collection does not have, cited as a whole or at a unit. */
export function otherReference(facts: Partial<CitedDocument>, unitPath: UnitName[] = [], sentence: number | null = null): Reference {
  const anchor = unitPath.at(-1)?.anchor;
  return {
    document: { ...law, ...facts },
    path: unitPath,
    sentence,
    wording: [],
    link: `${address}/x-law/${anchor ? `#${anchor}` : ''}`,
    quotationLink: '',
    accessed: '2026-11-22',
  };
}
