/** Names of issuers (发文机关): joint ones that stand run together are parted by their endings and by the names of places. */
import type { Language } from './language.ts';
import { anyOf } from './word-patterns.ts';

/** What tells names of issuers: their endings and the like, and the full names of places. */
export interface IssuerWords {
  issuers: Language['issuers'];
  agencyEndings: readonly string[];
  /** 湖南省, 长沙市, as far as known. */
  places: readonly string[];
}

/**
 * The issuers that some words name, run together or parted by white space or 、, in their order: 云溪市水利局云溪市财政局 →
 * both. Words that name one issuer, or that cannot be parted into names, give themselves alone. Never loses a character but the
 * gaps between names.
 */
export function splitIssuers(words: string, known: IssuerWords): string[] {
  const patterns = patternsOf(known);
  const chunks = words.split(/[\s、，,]+/u).filter(Boolean);
  const parted = chunks.map((chunk) => part(chunk, patterns));
  if (parted.every((names) => names !== null)) return parted.flat();
  const whole = chunks.join('');
  return part(whole, patterns) ?? [whole];
}

interface Patterns {
  ending: RegExp;
  endings: readonly string[];
  office: RegExp;
  opens: RegExp;
  /** A place that no list has: 云溪市; no agency ends inside it. */
  anyPlace: RegExp;
  branch: RegExp;
  vertical: RegExp;
}

function patternsOf({ issuers, agencyEndings, places }: IssuerWords): Patterns {
  const endings = [...new Set([...agencyEndings, ...issuers.branches, ...issuers.offices])];
  const place = places.length ? `|${anyOf(places)}` : '';
  return {
    endings,
    ending: new RegExp(`${anyOf(endings)}$`, 'u'),
    office: new RegExp(`^${anyOf(issuers.offices)}`, 'u'),
    opens: new RegExp(`^(?:${anyOf([...issuers.openings, ...issuers.nationalBodies])}${place})`, 'u'),
    anyPlace: new RegExp(`^(?!${anyOf(issuers.notPlaces)})(?:(?!${anyOf(endings)})\\p{Script=Han}){1,6}?${anyOf(issuers.placeEndings)}`, 'u'),
    branch: new RegExp(`^\\p{Script=Han}{1,4}${anyOf(issuers.branches)}`, 'u'),
    vertical: new RegExp(`^${anyOf(issuers.vertical)}.*?${anyOf(issuers.verticalBranches)}`, 'u'),
  };
}

/** The names that a text without gaps is made of; null where its end is none of a name. */
function part(text: string, patterns: Patterns, known = new Map<string, string[] | null>()): string[] | null {
  const held = known.get(text);
  if (held !== undefined) return held;
  let names: string[] | null = null;
  for (let end = 2; end <= text.length && !names; end++) {
    const name = text.slice(0, end);
    const rest = text.slice(end);
    if (!isName(name, patterns) || straddles(text, end, patterns.endings)) continue;
    if (!rest) names = [name];
    else if (mayPart(name, rest, patterns)) names = append(name, part(rest, patterns, known));
  }
  known.set(text, names);
  return names;
}

const append = (name: string, rest: string[] | null): string[] | null => rest && [name, ...rest];

/** 财政部, 省委: an ending, and something that it is the ending of; never an ending at its head (局云溪市财政局). */
const isName = (name: string, { ending, office }: Patterns): boolean => ending.test(name) && (name.length > 2 || name.endsWith('委')) && !office.test(name);

/** Whether the place is inside an ending: 委|员会. */
const straddles = (text: string, at: number, endings: readonly string[]): boolean =>
  endings.some((ending) => Array.from({ length: ending.length - 1 }, (_, i) => at - 1 - i).some((from) => from >= 0 && text.startsWith(ending, from)));

/** Whether another issuer begins behind a name, or the name goes on: with its office, its department, its branch. */
function mayPart(name: string, rest: string, { office, opens, branch, vertical, anyPlace }: Patterns): boolean {
  if (office.test(rest)) return false;
  const goesDown = vertical.exec(name + rest)?.[0].length ?? 0;
  return goesDown <= name.length && (opens.test(rest) || (anyPlace.test(rest) && !branch.test(rest)));
}
