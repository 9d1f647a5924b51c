/**
 * One id that was ever published, as in content/anchors.lock.json and /data/anchors.json. `live` ids are in the content;
 * the others say what became of them. An id is never given to another unit, sentence or part.
 */
import { z } from 'astro/zod';
import { partKinds, unitKinds } from '../kinds.ts';
import { isoDate, text } from './values.ts';

export const anchorEntrySchema = z.strictObject({
  id: text.describe('条目、句或款项的 id'),
  kind: z.enum([...unitKinds, 'sentence', ...partKinds]).describe('条目的种类，句为 sentence，其内的款、项、行、格为 paragraph、item、row、cell'),
  hash: z
    .string()
    .regex(/^[0-9a-f]{16}$/u)
    .describe('文字的 SHA-256 的前十六位'),
  /** The wording (of a unit with sentences: label, title and how it begins) and some of what stands around it. */
  quote: z.strictObject({ prefix: z.string(), exact: z.string(), suffix: z.string() }).describe('exact 为文字（长的只有开头），prefix、suffix 为前后的文字'),
  since: isoDate.describe('首次发布的日期'),
  state: z.enum(['live', 'moved', 'merged', 'withdrawn']).describe('live 在用，moved 移至他处，merged 并入其他条目，withdrawn 撤下'),
  to: text.optional().meta({ description: '现在的 id', presence: '仅移动或合并的有' }),
  note: text.optional().meta({ description: '说明', presence: '未必有' }),
});
export type AnchorEntry = z.infer<typeof anchorEntrySchema>;

/** An entry of a lock file. `becomes`: what an editor has said of an id whose words are gone from the seed, with the hash of the words that `to` had then; the next conversion carries it out. */
export const lockedEntrySchema = anchorEntrySchema.extend({
  becomes: z.strictObject({ state: z.enum(['moved', 'merged', 'withdrawn']), to: text.optional(), hash: text.optional() }).optional(),
});
export type LockedEntry = z.infer<typeof lockedEntrySchema>;
