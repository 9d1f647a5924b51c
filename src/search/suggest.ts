/** Completions while typing: terms of the collection, documents, numbers. */
import { withoutMarks } from '../policy/marks.ts';
import { findInOriginal, foldCharacters, mapNormalForm, normalForm } from '../policy/normal-form.ts';
import type { Completion } from './answer/answer.ts';
import type { Collection } from './index/collection.ts';
import type { Knowledge, Term } from './index/knowledge.ts';
import { isLatin, spelt, syllablesOf } from './understand/pinyin.ts';

/** Longer ones are sentences; nothing completes them. */
const longestText = 30;

/** Best first: documents whose name begins so, terms that begin so, terms that hold it, terms read so; each by the number of units. */
export async function completionsFor(text: string, collection: Collection, knowledge: Knowledge, site: URL, limit: number): Promise<Completion[]> {
  const typed = normalForm(text);
  if (!withoutMarks(typed) || typed.length > longestText) return [];
  const terms = await knowledge.terms();
  const [begin, hold] = [
    terms.all.filter(({ normal }) => normal.startsWith(typed) && normal !== typed),
    terms.all.filter(({ normal }) => normal.indexOf(typed) > 0),
  ];
  const spoken = isLatin(foldCharacters(text)) ? await termsSpoken(normalForm(spelt(typed)), terms.all, knowledge) : [];
  const found = [...documentsNamed(typed, collection, site), ...[...begin, ...hold, ...spoken].map((term) => completionOf(term, typed))];
  return found.filter(({ query }, index) => found.findIndex((other) => other.query === query) === index).slice(0, limit);
}

function completionOf({ printed, count }: Term, typed: string): Completion {
  return { query: printed, kind: 'term', count, match: firstPlace(printed, typed) };
}

function documentsNamed(typed: string, { documents }: Collection, site: URL): Completion[] {
  return documents
    .filter(({ title, shortTitle }) => typed.length > 1 && [title, shortTitle].some((name) => withoutMarks(normalForm(name)).includes(withoutMarks(typed))))
    .slice(0, 3)
    .map(({ shortTitle, path, anchors }) => ({
      query: shortTitle,
      kind: 'document',
      count: anchors.split(' ').length,
      url: new URL(path, site).href,
      match: firstPlace(shortTitle, typed),
    }));
}

const firstPlace = (printed: string, typed: string): Completion['match'] => findInOriginal(mapNormalForm(printed), typed)[0] ?? null;

/** Terms whose pinyin, whole or in initials, begins as typed. */
async function termsSpoken(typed: string, all: readonly Term[], knowledge: Knowledge): Promise<Term[]> {
  const sounds = await knowledge.sounds();
  return all.filter((term) => {
    const syllables = syllablesOf(term, sounds);
    return (
      syllables !== null &&
      (syllables.join('').startsWith(typed) ||
        (typed.length > 1 &&
          syllables
            .map((one) => one[0])
            .join('')
            .startsWith(typed)))
    );
  });
}
