/** How texts are written in traditional characters: pure, the same for the build that makes the map and the page that uses it. */
import type { Surroundings } from '../policy/surroundings.ts';

export interface TraditionalMap {
  /** Simplified and traditional forms in turn, as each character is mostly written: 国國发發 … */
  characters: string;
  /**
   * Where a character is written otherwise: by character, then by form, the surroundings in which it is, one a line; `_` is its own place; `|` on both sides, that this is the whole text: { 干: { 乾: '_燥\n烘_\n|晾_|' } }.
   */
  places: Record<string, Record<string, string>>;
}

/** Elements inside a line of text: words run on through them. All others part words. */
export const inlineElements = 'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(' ');

/** Stands for the end of a text in the surroundings of a place. */
export const textEnd = '|';

interface Rule {
  before: string;
  after: string;
  form: string;
}

/** A piece of a text, written as in the whole. */
export const writtenWithin = (write: Writer, piece: string, { before, after }: Surroundings): string =>
  write(before + piece + after).slice(before.length, before.length + piece.length);

/** Writes a text; it has the same length in traditional characters. */
export type Writer = (text: string) => string;

/**
 * Tells whether a text is in traditional characters already: of those that are only such, it has as many as of simplified
 * ones, or more. `forms`: the traditional form of each simplified character.
 */
export function traditionalTeller(forms: ReadonlyMap<string, string>): (text: string) => boolean {
  const only = new Set([...forms.values()].filter((form) => !forms.has(form)));
  return (text) => {
    const characters = Array.from(text);
    const traditional = characters.filter((character) => only.has(character)).length;
    return traditional > 0 && traditional >= characters.filter((character) => forms.has(character)).length;
  };
}

export function writerOf(map: TraditionalMap): Writer {
  const forms = formsOf(map);
  const rules = new Map(Object.entries(map.places).map(([character, places]) => [character, rulesOf(places)]));
  const isTraditional = traditionalTeller(forms);
  return (text) => {
    if (isTraditional(text)) return text;
    const whole = textEnd + text + textEnd;
    let written = '';
    for (const character of text) {
      const at = textEnd.length + written.length;
      const rule = rules.get(character)?.find((one) => stands(one, whole, at, at + character.length));
      written += rule?.form ?? forms.get(character) ?? character;
    }
    return written;
  };
}

/** Whether the surroundings are those of the place from `start` to `end`. */
export const stands = ({ before, after }: { before: string; after: string }, text: string, start: number, end: number): boolean =>
  text.startsWith(after, end) && text.startsWith(before, start - before.length) && start >= before.length;

function formsOf({ characters }: TraditionalMap): Map<string, string> {
  const list = Array.from(characters);
  return new Map(list.flatMap((simple, i) => (i % 2 === 0 ? [[simple, list[i + 1] ?? simple] as const] : [])));
}

/** The longer surroundings first. */
function rulesOf(places: Readonly<Record<string, string>>): Rule[] {
  const rules = Object.entries(places).flatMap(([form, surroundings]) =>
    surroundings.split('\n').map((place) => {
      const [before = '', after = ''] = place.split('_');
      return { before, after, form };
    }),
  );
  return rules.sort((a, b) => b.before.length + b.after.length - (a.before.length + a.after.length));
}
