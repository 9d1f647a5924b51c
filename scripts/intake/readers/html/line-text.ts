/** The text of one line as it grows: white space as a browser shows it, and how its head is set. */
import type { LineForm } from '../../received/extract.ts';
import type { Style } from './style.ts';

const space = /[\s\u200b\ufeff]+/gu;
const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—]/u;

/** Empty at first; `taken` gives it and is empty again. */
export class LineText {
  #text = '';
  #gap = '';
  #bold = 0;
  #apart = 0;
  #size: number | undefined;

  append(text: string, style: Style): void {
    let last = 0;
    for (const match of text.matchAll(space)) {
      this.#word(text.slice(last, match.index), style);
      this.#gap += match[0];
      last = match.index + match[0].length;
    }
    this.#word(text.slice(last), style);
  }

  #word(word: string, style: Style): void {
    if (!word) return;
    const from = this.#text.length;
    this.#text += (from ? gapBetween(this.#gap, this.#text.at(-1) ?? '', word[0] ?? '') : '') + word;
    this.#gap = '';
    this.#size ??= style.size;
    if (style.bold && this.#bold === from) this.#bold = this.#text.length;
    if (style.apart && this.#apart === from) this.#apart = this.#text.length;
  }

  /** Null where there is nothing but white space. */
  taken(): { text: string; form: LineForm } | null {
    const text = this.#text;
    const bold = this.#bold || this.#apart;
    const form = { ...(bold && { bold }), ...(this.#size && { size: this.#size }) };
    this.#text = this.#gap = '';
    this.#bold = this.#apart = 0;
    this.#size = undefined;
    return text ? { text, form } : null;
  }
}

/** A run is one space; a line of the source that ends between ideographs is none; a single ideographic space stays. */
function gapBetween(gap: string, before: string, behind: string): string {
  if (gap === '\u3000') return gap;
  const seen = gap.replace(/[\u200b\ufeff]/gu, '');
  if (!seen) return gap;
  return /^[ \t]*[\r\n][ \t\r\n]*$/u.test(seen) && wide.test(before) && wide.test(behind) ? '' : ' ';
}
