/** Assignments (责任分工): which bodies lead, support and carry out a task. */
import { z } from 'astro/zod';
import { text } from '../values.ts';
import { factHead, factTail, rangeSchema } from './evidence.ts';

export const assignmentModes = ['牵头', '分工负责', '单独负责', '会同', '落实'] as const;
/** Where it is said: in brackets behind the task, in a sentence, in a heading, in a column of a table, in a rule for the whole text. */
export const assignmentRules = ['bracket', 'sentence', 'heading', 'column', 'general'] as const;

/** A body as written, and what it is: a name in full as of the document's date, or as written where that is not known. */
const bodies = (what: string): z.ZodArray<z.ZodString> => z.array(text).describe(what);

export const assignmentSchema = z.strictObject({
  ...factHead,
  task: rangeSchema.describe('任务在条目正文中的位置；任务写在标题里的，start、end 都为 0'),
  lead: bodies('牵头单位，照印；mode 为“分工负责”的，是共同负责的单位，无人牵头'),
  support: bodies('配合、参与、指导、督促的单位，照印'),
  implement: bodies('落实的单位、各地、企业，以及“按职责负责”的责任单位，照印'),
  leadBodies: bodies('lead 的机构全称，以成文日期为准；不能确定的照印'),
  supportBodies: bodies('support 的机构全称'),
  implementBodies: bodies('implement 的机构全称'),
  mode: z.enum(assignmentModes).describe('负责的方式'),
  openEnded: z.boolean().describe('写有“等”，名单未尽'),
  inferred: z.boolean().describe('由全文的通则推得（“列第一位者为牵头单位，下同”）'),
  rule: z.enum(assignmentRules).describe('写在哪里：bracket 括号，sentence 句子，heading 标题，column 表格的列，general 全文的通则'),
  ...factTail,
});
export type Assignment = z.infer<typeof assignmentSchema>;
