/** Documents and places that a report names, and whether it says that the words beside them come from there: 《甲》规定, 与《甲》相比, 《甲》没有规定. */
import { clauseEnds, pauses } from '../policy/marks.ts';
import type { VerifyCollection } from '../policy/model/verify-file.ts';
import { anyOf, oncePer } from '../policy/word-patterns.ts';
import { placeGrammar } from './text/place-written.ts';
import { nameOf, namePattern } from './text/written-names.ts';

export interface Mention {
  /** As the report has it. */
  text: string;
  /** Title or number, and the places in the document; null where they are not said. */
  title: string | null;
  place: string | null;
  /** Where the text read ends behind it. */
  end: number;
  /** `source`: it is said to have the words; `denied`: not to have them; `compared`: others are held against it; `named`: no more than that. */
  role: 'source' | 'named' | 'denied' | 'compared';
}

interface Patterns {
  mention: RegExp;
  denying: RegExp;
  comparingBefore: RegExp;
  comparingBehind: RegExp;
  concerning: RegExp;
  stating: RegExp;
}

const patternsOf = oncePer((collection: VerifyCollection): Patterns => {
  const { denying, comparingBefore, comparingBehind, concerning, openingStatement, stating } = collection.namedSources;
  const inClause = `[^${clauseEnds}《》\\n]`;
  const { behindTitle, alone } = placeGrammar(collection);
  return {
    mention: new RegExp(`${namePattern(collection)}\\s*(?<place>${behindTitle})?|(?<alone>${alone})`, 'gu'),
    denying: new RegExp(anyOf(denying), 'u'),
    comparingBefore: new RegExp(`${anyOf(comparingBefore)}$`, 'u'),
    // At the end of its clause: 《甲》第三条比较全面地规定 compares nothing.
    concerning: new RegExp(`${anyOf(concerning)}$`, 'u'),
    // Nothing but marks, or 规定, 在第五条中提出, …，其中明确: what another says behind a comma is not what it says.
    stating: new RegExp(
      `^(?:${inClause}{0,12}，(?=${anyOf([...openingStatement, ...stating])}))?(?:${inClause}*?${anyOf(stating)}${inClause}{0,12})?[^\\p{L}\\p{N}]*$`,
      'u',
    ),
    comparingBehind: new RegExp(`^[^${pauses}《》\\n]{0,12}?${anyOf(comparingBehind)}[^${pauses}《》\\n]{0,2}(?:[${pauses}]|$)`, 'u'),
  };
});

/** In the order of the text, which ends where the words begin; `behind`: the rest of the clause behind the words. */
export function mentionsIn(text: string, behind: string, collection: VerifyCollection): Mention[] {
  const patterns = patternsOf(collection);
  const found = [...text.matchAll(patterns.mention)];
  return found.map(({ index, 0: words, groups = {} }, n) => {
    const [title, place] = [nameOf(groups), groups.place ?? groups.alone ?? null];
    const [end, next] = [index + words.length, found[n + 1]?.index];
    const statement = lastClause(text.slice(end, next)) + (next === undefined ? behind : '');
    const isCompared = patterns.comparingBefore.test(text.slice(0, index)) || patterns.comparingBehind.test(text.slice(end, next));
    const isDenied = patterns.denying.test(statement);
    const states = patterns.stating.test(text.slice(end, next)) && !patterns.concerning.test(text.slice(0, index));
    return { text: words, title, place, end, role: isCompared ? 'compared' : isDenied ? 'denied' : states ? 'source' : 'named' };
  });
}

/** The clause in which the words stand, or the one that ends before them. */
const lastClause = (text: string): string =>
  text
    .replace(new RegExp(`[${clauseEnds}\\p{Pi}"\\s]+$`, 'u'), '')
    .split(new RegExp(`[${clauseEnds}]`, 'u'))
    .at(-1) ?? '';
