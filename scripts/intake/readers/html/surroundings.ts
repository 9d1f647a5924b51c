/** What stands outside the text's container and belongs to it: its title, its number, links to its attachments. */

import { ordinalDigits } from '../../../../src/policy/chinese-digits.ts';
import { normalForm } from '../../../../src/policy/normal-form.ts';
import type { ExtractLine } from '../../received/extract.ts';
import type { Block } from './blocks.ts';
import { ideographsIn, type Page } from './page.ts';
import type { NodeRange } from './page-nodes.ts';

const labelOfAttachment = new RegExp(`^\\p{Script=Han}{2}[\\d${ordinalDigits}]*[:.、]`, 'u');
const documentNumber = /^[（(]?[\p{L}\p{N}]{1,24}[〔[［（(【]\s*\d{4}\s*[〕\]］）)】]\s*第?\s*\d+\s*号[）)]?$/u;
/** Lines at the head of a text in which its title and number stand. */
const headLines = 10;
const shortestTitle = 6;

/** Indexes of the blocks above the text that open it: its title where the text itself lacks it, the number below that. */
export function openingBlocks(page: Page, range: NodeRange, lines: readonly ExtractLine[], title: string | null): number[] {
  const head = normalForm(
    lines
      .slice(0, headLines)
      .map(({ text }) => text)
      .join(''),
  );
  const isMissing = ({ text }: Block): boolean => !head.includes(normalForm(text));
  const above = page.blocks.flatMap((block, i) => (block.at < range.from && !block.hidden && !block.aside ? [{ block, i }] : []));
  const found = above.findLast(({ block }) => isTitle(block, title));
  if (!found) return [];
  const numbers = above.filter(({ block, i }) => i > found.i && documentNumber.test(block.text) && isMissing(block));
  return [...(isMissing(found.block) ? [found.i] : []), ...numbers.map(({ i }) => i)];
}

function isTitle({ text, form, linked }: Block, title: string | null): boolean {
  if (linked || ideographsIn(text) < shortestTitle) return false;
  return (form.heading ?? 9) <= 2 || (title !== null && normalForm(title).startsWith(normalForm(text)));
}

/** Indexes of the links below the text to files that are called attachments. */
export function attachmentBlocks(page: Page, range: NodeRange, words: readonly string[]): number[] {
  const isAttachment = ({ text, form, hidden }: Block): boolean => !hidden && form.href !== undefined && words.some((word) => text.startsWith(word));
  return page.blocks.flatMap((block, i) => (block.at >= range.to && isAttachment(block) ? [i] : []));
}

/** A link whose name stands in an earlier line gives that line its address and is no line of its own. */
export function joinAttachments(lines: readonly ExtractLine[]): { lines: ExtractLine[]; repeated: string[] } {
  const kept: ExtractLine[] = [];
  const keys: string[] = [];
  const repeated: string[] = [];
  for (const line of lines) {
    const name = line.form?.href ? attachmentName(line.text) : '';
    const earlier = name ? keys.findLastIndex((key, i) => key.includes(name) && !kept[i]?.form?.table && key.length < name.length + 20) : -1;
    if (earlier >= 0) {
      kept[earlier] = { ...(kept[earlier] as ExtractLine), form: { href: line.form?.href as string, ...kept[earlier]?.form } };
      repeated.push(line.text);
    } else {
      kept.push(line);
      keys.push(normalForm(line.text));
    }
  }
  return { lines: kept, repeated };
}

/** 附件1：名称.doc → 名称, in normal form. */
const attachmentName = (text: string): string =>
  normalForm(text)
    .replace(/\.[a-z]{2,4}$/u, '')
    .replace(labelOfAttachment, '')
    .replace(/^\d+[.、]/u, '');
