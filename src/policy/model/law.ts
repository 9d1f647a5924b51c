/** What became of laws and regulations (seeds/laws.yaml): only what an instrument says, and where it says it. */
import { z } from 'astro/zod';
import { isoDate, text } from './values.ts';

export const lawSchema = z.strictObject({
  name: text.describe('名称，不带“中华人民共和国”'),
  status: z.enum(['现行有效', '已被修改', '已废止']).describe('效力'),
  by: text.describe('使它修改、废止的文件及条款：《…法》第九十条'),
  since: isoDate.describe('自何日起'),
  source: text.describe('所据：文件名，公布它的令及日期'),
  checkedOn: isoDate.describe('核查的日期'),
});
export type Law = z.infer<typeof lawSchema>;

export const lawsFileName = 'laws.yaml';
export const lawsFileSchema = z.array(lawSchema);
