import { z } from 'astro/zod';
import { expect, it } from 'vitest';
import { fieldsOf } from '../../src/data/field-list.ts';
import { isoDate, text } from '../../src/policy/model/values.ts';

const typeOf = (schema: z.ZodType) => fieldsOf(z.strictObject({ field: schema.describe('说明') }))[0]?.type;

it.each<[string, z.ZodType]>([
  ['字符串', text],
  ['字符串', z.enum(['a', 'b'])],
  ['字符串或 null', text.nullable()],
  ['日期', isoDate],
  ['日期或 null', isoDate.nullable()],
  ['整数', z.int()],
  ['整数或 null', z.int().nullable()],
  ['数', z.number()],
  ['数或 null', z.number().nullable()],
  ['真假', z.boolean()],
  ['对象', z.strictObject({ a: text })],
  ['字符串数组', z.array(text)],
  ['数组', z.array(z.strictObject({ a: text }))],
  ['字符串，未必有', text.optional().meta({ presence: '未必有' })],
])('says %s', (words, schema) => expect(typeOf(schema)).toBe(words));

it('keeps the order of the schema', () => {
  const fields = fieldsOf(z.strictObject({ b: text.describe('乙'), a: text.describe('甲') }));
  expect(fields.map(({ name, about }) => [name, about])).toEqual([
    ['b', '乙'],
    ['a', '甲'],
  ]);
});

it('takes no field without a description', () => {
  expect(() => fieldsOf(z.strictObject({ a: text }))).toThrow('the field a has no description');
});
