/** The JSON Schemas of seeds/schemas/: what is committed, what editors' files say of it, and whether it judges them rightly. */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { schemaName, seedSchemas } from '../../scripts/schemas/seed-schemas.ts';

const yamlFiles = globSync('seeds/**/*.yaml').toSorted();
const read = (path: string): string => readFileSync(path, 'utf8');
const schemaOf = (file: string): z.ZodType => z.fromJSONSchema(JSON.parse(seedSchemas().get(schemaName(file)) ?? ''));

it('are committed as the code makes them (`npm run schemas` writes them)', () => {
  const committed = new Map(readdirSync('seeds/schemas').map((name) => [name, read(`seeds/schemas/${name}`)]));
  expect(committed).toEqual(new Map([...seedSchemas()].toSorted()));
});

it('explain every key', () => {
  const unexplained = (schema: z.core.JSONSchema.BaseSchema, path: string): string[] => [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, of]) => [
      ...((of as z.core.JSONSchema.BaseSchema).description ? [] : [`${path}.${key}`]),
      ...unexplained(of as z.core.JSONSchema.BaseSchema, `${path}.${key}`),
    ]),
    ...[schema.items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((of) => (of ? unexplained(of as z.core.JSONSchema.BaseSchema, path) : [])),
  ];
  expect([...seedSchemas()].flatMap(([name, text]) => unexplained(JSON.parse(text), name))).toEqual([]);
});

describe.each(yamlFiles)('%s', (file) => {
  it('names its schema in its first line', () => {
    const named = /^# yaml-language-server: \$schema=(.*)\n/u.exec(read(file))?.[1] ?? '';
    expect(basename(named)).toBe(schemaName(file));
    expect(existsSync(join(dirname(file), named))).toBe(true);
  });

  it('is good by that schema', () => {
    const { error } = schemaOf(file).safeParse(parse(read(file)));
    expect(error?.issues ?? []).toEqual([]);
  });
});

it.each<[string, string, (good: never) => unknown]>([
  ['an unknown key', 'document.yaml', (good: object) => ({ ...good, colour: 'red' })],
  ['a missing key', 'document.yaml', ({ title: _, ...rest }: { title: string }) => rest],
  ['a date in another form', 'document.yaml', (good: object) => ({ ...good, added: '2026年11月' })],
  ['an unknown numbering style', 'document.yaml', (good: object) => ({ ...good, numbering: { levels: ['I.', '1.'], runOn: ['1.'] } })],
  ['an unknown kind of erratum', 'errata.yaml', ([first]: object[]) => [{ ...first, kind: 'typo' }]],
])('see %s of %s', (_, name, spoil) => {
  const good = parse(read(yamlFiles.find((file) => basename(file) === name) ?? '')) as never;
  expect(schemaOf(name).safeParse(spoil(good)).success).toBe(false);
});
