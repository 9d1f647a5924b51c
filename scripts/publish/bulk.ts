/**
 * Files for Elasticsearch or OpenSearch: a mapping, and all units as `_bulk` lines without an index name, so that they
 * go into whatever index is addressed. `exact` holds the normal form (src/policy/normal-form.ts; the same has to
 * be done to a query) of label, title and text; indexed as overlapping pairs of characters, a `match_phrase` on it finds
 * a string exactly where it stands. A single character is sought in `exact.single`.
 */
import { factsByUnit } from '../../src/facts/beside/unit-facts.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import { type FactKind, type Facts, noFacts } from '../../src/policy/model/facts/facts.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { normalForm } from '../../src/policy/normal-form.ts';
import type { Collection } from './collection.ts';
import { factMapping } from './fact-mapping.ts';
import type { SiteAddress } from './site-files.ts';

/** With the facts of the unit, kind by kind, as the data files have them. */
export interface BulkDocument extends Facts {
  id: string;
  document: string;
  anchor: string;
  kind: string;
  label: string | null;
  title: string | null;
  text: string;
  /** One value for each of label, title, text: a phrase never runs over their border. */
  exact: string[];
  province: string | null;
  place: string;
  documentTitle: string;
  documentNumber: string | null;
  date: string | null;
  type: string;
  url: string;
}

export function bulkLines(collection: Collection, site: SiteAddress): string {
  const documentsById = new Map(collection.documents.map((document) => [document.id, document]));
  const facts = factsByUnit(collection);
  return collection.clauses
    .flatMap((unit) => [
      { index: { _id: unit.id } },
      { ...bulkDocument(unit, documentsById.get(unit.document) as PolicyDocument, site), ...(facts.get(unit.id) ?? noFacts) },
    ])
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}

function bulkDocument({ id, document, anchor, kind, label, title, text, url }: Unit, facts: PolicyDocument, site: SiteAddress): Omit<BulkDocument, FactKind> {
  const exact = [label, title, text].map((field) => normalForm(field ?? '')).filter(Boolean);
  const { province, place, title: documentTitle, documentNumber, date, type } = facts;
  return {
    id,
    document,
    anchor,
    kind,
    label,
    title,
    text,
    exact,
    province,
    place: place.fullName,
    documentTitle,
    documentNumber,
    date,
    type,
    url: site.of(url),
  };
}

const keyword = { type: 'keyword' } as const;
const stored = { type: 'text', index: false } as const;

/** Settings and mapping of the index. */
export const bulkMapping = {
  settings: {
    analysis: {
      tokenizer: {
        pairs: { type: 'ngram', min_gram: 2, max_gram: 2 },
        single: { type: 'ngram', min_gram: 1, max_gram: 1 },
      },
      analyzer: {
        pairs: { type: 'custom', tokenizer: 'pairs' },
        single: { type: 'custom', tokenizer: 'single' },
      },
    },
  },
  mappings: {
    dynamic: 'strict',
    properties: {
      id: keyword,
      document: keyword,
      anchor: keyword,
      kind: keyword,
      label: keyword,
      title: stored,
      text: stored,
      exact: {
        type: 'text',
        analyzer: 'pairs',
        position_increment_gap: 100,
        fields: { single: { type: 'text', analyzer: 'single', position_increment_gap: 100 } },
      },
      province: keyword,
      place: keyword,
      documentTitle: keyword,
      documentNumber: keyword,
      date: { type: 'date', format: 'yyyy-MM-dd' },
      type: keyword,
      url: { type: 'keyword', index: false },
      ...factMapping,
    },
  },
} as const;
