/** How words of obligation (约束力用语) are spoken of. */
import type { UnitSentence } from '../compare/compare.ts';
import { type ObligationCounts, perThousand } from '../compare/obligations/counts.ts';
import { obligationKinds } from '../compare/obligations/said.ts';
import { markNames } from './compare.ts';

export const obligationTitle = '约束力用语';
export const countsByDocument = '各文件的处数';
const place = '地域';
const title = '文件';
const link = '链接';
export const total = '合计';
export const density = '每千字';
export const kindNames = obligationKinds.map((kind) => markNames[kind].name);
export const countColumns = [place, title, '发文字号', '成文日期', ...kindNames, total, '字数', density, link];
export const occurrenceColumns = [place, title, '类', '用语', '条目与句', '文句', link];

/** What was counted, and how: no more is claimed. */
export const howCounted =
  '按处计，不按条目计：一句两处，计两处。只认字面，不辨语气，“不再强制”也计一处。“应”“须”“支持”“引导”“研究”看前后字，形式不合的不计，如“应充分考虑”；其他词见到即计。计正文、表格和专栏；标题、文件头、文末、附件目录和书名号里的字不计。字数不含标点。';

/** 应当31处、必须4处 */
export const wordsInWords = (words: readonly { word: string; count: number }[]): string => words.map(({ word, count }) => `${word}${count}处`).join('、');

/** 共86处，每千字8.3处 */
export function totalInWords(counts: ObligationCounts): string {
  const each = perThousand(counts);
  return each === null ? `共${counts.total}处` : `共${counts.total}处，${density}${each}处`;
}

export const nothingSaid = '没有这些用语。';
/** 另有12份文件 */
export const furtherDocuments = (count: number): string => `另有${count}份文件`;

/** 第2句, 第6行; of a line of a unit without either 条目. */
export function sentencePlace({ index, row }: Pick<UnitSentence, 'index' | 'row'>): string {
  if (index !== null) return `第${index}句`;
  return row === undefined ? '条目' : `第${row}行`;
}
