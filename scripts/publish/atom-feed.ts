/**
 * The Atom feed (RFC 4287): new texts, their corrections, ids that moved or were withdrawn, documents that were taken out. All
 * dates come from content/, so that the same collection always gives the same feed.
 */

import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { GoneDocument } from '../../src/library/content-folder.ts';
import { anchorOf, documentOf, documentPath, placeIn } from '../../src/policy/ids.ts';
import type { AnchorEntry } from '../../src/policy/model/anchor.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import { newXml, printXml, words } from '../xml/write-xml.ts';
import type { Collection } from './collection.ts';
import type { SiteAddress } from './site-files.ts';
import { lastOf, lastSince, successorOf, unknownDay } from './successors.ts';

interface FeedEntry {
  /** Path that makes the entry's id, for good. */
  key: string;
  title: string;
  /** YYYY-MM-DD */
  date: string;
  link: string;
  summary: string;
}

export function atomFeed(collection: Collection, site: SiteAddress): string {
  const entries = entriesOf(collection, site);
  const feed = newXml('http://www.w3.org/2005/Atom', 'feed', { 'xml:lang': 'zh-CN' });
  feed.ele('title').txt('环境治理政策文库');
  feed.ele('subtitle').txt('新收的文件、校订、改动的链接');
  feed.ele('id').txt(site.at('/'));
  feed.ele('link', { rel: 'self', type: 'application/atom+xml', href: site.at('/feed.xml') });
  feed.ele('link', { rel: 'alternate', type: 'text/html', href: site.at('/') });
  feed.ele('updated').txt(instant(entries[0]?.date ?? unknownDay));
  feed.ele('author').ele('name').txt('环境治理政策文库');
  for (const entry of entries) writeEntry(feed.ele('entry'), entry, site);
  return printXml(feed);
}

function writeEntry(element: XMLBuilder, { key, title, date, link, summary }: FeedEntry, site: SiteAddress): void {
  element.ele('title').txt(words(title));
  element.ele('id').txt(site.at(`/feed.xml#${key}`));
  element.ele('link', { rel: 'alternate', type: 'text/html', href: link });
  element.ele('updated').txt(instant(date));
  element.ele('summary').txt(words(summary));
}

/** The beginning of a day in China. */
const instant = (date: string): string => `${date}T00:00:00+08:00`;

/** Newest first, then in the order of the shelf. */
function entriesOf(collection: Collection, site: SiteAddress): FeedEntry[] {
  const entries = collection.documents.flatMap((document) => [
    newText(document, site),
    ...correctionsOf(document, collection, site),
    ...changedAnchors(document, collection, site),
  ]);
  const gone = collection.gone.map((document) => goneDocument(document, collection, site));
  return [...entries, ...gone].toSorted((x, y) => (x.date < y.date ? 1 : x.date > y.date ? -1 : 0));
}

function newText({ id, title, place, url, added, clauses }: PolicyDocument, site: SiteAddress): FeedEntry {
  return { key: `text:${id}`, title: `新收：${title}`, date: added, link: site.of(url), summary: `${place.name}《${title}》，${clauses}个条目。` };
}

/** One entry for each state of a document's errata: it is new when the text is revised. */
function correctionsOf({ id, title, added, revised }: PolicyDocument, { errata }: Collection, site: SiteAddress): FeedEntry[] {
  const own = errata.filter(({ clause }) => documentOf(clause) === id);
  if (own.length === 0) return [];
  const date = revised ?? added;
  const corrected = own.filter(({ status }) => status === 'corrected').length;
  const summary = `校订${corrected}处，存疑${own.length - corrected}处，逐处列出底本文字与理由。`;
  return [{ key: `errata:${id}:${date}`, title: `校订记录：${title}`, date, link: site.at(`/errata/#${id}`), summary }];
}

const whatBecame: Record<Exclude<AnchorEntry['state'], 'live'>, string> = { moved: '移至', merged: '并入', withdrawn: '已撤下' };

function changedAnchors({ id, title, url, added, revised }: PolicyDocument, collection: Collection, site: SiteAddress): FeedEntry[] {
  const byId = new Map(collection.anchors.map((entry) => [entry.id, entry]));
  return collection.anchors.flatMap(({ id: place, state, to, note, quote }) => {
    if (state === 'live' || documentOf(place) !== id) return [];
    const end = lastOf(place, byId);
    const page = collection.documents.find((document) => document.id === documentOf(end))?.url;
    const link = page === undefined ? placeIn(site.of(url), anchorOf(place)) : placeIn(site.of(page), anchorOf(end));
    const summary = [`${whatBecame[state]}${to ?? ''}。`, note && `${note}。`, `原作“${quote.exact}”。`].filter(Boolean).join('');
    return [{ key: `anchor:${place}:${state}`, title: `链接变动：${title} ${anchorOf(place)}`, date: revised ?? added, link, summary }];
  });
}

/** What became of a document that was taken out: its own page tells it, and leads on where its text is another's now. */
function goneDocument({ id, title, note, to, on }: GoneDocument, collection: Collection, site: SiteAddress): FeedEntry {
  const successor = successorOf(id, collection);
  const became = to === undefined ? '已撤下。' : `移至${successor ? `《${successor.title}》` : to}。`;
  return {
    key: `gone:${id}:${to ?? 'withdrawn'}`,
    title: `${to === undefined ? '撤下' : '移并'}：${title}`,
    date: on ?? successor?.revised ?? successor?.added ?? lastSince(id, collection) ?? unknownDay,
    link: successor ? site.of(successor.url) : site.at(documentPath(id)),
    summary: [became, note && `${note}。`].filter(Boolean).join(''),
  };
}
