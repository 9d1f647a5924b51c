/** How a text is numbered (编号体例): the levels of its headings, outermost first. */
import { z } from 'astro/zod';

/**
 * Styles of printed numbers, each named by its first number. A style stands for all ways in which it is printed: 第1条 and
 * 第 一 條 are 第一条, (一) and ㈠ are （一）, １． is 1., ❶ is ①
 */
export const numberStyles = [
  '第一部分',
  '第一编',
  '第一分编',
  '第一章',
  '第一节',
  '第一条',
  '一、',
  '（一）',
  '1.',
  '1、',
  '（1）',
  '1）',
  '①',
  '⑴',
  '1',
  '1.1',
  '1.1.1',
  '1.1.1.1',
  '甲、',
  '（甲）',
  'A.',
  'A.1',
  'A.1.1',
  'A.1.1.1',
  'a.',
  'a）',
  '（a）',
  'Ⅰ.',
  '（Ⅰ）',
] as const;
export type NumberStyle = (typeof numberStyles)[number];

/** Headings without a number, told by their form: a short line of its own, bold marks, a final colon, a short sentence that opens a paragraph. */
export const headingForms = ['own-line', 'bold', 'colon', 'run-in'] as const;
export type HeadingForm = (typeof headingForms)[number];

export type LevelStyle = NumberStyle | HeadingForm;

const known = [...numberStyles, ...headingForms];
const level = z.enum(known, { error: (issue) => `unknown numbering style ${JSON.stringify(issue.input)}; known are ${known.join(' ')}` });

export const numberingSchema = z
  .strictObject({
    levels: z
      .array(level)
      .describe(
        '各级标题，自外而内：标号以首个为名（第一章、一、（一）1.……），无标号的写形式：own-line 独占一行，bold 加粗，colon 以冒号结尾，run-in 段首小标题；没有标题的写 []',
      ),
    measure: level.optional().describe('哪一级是措施，人们引用的一级；不写则为最内一级。其下的标号是措施里的项'),
    runOn: z.array(level).default([]).describe('全文连续编号的级（锚点 m1、m2……），其余在每个上级标题下重新开始'),
  })
  .superRefine(({ levels, measure, runOn }, context) => {
    const fault = (path: (string | number)[], message: string): void => context.addIssue({ code: 'custom', path, message });
    for (const [i, style] of levels.entries()) if (levels.indexOf(style) < i) fault(['levels', i], `${style} stands in this list already`);
    if (measure && !levels.includes(measure)) fault(['measure'], `${measure} is none of the levels ${levels.join(' ')}`);
    for (const [i, style] of runOn.entries()) if (!levels.includes(style)) fault(['runOn', i], `${style} is none of the levels ${levels.join(' ')}`);
    const below = levels.indexOf('run-in') + 1;
    if (below && below < levels.length) fault(['levels', below], 'nothing stands below run-in headings: they open paragraphs');
  });
export type Numbering = z.infer<typeof numberingSchema>;

/** Whether a text is in the form of a statute: its articles (条) are what people cite. */
export const isStatute = ({ levels }: Pick<Numbering, 'levels'>): boolean => levels.includes('第一条');

/** The level of what people cite: its place among the levels; -1 in a text without headings. */
export const measureLevel = ({ levels, measure }: Pick<Numbering, 'levels' | 'measure'>): number => levels.indexOf(measure ?? levels.at(-1) ?? 'run-in');

export const isNumberStyle = (style: LevelStyle): style is NumberStyle => (numberStyles as readonly string[]).includes(style);
