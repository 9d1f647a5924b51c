/**
 * Builds the search of a site: the Pagefind index, the files beside it, the public search module.
 *
 *   node scripts/build-index.ts [--data dist/data] [--out dist] [--seeds seeds] [--vocabulary seeds/vocabulary]
 *
 * Reads <data>/clauses.json, documents.json, the language of the seeds and the vocabulary (faults in them are printed, and nothing is written);
 * replaces <out>/pagefind/ and, in <out>/search/, what an earlier run put there.
 */
import { resolve } from 'node:path';
import { indexFormat, type Manifest, type WordFileList } from '../src/policy/search-index/index-files.ts';
import { readOptions } from './command-line.ts';
import { indicatorsFor } from './convert/read/read-indicators.ts';
import { loadJurisdictions } from './convert/read/read-jurisdictions.ts';
import { aroundFilesOf } from './index/around/around-files.ts';
import { likeUnits } from './index/around/like-units.ts';
import { pagesOfUnits } from './index/around/pages-of-units.ts';
import { readFacts } from './index/around/read-facts.ts';
import { bundleClient } from './index/bundle-client.ts';
import { indexName } from './index/index-name.ts';
import { loadVocabulary } from './index/load-vocabulary.ts';
import { writePagefindIndex } from './index/pagefind/pagefind-index.ts';
import { readCollection } from './index/read-collection.ts';
import { recordsOf } from './index/records.ts';
import { textChunksOf } from './index/text-chunks.ts';
import { understandingFilesOf } from './index/understanding-files.ts';
import { unitTableOf } from './index/unit-table.ts';
import { replaceFiles } from './index/write-files.ts';
import { loadLanguage } from './language/load-language.ts';
import { checkSettings } from './settings/check-settings.ts';

const { values: options } = readOptions({
  options: {
    data: { type: 'string', default: 'dist/data' },
    out: { type: 'string', default: 'dist' },
    seeds: { type: 'string', default: 'seeds' },
    vocabulary: { type: 'string', default: 'seeds/vocabulary' },
  },
});
checkSettings({ seeds: options.seeds, out: options.out });
const started = performance.now();

const language = loadLanguage(options.seeds);
const vocabulary = loadVocabulary(options.vocabulary);
const collection = await readCollection(resolve(options.data));
const { records, characters, longest } = recordsOf(collection.units);
const { files, ...pagefind } = await writePagefindIndex(records, resolve(options.out, 'pagefind'));
const chunks = textChunksOf(collection);
const facts = await readFacts(resolve(options.data));
const table = unitTableOf(collection, records, chunks, language, facts.topics);
const understanding = understandingFilesOf(collection, vocabulary, language, loadJurisdictions(options.seeds), characters);
const indicators = indicatorsFor(options.seeds).value;
const around = aroundFilesOf(
  collection.units.map(({ id }) => id),
  likeUnits(collection.units, vocabulary.groups, facts.families),
  pagesOfUnits(facts, collection.documents, (id) => indicators.nameOf(id)),
);
const index = indexName([indexFormat, pagefind.hash, table, chunks, understanding, around]);
const manifest: Manifest = { format: indexFormat, index, pagefind, characters, longest };

const ofThisIndex = [
  { path: 'units.json', content: JSON.stringify({ ...table, index }) },
  ...chunks.map((chunk, n) => ({ path: `text-${n}.json`, content: JSON.stringify({ ...chunk, index }) })),
  ...Object.entries({ ...understanding, around }).flatMap(([name, file]: [string, object | object[]]) =>
    Array.isArray(file)
      ? file.map((one: object, n) => ({ path: `${name}-${n}.json`, content: JSON.stringify({ ...one, index }) }))
      : [{ path: `${name}.json`, content: JSON.stringify({ ...file, index }) }],
  ),
  { path: 'words.json', content: JSON.stringify({ index, files } satisfies WordFileList) },
];
// The search page stands in the same folder and stays.
const searchFiles = [
  ...(await bundleClient('search')),
  { path: 'index.json', content: JSON.stringify(manifest) },
  ...ofThisIndex.map(({ path, content }) => ({ path: `${index}/${path}`, content })),
];
await replaceFiles(resolve(options.out, 'search'), searchFiles, /^([0-9a-f]{16}|client\.js|further\.js|index\.json)$/u);
console.log(
  `search: ${collection.units.length} units, ${characters.length} characters, ${chunks.length} text files, index ${index}, ${Math.round(performance.now() - started)} ms`,
);
