/** The texts above a document (上位文件): which it carries out, and which of its measures come from which item of them. */
import { z } from 'astro/zod';
import { text } from './values.ts';

/** What is known of a text that another carries out: said by an editor, named in the title, or named in the text. */
export const aboveSources = ['editor', 'title', 'text'] as const;

/** A document and a text above it, as published in /data/basis.json. */
export const textAboveSchema = z.strictObject({
  document: text.describe('下位文件的代号'),
  above: text.describe('上位文件的代号'),
  source: z.enum(aboveSources).describe('依据：editor 编者写明，title 见于标题，text 见于文件头、引言或第一条'),
  clause: text.nullable().describe('写明上位文件的条目；依据不是 text 则为 null'),
  words: text.describe('写明上位文件的文字，照印'),
});
export type TextAbove = z.infer<typeof textAboveSchema>;

/**
 * How a measure stands to the text above: it says it again in these or nearly these words; it comes from it and says
 * more, less or otherwise; nothing was found there that it comes from.
 */
export const aboveRelations = ['repeats', 'details', 'adds'] as const;
export type AboveRelation = (typeof aboveRelations)[number];

/** A measure and where it comes from in one text above its document, as published in /data/above.json. */
export const measureAboveSchema = z.strictObject({
  unit: text.describe('条目的 id'),
  above: text.describe('上位文件的代号'),
  items: z.array(text).describe('它所本的上位条目的 id，最相近的在前；新增则为空数组'),
  nearest: text.nullable().describe('新增：上位文件中文字最近的条目的 id，不足以说是所本；没有相近的、不是新增的为 null'),
  relation: z.enum(aboveRelations).describe('repeats 照抄：几乎各分句都见于所本条目；details 细化：有所本，而文字不尽相同；adds 新增：未检得所本条目'),
  share: z.number().min(0).max(1).describe('见于所本条目的文字占本条目的比例，按分句计，0 至 1'),
  repeated: z
    .array(z.strictObject({ start: z.int().min(0), end: z.int().min(1) }))
    .describe('各分句都见于所本条目的句：start、end 为在本条目正文中的位置（UTF-16 单位，不含 end）'),
});
export type MeasureAbove = z.infer<typeof measureAboveSchema>;
