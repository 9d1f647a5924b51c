/** Terms (术语): words that a text explains, abbreviates, or counts out. */
import { z } from 'astro/zod';
import { text } from '../values.ts';
import { factHead, factTail, rangeSchema } from './evidence.ts';

export const termSchema = z.strictObject({
  ...factHead,
  term: text.describe('术语，照印，不带引号'),
  kind: z.enum(['explained', 'abbreviation', 'list']).describe('explained 释义，abbreviation 简称，list 合称'),
  meaning: rangeSchema.describe('释义、全称、所合称的各项在条目正文中的位置'),
  ...factTail,
});
export type Term = z.infer<typeof termSchema>;
