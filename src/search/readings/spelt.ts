/** A query that spells words in pinyin, as a whole or in some of its parts → the query in characters. */
import { normalForm } from '../../policy/normal-form.ts';
import type { Suggestion } from '../answer/answer.ts';
import type { Sounds, Term, Terms } from '../index/knowledge.ts';
import { lettersOf, wordingsHeard } from '../understand/heard.ts';
import { isLatin, isMixed, isSyllabic, mayBeSpelt, type Spelling, spellingsOf, termsByInitials } from '../understand/pinyin.ts';
import { mostGuesses } from '../understand/spelling.ts';
import type { Ground } from './finding.ts';

export interface Spelt {
  /** The query in characters; as typed where it spells nothing. */
  to: string;
  /** What else it may spell. */
  suggestions: Suggestion[];
}

/** What spellings are compared with. */
interface Heard {
  terms: Terms;
  sounds: Sounds;
  ground: Ground;
}

/** Null where the query has no letters that may be pinyin. `plain`: in normal form, but for its spaces. */
export async function inCharacters(plain: string, ground: Ground): Promise<Spelt | null> {
  if (!mayBeSpelt(plain)) return null;
  const [terms, sounds] = await Promise.all([ground.knowledge.terms(), ground.knowledge.sounds()]);
  const heard = { terms, sounds, ground };
  const runs = await runsOf(plain, heard);
  const [only] = runs;
  if (only && runs.length === 1) return only.spelt || isLatin(plain) ? spelling(plain, heard) : null;
  const whole = isLatin(plain) || isMixed(plain) ? await standing(spellingsOf(plain, terms, sounds), ground) : null;
  if (whole) return { to: whole, suggestions: [] };
  const parts = await Promise.all(runs.map(async ({ text, spelt }) => (spelt ? (await spelling(text, heard)).to : text)));
  return { to: parts.join(' '), suggestions: [] };
}

interface Run {
  text: string;
  /** It may be pinyin. */
  spelt: boolean;
}

/** The parts that the reader set apart, neighbouring ones in letters together: la ji fen lei. */
async function runsOf(plain: string, heard: Heard): Promise<Run[]> {
  const parts = plain.trim().split(/\s+/u);
  const runs: (Run & { latin: boolean })[] = [];
  for (const text of parts) {
    const spelt = mayBeSpelt(text, 1) && !(await isOfTheTexts(text, heard)) && !(await abbreviates(text, heard));
    const latin = spelt && isLatin(text);
    const before = runs.at(-1);
    if (latin && before?.latin) before.text += ` ${text}`;
    else runs.push({ text, spelt, latin });
  }
  return runs;
}

/** A word in letters that the texts or the field have, and no syllables: VOCs, EOD. */
async function isOfTheTexts(part: string, { sounds, ground }: Heard): Promise<boolean> {
  if (isLatin(part) && (part.length === 1 || isSyllabic(part, sounds))) return false;
  const word = normalForm(part);
  if ((await ground.find(word)).size > 0) return true;
  const { groupsOf, absent } = await ground.knowledge.vocabulary(word);
  return groupsOf.has(word) || absent.has(word);
}

/** Characters beside letters that are all words of the texts or the field: POPs管控 spells nothing. */
async function abbreviates(part: string, heard: Heard): Promise<boolean> {
  const written = /\p{Script=Han}/u.test(part) ? (part.match(/[a-z][a-z\d.]*/gu) ?? []) : [];
  const known = await Promise.all(written.map((letters) => isOfTheTexts(letters, heard)));
  return known.length > 0 && known.every(Boolean);
}

/** What one run spells: a word of the texts, else one that people say, else words that stand one after the other, else a word by its first letters, else words by themselves, else a part of a word. */
async function spelling(run: string, { terms, sounds, ground }: Heard): Promise<Spelt> {
  const spellings = spellingsOf(run, terms, sounds);
  const single = spellings.flatMap(({ words: [word, ...others], guessed }) => (word && others.length === 0 && !guessed ? [word] : []));
  const [spoken] = single.length === 0 ? await ground.knowledge.spelt(lettersOf(run)) : [];
  if (spoken) return { to: spoken, suggestions: [] };
  const initials = single.length === 0 ? termsByInitials(run, terms, sounds).map(({ normal }) => normal) : [];
  const [word, ...others] = [...single, ...initials].slice(0, mostGuesses);
  const suggestions = others.flatMap((other) => suggestionOf(terms.byNormal.get(other)));
  if (word) return { to: word, suggestions };
  const apart = spellings.find(({ guessed }) => !guessed)?.words.join(' ');
  return { to: (await standing(spellings, ground)) ?? apart ?? wordingsHeard(run, terms, sounds)[0] ?? run, suggestions };
}

/** The first spelling that stands in the collection. */
async function standing(spellings: readonly Spelling[], { find }: Ground): Promise<string | null> {
  for (const { words } of spellings) if ((await find(words.join(''))).size > 0) return words.join('');
  return null;
}

function suggestionOf(term: Term | undefined): Suggestion[] {
  return term ? [{ query: term.printed, kind: 'pinyin', count: term.count }] : [];
}
