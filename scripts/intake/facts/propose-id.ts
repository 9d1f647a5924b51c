/** A name for the folder of a document: place, year and genre, as in hunan-2021-guihua. */
import { pinyin } from 'pinyin-pro';
import type { Jurisdictions } from '../../../src/policy/model/jurisdictions.ts';
import type { Facts } from './facts.ts';

/** Of each part; an id is a short one. */
const longestPart = 20;
/** The last part has three letters at least, so that no anchor of a unit is taken for a part of it. */
const plainest = 'wenben';

/**
 * Lower-case letters, digits and single hyphens, the last part letters only. Whether another document has it already is for
 * the caller to see.
 */
export function proposeId(
  facts: Pick<Facts, 'title' | 'territories' | 'genre' | 'dateSigned' | 'datePublished' | 'dateEffective'>,
  jurisdictions: Jurisdictions,
): string {
  const [id] = facts.territories?.value ?? [];
  const unit = id === undefined ? undefined : jurisdictions.get(id);
  const place = !unit ? '' : unit.level === 'national' ? 'china' : spelt(unit.name);
  const day = (facts.dateSigned ?? facts.datePublished ?? facts.dateEffective)?.value;
  const year = day?.slice(0, 4) ?? /\d{4}/u.exec(facts.title?.value ?? '')?.[0] ?? '';
  const genre = spelt(facts.genre?.value ?? '');
  return [place, year, genre.length >= 3 ? genre : genre ? `${genre}-${plainest}` : plainest].filter(Boolean).join('-');
}

/** Pinyin without tones, ü as v. */
const spelt = (words: string): string =>
  pinyin(words, { toneType: 'none', type: 'array', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z]/gu, '')
    .slice(0, longestPart);
