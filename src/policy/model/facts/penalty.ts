/** Penalties of statutes (法律责任): what conduct is punished how, by whom. */
import { z } from 'astro/zod';
import { text } from '../values.ts';
import { factHead, factTail, rangeSchema } from './evidence.ts';

export const sanctionSchema = z.strictObject({
  kind: text.describe('处罚的种类，照印：罚款、责令改正、没收违法所得'),
  min: z.number().nullable().describe('下限，元；没有则为 null'),
  max: z.number().nullable().describe('上限，元；没有则为 null'),
  per: text.nullable().describe('按什么计，照印：每日、货值金额；不以元计的幅度也照印：十日以上十五日以下'),
});
export type Sanction = z.infer<typeof sanctionSchema>;

export const penaltySchema = z.strictObject({
  ...factHead,
  conduct: rangeSchema.describe('违法行为在条目正文中的位置'),
  refersTo: z.array(text).describe('所违反的条款的 id'),
  sanctions: z.array(sanctionSchema).describe('处罚'),
  bodies: z.array(text).describe('实施处罚的机关，照印'),
  ...factTail,
});
export type Penalty = z.infer<typeof penaltySchema>;
