/** How the site speaks of readings (校读). Every sentence on them comes from here and follows `proofread`: it claims no more than was done. */
import type { Proofread } from '../policy/model/particulars.ts';

/** What was done with one document. */
export const proofreadInWords: Record<Proofread, string> = {
  none: '未校读。',
  one: '校读一次，校读时手边没有正式文本。',
  two: '两次独立校读，校读时手边没有正式文本。',
};

/** 校读文本 only where somebody read it. */
export const textInWords = (proofread: Proofread): string => (proofread === 'none' ? '未校读的文本' : '校读文本');

/** What stands at the head of every form of a document. */
export const cautionInWords = (proofread: Proofread): string => `${textInWords(proofread)}，供阅读与检索；引用以正式发布文本为准。`;

/** In which readings a place was found; `readers` of an erratum says less where the document was read less often, or never, or where nobody recorded it. */
export function foundInWords(readers: number | null, proofread: Proofread): string {
  if (proofread === 'none' || readers === null) return '编者指出';
  if (proofread === 'one') return '校读时指出';
  return readers === 2 ? '两次独立校读均指出' : '一次校读指出';
}

const done: [proofread: Proofread, words: string][] = [
  ['two', '经两次独立校读'],
  ['one', '校读一次'],
  ['none', '未校读'],
];

/** Of several documents: 5份文件均经两次独立校读。 or 5份文件经两次独立校读，23份未校读。 Empty for none. */
export function readingsInWords(documents: readonly { proofread: Proofread }[]): string {
  const parts = done.flatMap(([level, words]) => {
    const count = documents.filter(({ proofread }) => proofread === level).length;
    if (count === 0) return [];
    return count === documents.length && count > 1 ? `${count}份文件均${words}` : `${count}份文件${words}`;
  });
  return parts.length > 0 ? `${parts.join('，')}。` : '';
}
