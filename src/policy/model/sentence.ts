/** A sentence (句) of a unit, as published in /data/sentences.json. */
import { z } from 'astro/zod';
import { offset, text } from './values.ts';

export const sentenceSchema = z.strictObject({
  /** `<document id>#<anchor>.<index>` */
  id: text.describe('“条目的 id.句号”'),
  clause: text.describe('所在条的 id'),
  /** Its number for good: in the order of first publication. */
  index: z.int().min(1).describe('句号，一经发布不再更改；文本修订后未必与次序相同'),
  start: offset.describe('在条目的正文（text）中的起点（UTF-16 单位）'),
  end: offset.describe('终点，不含'),
  text: text.describe('句的文字'),
});
export type Sentence = z.infer<typeof sentenceSchema>;
