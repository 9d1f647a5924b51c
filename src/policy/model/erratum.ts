/** Errata: corrections (校订) and doubts (存疑), as editors write them and as they are published. */
import { z } from 'astro/zod';
import { confidences, errorKinds } from './erratum-kinds.ts';
import { offset, quote, text } from './values.ts';

const keysOf = <K extends string>(names: Record<K, string>) => Object.keys(names) as [K, ...K[]];
const listed = (names: Record<string, string>): string =>
  Object.entries(names)
    .map(([key, name]) => `${key} ${name}`)
    .join('、');

/** `corrected` is applied to the text; `noted` leaves the received wording and shows the doubt beside it. */
const status = z.enum(['corrected', 'noted']).describe('corrected 校订，正文已改；noted 存疑，照录底本');
const kind = z.enum(keysOf(errorKinds)).describe(`种类：${listed(errorKinds)}`);
export const confidence = z.enum(keysOf(confidences)).describe(`可信度：${listed(confidences)}`);

/** In how many independent readings a place was found. */
export const readings = z.union([z.literal(1), z.literal(2)]);

/** One entry of `seeds/<id>/errata.yaml`. */
export const erratumEntrySchema = z.strictObject({
  /** A check, not a way to find it. */
  unit: text.describe('所在条目的锚点，用来核对'),
  ...quote,
  original: z.string().describe('收到的文字，照原样；只补字则为空'),
  corrected: z.string().describe('校订文字；存疑的写疑作何字，无从判断则为空'),
  status,
  kind,
  reason: text.describe('理由和依据（上下文、同类文件、标准、已发表的摘录），写给读者'),
  confidence,
  readers: readings.describe('几次独立校读指出此处；未校读的文件写 1'),
});
export type ErratumEntry = z.infer<typeof erratumEntrySchema>;
export const errataFileSchema = z.array(erratumEntrySchema);

/** An erratum placed in the seed, as published in /data/errata.json. */
export const erratumSchema = z.strictObject({
  clause: text.describe('所在条目的 id'),
  start: offset.describe('在底本中的起点（UTF-16 单位）'),
  end: offset.describe('终点，不含'),
  original: z.string().describe('底本文字；只补不删处为空'),
  corrected: z.string().describe('校订文字；存疑而无定见处为空'),
  status,
  kind,
  reason: text.describe('理由'),
  confidence,
  readers: z.int().nullable().describe('几次独立校读指出此处，1 或 2；未校读的文件（proofread 为 none）为 1，即由编者指出；错位的标题未记是校读指出的为 null'),
  textStart: offset.nullable().describe('在条目的正文（text）中的起点；在标题、表格中或已略去的为 null'),
  textEnd: offset.nullable().describe('终点，不含'),
});
export type Erratum = z.infer<typeof erratumSchema>;
