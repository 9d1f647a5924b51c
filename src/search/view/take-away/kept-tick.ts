/** A ticked hit as the tab keeps it: what taking it away needs, and what is taken for one when it is read again. Pure but for the address of the site. */
import { anchorOf, documentPath, parseId } from '../../../policy/ids.ts';
import { unitKinds } from '../../../policy/kinds.ts';
import type { Hit } from '../../answer/answer.ts';
import type { UnitText } from '../../index/collection.ts';

/** What taking away needs of a hit: every hit is one, and so is one that was kept. */
export type ChosenHit = Pick<Hit, 'id' | 'match' | 'via' | 'reasons' | 'kind' | 'document' | 'place' | 'url' | 'wordings'> & {
  load(): Promise<UnitText>;
};

export interface Kept {
  /** Without how it was found: that belongs to the search, which is another one by then. */
  hit: Omit<ChosenHit, 'load' | 'match' | 'via' | 'reasons'>;
  words: UnitText;
}

export function keptOf({ id, kind, document, place, url, wordings }: ChosenHit, { label, title, path, text, parts }: UnitText): Kept {
  return { hit: { id, kind, document, place, url, wordings }, words: { label, title, path, text, parts } };
}

type Fields = Record<string, unknown>;
const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const areTexts = (...values: unknown[]): boolean => values.every((value) => typeof value === 'string');
const isList = (value: unknown): boolean => Array.isArray(value) && areTexts(...value);

/** Whether nothing of it is missing, and its addresses are those of its unit on this site. */
export function isKept(value: unknown): value is Kept {
  const { hit, words } = fieldsOf(value);
  return isHit(fieldsOf(hit)) && areWords(fieldsOf(words));
}

function isHit({ id, kind, document, place, url, wordings }: Fields): boolean {
  const named = typeof id === 'string' ? parseId(id) : null;
  const { id: own, title, shortTitle, url: page, place: where } = fieldsOf(document);
  if (!named?.unit || own !== named.document || !unitKinds.some((name) => name === kind)) return false;
  const { name, area, fullName, names } = fieldsOf(where);
  return areTexts(place, title, shortTitle, name, area, fullName) && isList(names) && isList(wordings) && isHere(url, id as string) && isHere(page, own);
}

const areWords = ({ label, title, path, text, parts }: Fields): boolean =>
  [label, title].every((one) => one === null || typeof one === 'string') && isList(path) && typeof text === 'string' && Array.isArray(parts);

/** The address of a unit or document on this site. */
function isHere(url: unknown, id: string): boolean {
  if (typeof url !== 'string' || !URL.canParse(url)) return false;
  const { origin, pathname, hash } = new URL(url);
  return origin === location.origin && pathname.endsWith(documentPath(parseId(id)?.document ?? '')) && hash.slice(1) === anchorOf(id);
}
