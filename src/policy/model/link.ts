/** Links (对应关系) between two measures or articles of different documents, and the editor's verdicts on them. */
import { z } from 'astro/zod';
import { text } from './values.ts';

/**
 * `same`: both mainly regulate the same thing; `partial`: an action recurs, whether or not the two are the same as a whole; `instrument`: both
 * put the same instrument (三同时, 排污许可, 举报奖励) to use in different matters, shown last. From the strongest down.
 */
export const linkStrengths = ['same', 'partial', 'instrument'] as const;
export type LinkStrength = (typeof linkStrengths)[number];

const strength = z.enum(linkStrengths).describe('same 主要规定同一件事，partial 有相同的具体举措，instrument 同一制度用于不同的事');

/** A link as published in /data/links.json; `a` < `b` by code unit. */
export const measureLinkSchema = z
  .strictObject({
    a: text.describe('一个条目的 id'),
    b: text.describe('另一个条目的 id；a 在 b 之前'),
    strength,
    /** How sure the matcher is of this strength, three decimals; low where only the editor sees the link. */
    score: z.number().min(0).max(1).describe('程序对这一判断的可信度，0 至 1'),
    /** What a reader can check, in Chinese: titles, recurring wording, theme, the editor's note. */
    reasons: z.array(text).describe('理由'),
    /** `editor` where seeds/links.yaml has a verdict on the pair. */
    source: z.enum(['matched', 'editor']).describe('matched 程序比对得出，editor 编者有判断'),
    automatic: z.boolean().describe('不计编者的判断，程序是否也得出同一结论'),
  })
  .refine(({ a, b }) => a < b, 'expected a < b');
export type MeasureLink = z.infer<typeof measureLinkSchema>;

const verdictOn = {
  a: text.describe('一个条目的 id，如 hunan-2021-governance#m8；两条的次序不拘'),
  b: text.describe('另一个条目的 id，属于另一份文件'),
  note: text.describe('理由，写给读者'),
};

/**
 * One entry of `seeds/links.yaml`: what an editor says of a pair of measures (in either order). `accept`, `set` and
 * `add` name the strength and have the same effect, so that a verdict stays valid when another document changes what
 * is proposed.
 */
export const linkVerdictSchema = z.discriminatedUnion('verdict', [
  z.strictObject({
    ...verdictOn,
    verdict: z.enum(['accept', 'set', 'add']).describe('accept 程序提出的对；set 对应属实，但强弱如此；add 程序未提出'),
    strength,
  }),
  z.strictObject({ ...verdictOn, verdict: z.literal('reject').describe('没有对应关系') }),
]);
export type LinkVerdict = z.infer<typeof linkVerdictSchema>;
export const linkVerdictsFileSchema = z.array(linkVerdictSchema);
