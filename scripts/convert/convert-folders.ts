/** The conversion with its edges: seed folders in, a content folder out. */
import { resolve } from 'node:path';
import { contentFiles, documentIdsIn } from '../../src/library/content-folder.ts';
import { vocabularyFor } from '../index/load-vocabulary.ts';
import { languageFor } from '../language/load-language.ts';
import { type Collection, type ConversionOptions, type ConvertedCollection, convertCollection } from './convert-collection.ts';
import { readPublishedContent } from './read/published-content.ts';
import { indicatorsFor } from './read/read-indicators.ts';
import { jurisdictionsFor } from './read/read-jurisdictions.ts';
import { lawsFor } from './read/read-laws.ts';
import { idOfFolder } from './read/read-seed.ts';
import { readSeedFolders, readTopicsFile, readVerdictsFile } from './read/seed-folders.ts';
import { finishCommit, whileWriting } from './write/commit-files.ts';
import { checkContentFolder } from './write/folder-fault.ts';

/** Everything that a conversion of `seeds` into `content` starts from; a change that an earlier run left half done is finished first. */
export function readCollection(seeds: string, content: string): Collection {
  checkContentFolder(seeds, content);
  finishCommit(resolve(content));
  return readAsItIs(seeds, content);
}

/** The same for who has the content folder for himself (`whileWriting`). */
export function readAsItIs(seeds: string, content: string): Collection {
  return {
    path: seeds,
    folders: readSeedFolders(seeds),
    language: languageFor(seeds),
    jurisdictions: jurisdictionsFor(seeds),
    indicators: indicatorsFor(seeds),
    vocabulary: vocabularyFor(seeds),
    laws: lawsFor(seeds),
    published: readPublishedContent(content),
    verdicts: readVerdictsFile(seeds),
    topics: readTopicsFile(seeds),
  };
}

/**
 * Converts `seeds` into `content`. What is sound is written, all of it at once or nothing; `strict` writes nothing where anything is
 * at fault. `changed` files were written or removed; null where nothing was to be written.
 */
export function convertFolders(
  seeds: string,
  content: string,
  options: ConversionOptions & { strict?: boolean } = {},
): { converted: ConvertedCollection; changed: number | null } {
  checkContentFolder(seeds, content);
  return whileWriting(resolve(content), (commit) => {
    const collection = readAsItIs(seeds, content);
    const converted = convertCollection(collection, options);
    if (!converted.sound || (options.strict && converted.issues.length)) return { converted, changed: null };
    return { converted, changed: commit(new Map<string, string | null>([...converted.files, ...leftBehind(collection, content)])) };
  });
}

/** The files of documents that are no longer among the seeds; of a released one the lock file stays. */
export function leftBehind({ folders, published }: Pick<Collection, 'folders' | 'published'>, content: string): Map<string, null> {
  const present = new Set(folders.map(idOfFolder));
  const gone = documentIdsIn(content).filter((id) => !present.has(id));
  const stays = (id: string, file: string): boolean => file === contentFiles.lock && published.locks.has(id);
  return new Map(
    gone.flatMap((id) =>
      Object.values(contentFiles)
        .filter((file) => !stays(id, file))
        .map((file) => [`${id}/${file}`, null]),
    ),
  );
}
