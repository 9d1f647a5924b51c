/** Text in which dates, amounts and standard numbers stay in one line: 2026年11月27日, 536.55万亩, GB 3095-2012. */
import { type MarkupChild, tag } from './markup.ts';

const figures = /[A-Z]{2,}(?:\/[A-Z]+)? ?\d+(?:[-—]\d+)?|(?:[<>≥≤]?\d+(?:[.,]\d+)*[万亿]?(?:[%％‰]|\p{Script=Han}))+/gu;

/** The words stay as they are. */
export function withWholeFigures(text: string): MarkupChild[] {
  const found = [...text.matchAll(figures)];
  return found.length === 0
    ? [text]
    : [
        ...found.flatMap(({ 0: figure, index }, at) => {
          const before = found[at - 1];
          return [text.slice(before ? before.index + before[0].length : 0, index), tag('span', { class: 'whole set-close' }, figure)];
        }),
        text.slice((found.at(-1)?.index ?? 0) + (found.at(-1)?.[0].length ?? 0)),
      ].filter((piece) => piece !== '');
}
