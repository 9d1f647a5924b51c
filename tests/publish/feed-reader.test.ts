/** The feed as a feed reader has it. */
import { parseFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '../../scripts/publish/atom-feed.ts';
import { collection, file, root, site } from './published.ts';

function read(xml: string) {
  const { format, feed } = parseFeed(xml);
  if (format !== 'atom') throw new Error(`${format} is not Atom`);
  return feed;
}

describe('a feed reader', () => {
  const feed = read(file('/feed.xml'));

  it('knows the feed, its address, its page and its author', () => {
    expect(feed).toMatchObject({ id: `${root}/`, title: { value: '环境治理政策文库' }, authors: [{ name: '环境治理政策文库' }] });
    expect(feed.links).toEqual([
      { rel: 'self', type: 'application/atom+xml', href: `${root}/feed.xml` },
      { rel: 'alternate', type: 'text/html', href: `${root}/` },
    ]);
  });

  it('has of every entry its id, title, date, link and summary', () => {
    expect(feed.entries?.length).toBeGreaterThan(collection.documents.length);
    for (const { id, title, updated, links, summary } of feed.entries ?? []) {
      expect(URL.canParse(id ?? '')).toBe(true);
      expect(links?.map(({ rel }) => rel)).toEqual(['alternate']);
      expect(links?.[0]?.href).toMatch(new RegExp(`^${root}/`, 'u'));
      expect(Number.isNaN(Date.parse(updated ?? ''))).toBe(false);
      expect([title?.value?.trim(), summary?.value?.trim()].every(Boolean)).toBe(true);
    }
  });

  it.each(['《甲》&<乙>"的’通知', '甲&amp;乙', ']]>甲', '甲\u0001乙', '𬭊'])('has the title %j as it is', (title) => {
    const [document] = collection.documents;
    const { entries } = read(atomFeed({ ...collection, documents: [{ ...document!, title }] }, site));
    expect(entries?.map((entry) => entry.title?.value)).toContain(`新收：${title.replace('\u0001', '\ufffd')}`);
  });
});
