/** What is said of a query and of its hits, made sure of. */
import type { Note } from '../answer/answer.ts';
import type { HitSource } from '../answer/hits.ts';
import { foundSaid, nearestSaid, wordsThere } from '../answer/nearest.ts';
import { nearestHits } from '../readings/claims.ts';
import type { Expansion, Ground } from '../readings/finding.ts';
import { standingApart } from './dead-end.ts';
import { sureNotes, wordsIn } from './notes.ts';
import { type SaidWords, saidWords } from './words.ts';

export interface Said {
  notes: Note[];
  hits: HitSource[];
}

/** `answers`: null where nothing answers; the hits are the nearest units then. */
export async function saidOf(query: string, answers: HitSource[] | null, expansion: Expansion, ground: Ground): Promise<Said> {
  const beside = (answers ?? []).flatMap(({ reasons }) => wordsThere(reasons));
  const words = await saidWords(query, [...new Set([...wordsIn(expansion.notes), ...beside])], ground);
  const { notes, nearest } = answers || expansion.nearest.length > 0 || isCited(expansion) ? expansion : await atDeadEnd(query, expansion, words, ground);
  const apart = wordsApart(notes);
  const sayable = { query: words.query, isWord: (text: string) => words.isWord(text) || apart.includes(text) };
  const hits = answers ? foundSaid(answers, sayable) : nearestSaid(nearestHits(nearest), sayable);
  return { notes: await sureNotes(notes, answers !== null, words, ground), hits };
}

const wordsApart = (notes: readonly Note[]): string[] => notes.flatMap((note) => (note.kind === 'apart' ? note.words.map(({ query }) => query) : []));

/** What is cited and not there is nothing else. */
const isCited = ({ notes }: Expansion): boolean => notes.some(({ kind }) => kind === 'no-such-number' || kind === 'no-such-unit');

/** Nothing came near. */
async function atDeadEnd(query: string, { notes }: Expansion, words: SaidWords, ground: Ground): Promise<Pick<Expansion, 'notes' | 'nearest'>> {
  const apart = await standingApart(query, words, ground);
  return { nearest: apart.nearest, notes: [...notes.filter(({ kind }) => kind !== 'apart'), ...apart.notes] };
}
