/** What the seeds and their content tell a newly received text: texts that are there already, and how words are usually written. */
import { join } from 'node:path';
import type { Language } from '../../../src/policy/language.ts';
import { documentMetadataSchema } from '../../../src/policy/model/document-metadata.ts';
import { vocabularyFolder } from '../../../src/policy/vocabulary.ts';
import { decodes } from '../../convert/read/decode.ts';
import { idOfFolder, parseYaml, type SeedFiles } from '../../convert/read/read-seed.ts';
import { readSeedFolders } from '../../convert/read/seed-folders.ts';
import { loadVocabulary } from '../../index/load-vocabulary.ts';
import { dictionaryWords } from '../../language/dictionary.ts';
import { errataKnowledgeOf } from '../errata/knowledge.ts';
import { termsOf } from '../errata/terms.ts';
import { signatureOf } from '../known/signature.ts';
import type { ProposeOptions } from '../proposal/proposal.ts';

/** The project's own: how words are written holds for any collection. */
const own = join(import.meta.dirname, '../../../seeds');

export function collectionKnowledge(seeds: string, language: Language): Pick<ProposeOptions, 'known' | 'errata'> {
  const known = readSeedFolders(seeds).flatMap(knownIn);
  const texts = [...known, ...(seeds === own ? [] : readSeedFolders(own).flatMap(knownIn))].map(({ text }) => text);
  const terms = termsOf(loadVocabulary(join(own, vocabularyFolder)));
  return {
    known: known.map(({ id, title, text }) => ({ id, title, signature: signatureOf(text), text: () => text })),
    errata: errataKnowledgeOf(texts, { terms, dictionary: dictionaryWords(), language }),
  };
}

/** A seed that cannot be read is known to nobody: the conversion says what is wrong with it. */
function knownIn(files: SeedFiles): { id: string; title: string; text: string }[] {
  const { value } = parseYaml(`${files.folder}/document.yaml`, files.metadata, documentMetadataSchema);
  if (!value || !files.text || 'unreadable' in files.text) return [];
  return [{ id: idOfFolder(files), title: value.title, text: new TextDecoder(decodes(files.text) ? 'utf-8' : 'gb18030').decode(files.text) }];
}
