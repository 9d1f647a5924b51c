/** What every fact (事实) has: its id, the words that prove it, and who says so. */
import { z } from 'astro/zod';
import { offset, text } from '../values.ts';

/** The words that prove a fact, in the text of one unit. */
export const evidenceSchema = z
  .strictObject({
    clause: text.describe('条目的 id'),
    start: offset.describe('在条目正文中的开始处（UTF-16 单位）'),
    end: offset.describe('结束处，不含；文字在标号、标题里的，start、end 都为 0'),
    row: offset.optional().meta({ description: '表格的行，从 0 起，表头也计', presence: '仅文字在表格里的有' }),
  })
  .describe('所据的文字');
export type Evidence = z.infer<typeof evidenceSchema>;

/** The longest evidence, in UTF-16 units: longer is no evidence but a text. */
export const longestEvidence = 600;

/** A range of the text of the fact's unit. */
export const rangeSchema = z.strictObject({ start: offset, end: offset });
export type Range = z.infer<typeof rangeSchema>;

/** Who says so: rules alone; an editor who found it right, corrected it, or added what the rules had not found. */
export const factSources = ['found', 'confirmed', 'corrected', 'added'] as const;
export type FactSource = (typeof factSources)[number];

/** The fields that stand first and last in every fact. */
export const factHead = {
  id: text.describe('“条目 id~种类与所据文字的指纹”；文字不变则不变'),
  evidence: evidenceSchema,
};
export const factTail = {
  source: z.enum(factSources).describe('found 程序按规则找出，未经核对；confirmed 编者核对无误；corrected 编者改正；added 编者补入'),
  note: text.nullable().describe('编者的理由；程序找出的为 null'),
};

/** A fact before it has an id and an editor: what a finder finds. */
export type Found<T> = Omit<T, 'id' | 'source' | 'note'>;
