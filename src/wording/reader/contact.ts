/** What is said where a reader tells of a fault. */
import { shortened } from '../../policy/whole-characters.ts';

export const tellUs = '告诉我们';
/** 条目有误：hunan-2021-governance#m5 */
export const reportTitle = ({ unit }: { unit: string }): string => (unit ? `条目有误：${unit}` : '本站有误');

interface Known {
  unit: string;
  name?: string;
  words: string;
  page: string;
}

/** What is known already, a line each. */
export function reportHead({ unit, name, words, page }: Known, version: string): string {
  const known = [
    ['条目', name ? `${name}（${unit}）` : unit],
    ['文字', words],
    ['页面', page],
    ['版本', version],
  ].filter(([, value]) => value);
  return known.map(([name, value]) => `${name}：${value}`).join('\n');
}

/** The words of a report: what is known, and where the reader goes on. */
export const reportInWords = (known: Known, version: string): string => `${reportHead(known, version)}\n\n哪里不对：\n\n应当怎样（有依据请写明出处）：\n`;

/** Ends what an address holds of a report that is longer. */
export const cutHere = '\n（地址放不下，以下从略，请贴上复制的全文）';
/** By the act whose address does not hold all of the words. */
export const cutInWords = (places: readonly string[]): string => `文字较长，“${places.join('”“')}”里只带得下前一部分。请先按“复制文字”，再贴过去。`;
export const writeMail = '写邮件';
export const openIssue = '在代码库里提出';

/** On what the reader says that the report is about. */
export const askWhich = '请写明是哪一页、哪一条：贴上网址，或写明文件和条目，如“湖南实施意见第五条”。';
export const noSuchDocument = (document: string): string => `本库没有代号为“${shortened(document, 60)}”的文件，请核对网址或代号。`;
export const noSuchUnit = (title: string, anchor: string): string => `《${title}》里没有代号为“${shortened(anchor, 40)}”的条目，请核对网址或代号。`;

export const aboutUnit = '关于条目：';
export const reportCopied = '已复制';
export const selectedYourself = '浏览器不许复制，已选中上面的文字，请自行复制';
