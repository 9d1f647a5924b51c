/** How texts are written in traditional characters: pure, the same for the build that makes the map and the page that uses it. */

export interface TraditionalMap {
  /** Simplified and traditional forms in turn, as each character is mostly written: 国國发發 … */
  characters: string;
  /**
   * Where a character is written otherwise: by character, then by form, the surroundings in which it is, apart by
   * spaces; `_` is its own place, `|` the end of the text: { 干: { 乾: '_燥 烘_ 不_|' } }.
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

/** Writes a text; it has the same length in traditional characters. */
export type Writer = (text: string) => string;

export function writerOf(map: TraditionalMap): Writer {
  const forms = formsOf(map);
  const rules = new Map(Object.entries(map.places).map(([character, places]) => [character, rulesOf(places)]));
  return (text) => {
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
    surroundings.split(' ').map((place) => {
      const [before = '', after = ''] = place.split('_');
      return { before, after, form };
    }),
  );
  return rules.sort((a, b) => b.before.length + b.after.length - (a.before.length + a.after.length));
}
