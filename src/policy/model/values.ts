/**
 * What the schemas of the collection are made of. Each schema of this folder is the type and the check at once, and
 * carries its Chinese description: the data dictionary (src/data/) and the JSON Schemas of seeds/schemas/ are made from
 * them. Offsets count UTF-16 units of the decoded seed text, a byte-order mark included; `end` is exclusive.
 */
import { z } from 'astro/zod';

/** Words that are there: at least one character. */
export const text = z.string().min(1);

/** YYYY-MM-DD. */
export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u, 'expected a date as YYYY-MM-DD')
  .meta({ format: 'date' });

/** An id that stands in addresses. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'expected lower-case letters, digits and hyphens');

/** A place in a text, counted in UTF-16 units. */
export const offset = z.int().min(0);

/** A range of the seed text as received. */
export const spanSchema = z.strictObject({ start: offset, end: offset });
export type Span = z.infer<typeof spanSchema>;

/**
 * A passage of the seed, found by its wording (a TextQuoteSelector of the W3C Web Annotation model):
 * `prefix` + the passage + `suffix` occurs exactly once in the seed, white space ignored.
 */
export const quote = {
  prefix: z.string().default('').describe('紧接其前的文字，用来区别相同的几处；不计空白'),
  suffix: z.string().default('').describe('紧接其后的文字，用来区别相同的几处；不计空白'),
};
