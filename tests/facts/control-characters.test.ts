/** No control character stands in a published fact: what a rule blots out in a text must not come through it. */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it.each(globSync('content/*/facts.json'))('%s has none', (path) => {
  const values: string[] = [];
  JSON.parse(readFileSync(path, 'utf8'), (_, value: unknown) => {
    if (typeof value === 'string') values.push(value);
    return value;
  });
  expect(values.filter((value) => /\p{Cc}/u.test(value.replace(/[\t\n]/gu, '')))).toEqual([]);
});
