/** The files with which the browser understands a query: all that is lazily loaded beside the index itself. */

import { belowIn } from '../../src/facts/division/below.ts';
import type { Language } from '../../src/policy/language.ts';
import type { Jurisdictions } from '../../src/policy/model/jurisdictions.ts';
import { normalForm } from '../../src/policy/normal-form.ts';
import type {
  CitingFile,
  FactsFile,
  FiguresFile,
  ShapesFile,
  SoundsFile,
  SpeltFile,
  TermsFile,
  VariantsFile,
  WordGroup,
} from '../../src/policy/search-index/index-files.ts';
import type { Vocabulary } from '../../src/policy/vocabulary.ts';
import { variantsFileOf } from '../traditional/variants-file.ts';
import { citingFileOf } from './citing-file.ts';
import { factFilesOf } from './facts/fact-files.ts';
import { figureFilesOf } from './facts/figure-files.ts';
import type { Collection } from './read-collection.ts';
import { soundsFileOf, speltFilesOf } from './sounds-file.ts';
import { spokenWordsOf } from './spoken-words.ts';
import { termsFileOf } from './term-list.ts';
import { type VocabularyFiles, vocabularyFilesOf } from './vocabulary-file.ts';

export interface UnderstandingFiles extends VocabularyFiles {
  figures: FiguresFile[];
  facts: FactsFile[];
  terms: TermsFile;
  sounds: SoundsFile;
  spelt: SpeltFile[];
  shapes: ShapesFile;
  variants: VariantsFile;
  citing: CitingFile;
}

const isHeld = ({ here, narrower = [] }: WordGroup): boolean => here.length + narrower.length > 0;

/** `characters`: those of the collection. `index` of every file is filled in when the index has its name. */
export function understandingFilesOf(
  collection: Collection,
  words: Vocabulary,
  language: Language,
  jurisdictions: Jurisdictions,
  characters: string,
): UnderstandingFiles {
  const texts = collection.units.map(({ title, label, text }) => [title, label, text].map((field) => normalForm(field ?? '')));
  const { targets = [], assignments = [] } = collection.facts ?? {};
  const figures = figureFilesOf(collection.units, targets, language);
  const { read, unwritten, ...vocabulary } = vocabularyFilesOf(words, texts, language, jurisdictions, figures.length);
  const held = vocabulary.concepts.flatMap(({ groups }) => groups).filter(isHeld);
  const here = held.flatMap((group) => group.here);
  const terms = termsFileOf(collection.units, here);
  const list = terms.terms.split('\n').map(normalForm);
  const known = new Set([...characters, ...read.join('')]);
  return {
    ...vocabulary,
    figures,
    facts: factFilesOf(collection.units, targets, assignments, belowIn(language.assignments)),
    terms,
    sounds: soundsFileOf(known, [...list, ...read], spokenWordsOf(texts.flat(), list), texts.flat()),
    spelt: speltFilesOf(unwritten),
    shapes: { index: '', groups: language.likeShapes.groups.join('\n') },
    variants: variantsFileOf(known, [...list, ...read], texts.flat(), language.traditional.variants),
    citing: citingFileOf(collection, language),
  };
}
