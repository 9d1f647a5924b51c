/** Jurisdictions (行政区划): the country, its provinces and cities, and areas that are no unit of administration (seeds/jurisdictions.yaml). */
import { z } from 'astro/zod';
import { text } from './values.ts';

/** From the whole to its parts; `other` is an area that is no unit of administration: 兵团, 功能区. */
export const jurisdictionLevels = ['national', 'province', 'prefecture', 'county', 'other'] as const;

export const jurisdictionSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z]+(?:-[a-z0-9]+)*$/u, 'expected an id such as cn-430000')
    .describe('代号，供文件引用：国家为 cn，其余为 cn- 加代码'),
  code: z
    .string()
    .regex(/^\d{6}$/u, 'expected the six digits of GB/T 2260, in quotation marks')
    .nullable()
    .describe('GB/T 2260 的六位代码；没有代码为 null'),
  name: text.describe('简称：湖南、广州'),
  fullName: text.describe('全称：湖南省、广州市'),
  level: z.enum(jurisdictionLevels).describe('national 国家，province 省级，prefecture 地级，county 县级，other 不是一级行政区的区域'),
  parent: text.nullable().describe('上一级的代号；国家为 null'),
  attributes: z.array(text).describe('属性：直辖市、自治区、地级市、功能区……，省级的另有所在大区'),
});
export type Jurisdiction = z.infer<typeof jurisdictionSchema>;

export const jurisdictionsFileSchema = z.strictObject({
  source: text.describe('出处'),
  jurisdictions: z.array(jurisdictionSchema).min(1).superRefine(checkTree).describe('自上而下，先国家，后各省级行政区及其下的各地'),
});
export type JurisdictionsFile = z.infer<typeof jurisdictionsFileSchema>;

export const jurisdictionsFileName = 'jurisdictions.yaml';

/** Every id once; every parent among the entries before it, so that no unit lies within itself. */
function checkTree(all: readonly Jurisdiction[], context: z.RefinementCtx): void {
  const before = new Set<string>();
  for (const [i, { id, parent, level }] of all.entries()) {
    const fault = (key: string, message: string): void => context.addIssue({ code: 'custom', path: [i, key], message });
    if (before.has(id)) fault('id', `${id} stands in this list already`);
    if ((level === 'national') !== (parent === null)) fault('parent', 'expected a parent for everything but the country');
    if (parent !== null && !before.has(parent)) fault('parent', `expected an id that stands above, found ${parent}`);
    before.add(id);
  }
}
