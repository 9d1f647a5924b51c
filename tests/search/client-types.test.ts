/** The published types of the public search module. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { clientTypes } from '../../scripts/index/client-types.ts';
import * as client from '../../src/search/client.ts';

const published = readFileSync('public/search/client.d.ts', 'utf8');

it('are those of the module (`npm run client-types` writes them)', () => expect(clientTypes()).toBe(published));

it('declare what the module exports, and nothing that it does not', () => {
  const declared = [...published.matchAll(/^export declare (?:function|class|const) (\w+)/gmu)].map(([, name]) => name);
  expect(declared.toSorted()).toEqual(Object.keys(client).toSorted());
});

it('need no other file', () => expect(published).not.toMatch(/\bimport\b|\bfrom ['"]/u));
