/**
 * What the schemas of the collection are made of. Each schema of this folder is the type and the check at once, and
 * carries its Chinese description: the data dictionary (src/data/) and the JSON Schemas of seeds/schemas/ are made from
 * them. Offsets count UTF-16 units of the decoded seed text, a byte-order mark included; `end` is exclusive.
 */
import { z } from 'astro/zod';

/** YAML reads digits alone, and such as 1e5, as a number: then the value has lost its form. */
const words = z.string({
  error: ({ input }) => (typeof input === 'number' ? 'YAML has read it as a number; put it in quotation marks' : undefined),
});

/** Words that are there: at least one character. */
export const text = words.min(1);

const dateForm = /^\d{4}-\d{2}-\d{2}$/u;
/** Dates of policies and of work on them lie in these years; others are misprints. */
const [firstYear, lastYear] = [1900, 2100];

/** YYYY-MM-DD, a day that the calendar has, in the years that policies are of. The one type of every date that people write or the collection holds. */
export const isoDate = words
  .regex(dateForm, 'expected a date as YYYY-MM-DD')
  .refine((date) => !dateForm.test(date) || isDay(date), { error: ({ input }) => `${input} is no day of the calendar` })
  .refine((date) => !dateForm.test(date) || isInRange(Number(date.slice(0, 4))), {
    error: ({ input }) => `${input} is not within ${firstYear}–${lastYear}`,
  })
  .meta({ format: 'date' });

const isInRange = (year: number): boolean => year >= firstYear && year <= lastYear;

/** JavaScript takes 30 February for 2 March. */
function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

export const sha256 = words.regex(/^[0-9a-f]{64}$/u, 'expected 64 hexadecimal digits');

/** An id that stands in addresses. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'expected lower-case letters, digits and hyphens');

/** A list that names everything once. */
export const noDoubles = <T extends z.ZodArray>(list: T): T =>
  list.superRefine((entries, context) => {
    for (const [i, entry] of entries.entries())
      if (entries.indexOf(entry) < i) context.addIssue({ code: 'custom', path: [i], message: `${JSON.stringify(entry)} stands in the list already` });
  });

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
