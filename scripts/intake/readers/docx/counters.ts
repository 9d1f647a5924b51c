/** Automatic numbers: counting them, paragraph by paragraph, as Word does. */
import { printNumber } from './number-formats.ts';
import { type Level, levelCount, type NumberedList, Numbering } from './numbering.ts';
import type { StyleNumbering } from './styles.ts';
import type { XmlElement } from './xml-tree.ts';

/** What stands at the head of a paragraph. A bullet is no number: it has no label. */
export interface AutomaticLabel {
  label: string;
  gap: '' | ' ';
  isBullet: boolean;
}

export class Counters {
  readonly #numbering: Numbering;
  /** By the id of the abstract list: the last number of each level; undefined where it begins anew. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  /** Lists and levels that were met: what a list begins with counts once. */
  readonly #begun = new Set<string>();
  /** Formats that nobody knows; their numbers are printed as digits. */
  readonly unknownFormats = new Set<string>();

  constructor(numbering: XmlElement | undefined) {
    this.#numbering = new Numbering(numbering);
  }

  /** Counts the paragraph. Null where it bears no automatic number; the label is empty where its level prints nothing. */
  next(numbering: StyleNumbering | undefined): AutomaticLabel | null {
    const found = this.#numbering.find(numbering);
    if (!found) return null;
    const { list, numId, level } = found;
    const counts = this.#counts.get(list.abstractId) ?? Array.from<undefined>({ length: levelCount });
    this.#counts.set(list.abstractId, counts);
    this.#count(list, `${numId}:${level}`, level, counts);
    const own = list.levels[level];
    if (!own) return null;
    if (own.format === 'bullet') return { label: '', gap: '', isBullet: true };
    const printed = this.#print(own, list, counts);
    return { label: printed.trim(), gap: /\s$/u.test(printed) ? ' ' : own.gap, isBullet: false };
  }

  #count(list: NumberedList, key: string, level: number, counts: (number | undefined)[]): void {
    const override = this.#begun.has(key) ? undefined : list.overrides[level];
    this.#begun.add(key);
    const last = counts[level];
    counts[level] = override ?? (last === undefined ? startOf(list, level) : last + 1);
    for (let below = level + 1; below < levelCount; below++) {
      const restart = list.levels[below]?.restart;
      if (restart === undefined || level < restart) counts[below] = undefined;
    }
  }

  #print(own: Level, list: NumberedList, counts: readonly (number | undefined)[]): string {
    return own.pattern.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const level = list.levels[at];
      const value = counts[at] ?? startOf(list, at);
      if (own.legal && level?.format !== 'decimalZero') return String(value);
      return level ? this.#number(value, level) : '';
    });
  }

  #number(value: number, { format, sample }: Level): string {
    if (format === 'custom') return String(value).padStart(/^0*\d/u.exec(sample ?? '')?.[0].length ?? 1, '0');
    if (format === 'bullet') return '';
    const printed = printNumber(value, format);
    if (printed === null) this.unknownFormats.add(format);
    return printed ?? String(value);
  }
}

const startOf = (list: NumberedList, level: number): number => list.overrides[level] ?? list.levels[level]?.start ?? 0;
