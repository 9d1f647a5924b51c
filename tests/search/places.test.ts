import { describe, expect, it } from 'vitest';
import { placesBeside } from '../../src/search/index/collection.ts';

describe('where the files of the search lie', () => {
  it.each(['https://example.org', 'https://example.org/library'])('is beside the client module: %s', (site) => {
    const { search, pagefind, site: root } = placesBeside(`${site}/search/client.js?attempt=1`);
    expect([search.href, pagefind.href, root.href]).toEqual([`${site}/search/`, `${site}/pagefind/`, `${site}/`]);
  });
});
