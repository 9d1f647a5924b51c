/** An inner part (款、项、目; 行、格) of a unit, as published in /data/parts.json. */
import { z } from 'astro/zod';
import { partKinds } from '../kinds.ts';
import { offset, text } from './values.ts';

export const partSchema = z.strictObject({
  /** `<unit id>-p2`, `-p2-i3`, `-i3-2`, `-r6-c2`. */
  id: text.describe('条的 id 后接款（p）、项（i）、行（r）、格（c）的序号，一经发布不再更改'),
  clause: text.describe('所在条的 id'),
  kind: z.enum(partKinds).describe('种类：paragraph 款、item 项或目、row 行、cell 格'),
  label: text.nullable().describe('项的标号，如“（三）”'),
  start: offset.describe('在条的正文（text）中的起点（UTF-16 单位）'),
  end: offset.describe('终点，不含'),
});
export type Part = z.infer<typeof partSchema>;
