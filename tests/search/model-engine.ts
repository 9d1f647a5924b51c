/** The search over the committed collection, in memory: everything but the network and Pagefind itself. */

import { loadJurisdictions } from '../../scripts/convert/read/read-jurisdictions.ts';
import { loadVocabulary } from '../../scripts/index/load-vocabulary.ts';
import type { Collection as PublishedCollection } from '../../scripts/index/read-collection.ts';
import { textChunksOf } from '../../scripts/index/text-chunks.ts';
import { understandingFilesOf } from '../../scripts/index/understanding-files.ts';
import { unitTableOf } from '../../scripts/index/unit-table.ts';
import { namesOfParts } from '../../src/citing/part-names.ts';
import { anchorOf } from '../../src/policy/ids.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import type { Vocabulary } from '../../src/policy/vocabulary.ts';
import type { Engine } from '../../src/search/engine.ts';
import { type Collection, unitsOf } from '../../src/search/index/collection.ts';
import { knowledgeOf } from '../../src/search/index/knowledge.ts';
import { committed as content } from '../committed.ts';
import { language } from '../language.ts';
import { modelIndex } from './model-index.ts';

export const committed: PublishedCollection = { documents: content.documents, units: content.clauses, parts: content.parts, facts: content };
const jurisdictions = loadJurisdictions('seeds');
export const committedVocabulary: Vocabulary = loadVocabulary('seeds/vocabulary');

export function modelEngine(published: PublishedCollection = committed, vocabulary: Vocabulary = committedVocabulary): Engine {
  const { index, alphabet, longest, records } = modelIndex(published.units);
  const files = understandingFilesOf(published, vocabulary, language, jurisdictions, [...alphabet.keys()].join(''));
  const collection = collectionOf(published, records);
  const handed = Object.fromEntries(
    Object.entries(files).map(([name, file]) => [name, async (number = 0) => (Array.isArray(file) ? file[number] : file)]),
  ) as never;
  const further = () => import('../../src/search/further.ts');
  return { alphabet, longest, collection, index: remembering(index), knowledge: knowledgeOf(handed), site: new URL('http://localhost/'), further };
}

function collectionOf(published: PublishedCollection, records: Parameters<typeof unitTableOf>[1]): Collection {
  const table = unitTableOf(published, records, textChunksOf(published), language);
  const words = ({ id, kind, label, title, text }: Unit) => {
    const own = published.parts.filter(({ clause }) => clause === id);
    const names = namesOfParts(kind, own);
    const parts = own.map(({ id: part, start, end }) => ({ start, end, anchor: anchorOf(part), name: names.get(part) ?? '' }));
    return { label, title, path: [], text, parts };
  };
  return { units: unitsOf(table), documents: table.documents, textOf: async ({ number }) => words(published.units[number] as Unit) };
}

function remembering(index: Engine['index']): Engine['index'] {
  const known = new Map<string, ReturnType<Engine['index']['positionsOf']>>();
  const positionsOf = (prefix: string) => {
    const answer = known.get(prefix) ?? index.positionsOf(prefix);
    known.set(prefix, answer);
    return answer;
  };
  return { ...index, positionsOf };
}
