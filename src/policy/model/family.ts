/** Families (同类条目): measures and articles of different documents that regulate the same thing. */
import { z } from 'astro/zod';
import { text } from './values.ts';

/** What an id of a family looks like: f12. Ids are registered and never given to another family. */
export const familyIdPattern = /^f[1-9]\d*$/u;

/** A family as published in /data/families.json. */
export const familySchema = z.strictObject({
  id: z.string().regex(familyIdPattern).describe('同类条目的代号，不再更改，也不再用于别的一组'),
  name: text.describe('名称，由各条目的标题得出'),
  members: z.array(text).min(2).describe('所含条目的 id，按文件目录的次序'),
});
export type Family = z.infer<typeof familySchema>;
