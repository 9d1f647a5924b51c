/** A wording with slips of the hand → the wording of the texts that was meant. */
import { normalForm } from '../../policy/normal-form.ts';
import type { IndexedUnit } from '../index/collection.ts';
import { alignment } from '../understand/alignment.ts';
import { isMeant, type Likely, likeCharacters } from '../understand/spelling.ts';
import type { Ground } from './finding.ts';
import { pairsOf, placesAlong } from './pairs.ts';

/** Shorter ones are taken for no typing errors, but among other words; longer ones are passages. */
const shortest = 4;
const shortestAmongOthers = 3;
const longest = 40;
/** Units that are read, at most: of a short wording little is left to tell them by. */
const mostRead = 40;
/** What is read beside the place. */
const margin = 3;

/** What a wording (in normal form) that stands nowhere was most likely meant to be, as a text has it; null where nothing is near enough. */
export async function meantBy(wording: string, likely: Likely, ground: Ground, amongOthers = false): Promise<string | null> {
  const typed = Array.from(wording);
  if (typed.length < (amongOthers ? shortestAmongOthers : shortest) || typed.length > longest || !/\p{Script=Han}{2}/u.test(wording)) return null;
  const places = placesAlong(await pairsOf(wording, ground), ground).slice(0, mostRead);
  const laid = await Promise.all(
    places.map(async ({ unit, at }) => {
      const text = await recordOf(unit, ground);
      return alignment(typed, text.slice(Math.max(0, at - margin), at + typed.length + margin), (one, other) => likeCharacters(one, other, likely));
    }),
  );
  const fitting = laid.flatMap((one) => (one && isMeant(wording, one, likely) ? [one] : []));
  return fitting.toSorted((a, b) => a.slips.length - b.slips.length)[0]?.meant ?? null;
}

/** The characters of a unit, counted as in its record. */
async function recordOf(unit: IndexedUnit, { collection }: Ground): Promise<string[]> {
  const { title, label, text } = await collection.textOf(unit);
  return Array.from([title, label, text].map((field) => normalForm(field ?? '')).join('\n'));
}
