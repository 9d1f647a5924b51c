/**
 * The forms (index.md, index.txt, index.xml) of a document that was taken out: their addresses were printed, so that they go on saying
 * what became of it and of each of its places, and where the words are now.
 */
import type { RootContent } from 'mdast';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { GoneDocument } from '../../src/library/content-folder.ts';
import { anchorOf, documentOf, documentPath, leadsIntoUnit, placeIn } from '../../src/policy/ids.ts';
import type { AnchorEntry } from '../../src/policy/model/anchor.ts';
import { fateOfDocument, fateOfPlace, formerPlaces, presentAddress, webPage, withdrawnType } from '../../src/wording/documents.ts';
import { newXml, printXml, words } from '../xml/write-xml.ts';
import { writeMeta } from './akoma-ntoso.ts';
import type { Collection } from './collection.ts';
import { heading, list, paragraph, printMarkdown, text } from './markdown.ts';
import type { SiteAddress } from './site-files.ts';
import { lastOf, lastSince, successorOf, unknownDay } from './successors.ts';

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

interface Fate {
  id: string;
  title: string;
  /** YYYY-MM-DD: when it was taken out, as far as is known. */
  date: string;
  /** Of its own page. */
  page: string;
  said: string;
  /** Address of the document that holds its text now. */
  successor: string | null;
  places: FateOfPlace[];
}

interface FateOfPlace {
  id: string;
  said: string;
  /** Where its words are now; of withdrawn ones the page that shows them for the last time. */
  address: string;
}

/** File names of the forms, and what each says. */
export function goneForms(document: GoneDocument, collection: Collection, site: SiteAddress): Record<string, string> {
  const fate = fateOf(document, collection, site);
  return { 'index.md': goneMarkdown(fate), 'index.txt': goneText(fate), 'index.xml': goneXml(fate, site) };
}

function fateOf(document: GoneDocument, collection: Collection, site: SiteAddress): Fate {
  const { id, title, on } = document;
  const successor = successorOf(id, collection);
  const byId = new Map(collection.anchors.map((entry) => [entry.id, entry]));
  const units = collection.anchors.filter((entry) => documentOf(entry.id) === id && !leadsIntoUnit(entry.id));
  return {
    id,
    title,
    date: on ?? lastSince(id, collection) ?? unknownDay,
    page: site.at(documentPath(id)),
    said: fateOfDocument(document, successor?.title ?? null),
    successor: successor ? site.of(successor.url) : null,
    places: units.map((entry) => fateOfUnit(entry, byId, site)),
  };
}

function fateOfUnit({ id, state }: AnchorEntry, byId: ReadonlyMap<string, AnchorEntry>, site: SiteAddress): FateOfPlace {
  const end = lastOf(id, byId);
  const isThere = byId.get(end)?.state === 'live';
  const shown = isThere ? end : id;
  return { id, said: fateOfPlace(state, isThere ? end : null), address: site.at(placeIn(documentPath(documentOf(shown)), anchorOf(shown))) };
}

/** What is said of the whole document, a line each. */
const linesOf = ({ said, successor, page }: Fate): string[] => [said, ...(successor ? [`${presentAddress}：${successor}`] : []), `${webPage}：${page}`];

function goneMarkdown(fate: Fate): string {
  const places: RootContent[] = fate.places.map(({ id, said, address }) =>
    paragraph([{ type: 'link', url: address, children: [{ type: 'inlineCode', value: id }] }, text(` ${said}`)]),
  );
  return printMarkdown({ type: 'root', children: [heading(1, [text(fate.title)]), list(linesOf(fate)), heading(2, [text(formerPlaces)]), ...places] });
}

function goneText(fate: Fate): string {
  const places = fate.places.map(({ id, said, address }) => `[${id}] ${said}\n${address}`);
  return `${[[fate.title, ...linesOf(fate)].join('\n'), ...places].join('\n\n')}\n`;
}

function goneXml(fate: Fate, site: SiteAddress): string {
  const { id, title, date } = fate;
  const root = newXml(namespace, 'akomaNtoso');
  const body = root.ele('doc', { name: withdrawnType, contains: 'originalVersion' });
  const facts = { id, title, type: withdrawnType, date: null, added: date, revised: null, issuers: [], documentNumber: null, attachments: [] };
  writeMeta(body.ele('meta'), facts, 'doc', fate.page, site);
  const main = body.ele('mainBody', { eId: 'mainBody' });
  const places = fate.places.map((place) => ({ wId: anchorOf(place.id), lines: [`${place.said}：${place.address}`] }));
  for (const [n, part] of [{ lines: linesOf(fate) }, ...places].entries()) writePart(main, part, `hcontainer_${n + 1}`);
  return printXml(root);
}

function writePart(main: XMLBuilder, { lines, ...wId }: { lines: readonly string[]; wId?: string }, eId: string): void {
  const content = main.ele('hcontainer', { name: 'fate', eId, ...wId }).ele('content', { eId: `${eId}__content` });
  for (const [i, line] of lines.entries()) content.ele('p', { eId: `${eId}__content__p_${i + 1}` }).txt(words(line));
}
