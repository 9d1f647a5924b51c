/** The published types of the public modules. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clientTypes } from '../../scripts/index/client-types.ts';
import * as search from '../../src/search/client.ts';
import * as verify from '../../src/verify/client.ts';

const made = clientTypes();

describe.each([
  ['search', search],
  ['verify', verify],
] as const)('types of /%s/client.js', (room, client) => {
  const published = readFileSync(`public/${room}/client.d.ts`, 'utf8');

  it('are those of the module (`npm run client-types` writes them)', () => expect(made[room]).toBe(published));

  it('declare what the module exports, and nothing that it does not', () => {
    const declared = [...published.matchAll(/^export declare (?:function|class|const) (\w+)/gmu)].map(([, name]) => name);
    expect(declared.toSorted()).toEqual(Object.keys(client).toSorted());
  });

  it('need no other file', () => expect(published).not.toMatch(/\bimport\b|\bfrom ['"]/u));
});
