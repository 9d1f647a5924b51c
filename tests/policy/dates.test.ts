/** Every date of the collection is a day of the calendar, in the years that policies are of. */
import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { seedSchemas } from '../../scripts/schemas/seed-schemas.ts';
import { anchorEntrySchema } from '../../src/policy/model/anchor.ts';
import { policyDocumentSchema } from '../../src/policy/model/document.ts';
import { erratumSchema } from '../../src/policy/model/erratum.ts';
import { isoDate } from '../../src/policy/model/values.ts';

describe('isoDate', () => {
  it.each(['2021-01-21', '2024-02-29', '2000-02-29', '1900-01-01', '2100-12-31'])('takes %s', (date) => expect(isoDate.parse(date)).toBe(date));

  it.each([
    ['2026-13-45', 'is no day of the calendar'],
    ['2023-02-29', 'is no day of the calendar'],
    ['1900-02-29', 'is no day of the calendar'],
    ['2021-04-31', 'is no day of the calendar'],
    ['2021-00-10', 'is no day of the calendar'],
    ['2021-01-00', 'is no day of the calendar'],
    ['0021-01-21', 'is not within 1900–2100'],
    ['1899-12-31', 'is not within 1900–2100'],
    ['2101-01-01', 'is not within 1900–2100'],
    ['9999-12-31', 'is not within 1900–2100'],
    ['2021-1-21', 'expected a date as YYYY-MM-DD'],
    ['2021/01/21', 'expected a date as YYYY-MM-DD'],
    ['2021-01-21T00:00:00Z', 'expected a date as YYYY-MM-DD'],
    ['2021-01-21 ', 'expected a date as YYYY-MM-DD'],
    ['２０２１-01-21', 'expected a date as YYYY-MM-DD'],
    ['2021年1月21日', 'expected a date as YYYY-MM-DD'],
    ['+02021-01-21', 'expected a date as YYYY-MM-DD'],
    ['', 'expected a date as YYYY-MM-DD'],
  ])('refuses %j: it %s', (date, why) => {
    const { error } = isoDate.safeParse(date);
    expect(error?.issues).toHaveLength(1);
    expect(error?.issues[0]?.message).toContain(why);
  });
});

interface Schema {
  format?: string;
  type?: string;
  properties?: Record<string, Schema>;
  [key: string]: unknown;
}

/** Names of properties that hold a date, with the format that each is held to; a choice with null too. */
function datesIn(schema: unknown): [name: string, format: string | undefined][] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = Object.entries((schema as Schema).properties ?? {}).flatMap(([name, property]): [string, string | undefined][] => {
    const kinds = [property, ...((property.anyOf as Schema[] | undefined) ?? [])].filter(({ type }) => type === 'string');
    return /^(?:date|added|revised|since)|(?:Date|On|Until|Signed|Published)$/u.test(name) ? kinds.map(({ format }) => [name, format]) : [];
  });
  return [...own, ...Object.values(schema).flatMap(datesIn)];
}

describe('a schema', () => {
  const published = { document: policyDocumentSchema, anchor: anchorEntrySchema, erratum: erratumSchema };
  const schemas: [string, unknown][] = [
    ...[...seedSchemas()].map(([name, text]): [string, unknown] => [name, JSON.parse(text)]),
    ...Object.entries(published).map(([name, schema]): [string, unknown] => [name, z.toJSONSchema(schema, { io: 'input' })]),
  ];
  const found = schemas.flatMap(([file, schema]) => datesIn(schema).map(([name, format]) => [file, name, format]));

  it('has dates to be held', () =>
    expect(new Set(found.map(([, name]) => name))).toEqual(
      new Set(['dateSigned', 'datePublished', 'dateEffective', 'dateExpires', 'added', 'revised', 'commentsUntil', 'date', 'since', 'checkedOn']),
    ));
  it('takes no words for a date', () => expect(found.filter(([, , format]) => format !== 'date')).toEqual([]));
});
