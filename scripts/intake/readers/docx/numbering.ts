/** Automatic numbers: how they are defined (numbering.xml). */
import type { StyleNumbering } from './styles.ts';
import { childOf, childrenNamed, numberOf, switchOf, valOf, wholeNumber, type XmlElement } from './xml-tree.ts';

export interface Level {
  /** Its first number. */
  start: number;
  /** A name of printNumber, or bullet. */
  format: string;
  /** The example of a format of its own: 001. */
  sample?: string;
  /** 第%1条: %1 to %9 are numbers of levels from the outermost. */
  pattern: string;
  /** What stands between label and text. */
  gap: '' | ' ';
  /** All its numbers are printed as digits. */
  legal: boolean;
  /** Begins anew behind this level (from 1) and those above; 0 never; undefined behind every one above. */
  restart?: number;
  /** The style whose paragraphs are of this level. */
  style?: string;
}

export interface NumberedList {
  /** Lists with the same one count together. */
  abstractId: string;
  levels: (Level | undefined)[];
  /** Numbers that levels begin with where this list is first met. */
  overrides: (number | undefined)[];
}

/** Word has nine levels. */
export const levelCount = 9;

export class Numbering {
  readonly #abstracts: Map<string, XmlElement>;
  readonly #numbers: Map<string, XmlElement>;
  /** Lists that carry the levels of a style of lists. */
  readonly #byStyle: Map<string, XmlElement>;
  readonly #lists = new Map<string, NumberedList | null>();

  constructor(root: XmlElement | undefined) {
    const abstracts = childrenNamed(root, 'w:abstractNum');
    this.#abstracts = new Map(abstracts.map((element) => [element.attributes['w:abstractNumId'] ?? '', element]));
    this.#numbers = new Map(childrenNamed(root, 'w:num').map((element) => [element.attributes['w:numId'] ?? '', element]));
    this.#byStyle = new Map(
      abstracts.flatMap((element) => (valOf(element, 'w:styleLink') === undefined ? [] : [[valOf(element, 'w:styleLink') ?? '', element]])),
    );
  }

  /** The list and the level that a paragraph is numbered in; null where it is in none. */
  find(numbering: StyleNumbering | undefined): { list: NumberedList; numId: string; level: number } | null {
    const numId = numbering?.numId;
    const list = numId === undefined || numId === '0' ? null : this.#list(numId);
    if (!list || numId === undefined) return null;
    const linked = numbering?.style === undefined ? -1 : list.levels.findIndex((level) => level?.style === numbering.style);
    const level = linked >= 0 ? linked : (numbering?.level ?? 0);
    return level >= 0 && level < levelCount ? { list, numId, level } : null;
  }

  #list(numId: string): NumberedList | null {
    const known = this.#lists.get(numId);
    if (known !== undefined) return known;
    const list = this.#read(this.#numbers.get(numId));
    this.#lists.set(numId, list);
    return list;
  }

  #read(number: XmlElement | undefined): NumberedList | null {
    const named = this.#abstracts.get(valOf(number, 'w:abstractNumId') ?? '');
    const abstract = this.#byStyle.get(valOf(named, 'w:numStyleLink') ?? '') ?? named;
    if (!abstract) return null;
    const levels = levelsIn(abstract);
    const overrides: NumberedList['overrides'] = [];
    for (const override of childrenNamed(number, 'w:lvlOverride')) {
      const level = wholeNumber(override.attributes['w:ilvl']) ?? -1;
      if (level < 0 || level >= levelCount) continue;
      const own = childOf(override, 'w:lvl');
      const start = numberOf(override, 'w:startOverride');
      if (own) levels[level] = levelOf(own);
      if (start !== undefined) overrides[level] = start;
    }
    return { abstractId: abstract.attributes['w:abstractNumId'] ?? '', levels, overrides };
  }
}

function levelsIn(abstract: XmlElement): (Level | undefined)[] {
  const levels: (Level | undefined)[] = Array.from({ length: levelCount });
  for (const element of childrenNamed(abstract, 'w:lvl')) {
    const level = wholeNumber(element.attributes['w:ilvl']) ?? -1;
    if (level >= 0 && level < levelCount) levels[level] = levelOf(element);
  }
  return levels;
}

/** A label is printed with each of its paragraphs; none is as long as this. */
const longestPattern = 100;

function levelOf(element: XmlElement): Level {
  const format = childOf(element, 'w:numFmt')?.attributes;
  const isPicture = childOf(element, 'w:lvlPicBulletId') !== undefined;
  return {
    start: numberOf(element, 'w:start') ?? 0,
    format: isPicture ? 'bullet' : (format?.['w:val'] ?? 'decimal'),
    sample: format?.['w:format']?.slice(0, longestPattern),
    pattern: (valOf(element, 'w:lvlText') ?? '').slice(0, longestPattern).replace(/\s/gu, ' '),
    gap: valOf(element, 'w:suff') === 'nothing' ? '' : ' ',
    legal: switchOf(element, 'w:isLgl') ?? false,
    restart: numberOf(element, 'w:lvlRestart'),
    style: valOf(element, 'w:pStyle'),
  };
}
