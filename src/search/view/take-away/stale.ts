/** Holds the words that were kept with ticked hits against the site; loaded when such hits are taken away. */
import { findStandings } from '../../../desk/find-standings.ts';
import { address } from '../../../site/address.ts';
import { staleTicksInWords } from '../../../wording/search.ts';
import type { ChosenHit } from './kept-tick.ts';

/** In words; empty where all are as they were, or nothing can be learnt. `held`: ids of the documents that the site has. */
export async function staleness(hits: readonly ChosenHit[], held: readonly string[]): Promise<string> {
  const units = await Promise.all(hits.map(async ({ id, document, load }) => ({ id, document, text: (await load()).text })));
  const standings = (await findStandings(units, address('/compare/data/'), held)).map(([, standing]) => standing);
  const changed = standings.filter((standing) => standing === 'changed').length;
  return staleTicksInWords(changed, standings.filter((standing) => standing !== 'same').length - changed);
}
