/** Boxes and tables in the middle of a sentence where nothing tells what is a caption, an item, or the rest of that sentence. */
import type { Language } from '../../../../src/policy/language.ts';
import type { Block } from '../blocks.ts';
import { isTorn } from '../open-blocks.ts';
import { isItemOfBox } from '../run-in-headings.ts';
import type { Line } from '../split-lines.ts';
import { boxCaption, readInset } from '../tables/captions.ts';

const textOf = (block: Block | undefined): string | null =>
  block?.kind === 'paragraph' ? block.text.text : block?.kind === 'heading' ? block.rest.text : null;

/** Boxes whose last item may be the rest of the sentence that they tear; with that sentence. */
export function tornByBoxes(blocks: readonly Block[]): { line: number; words: string; box: string; last: string }[] {
  return blocks.flatMap((block, i) => {
    const before = blocks[i - 1];
    const words = textOf(before);
    if (block.kind !== 'box' || !before || words === null || !isTorn(words)) return [];
    const behind = blocks.slice(i + 1).find(({ kind }) => kind === 'paragraph' || kind === 'heading');
    const last = block.parts.at(-1)?.text ?? '';
    if ((behind?.kind === 'paragraph' && behind.goesOn) || last === '' || isItemOfBox(last)) return [];
    return [{ line: before.line, words, box: `${block.label ?? ''}`, last }];
  });
}

/** Lines that were read as text and may as well be the caption of a box, or of a table where rows follow. */
export function doubtfulCaptions(lines: readonly Line[], blocks: readonly Block[], words: Language['frontLines']): Line[] {
  return lines.filter((line, i) => {
    if (line.quoted || readInset(line.text.text, words) !== 'doubtful') return false;
    if (!boxCaption.test(line.text.text) && !lines[i + 1]?.text.text.includes('\t')) return false;
    const block = blocks.findLast((one) => one.line <= line.number);
    return (block?.kind === 'paragraph' || block?.kind === 'heading') && block.line < line.number;
  });
}
