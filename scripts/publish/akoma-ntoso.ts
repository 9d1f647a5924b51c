/**
 * A document as Akoma Ntoso 3.0 (OASIS LegalDocML). The subset that is used:
 *
 *   akomaNtoso / doc (texts in statute form: act) [@name: 文种]
 *     meta / identification [FRBRWork, FRBRExpression, FRBRManifestation], references [hasAttachment of what is named and not here, TLCOrganization]
 *     preface ← front: p, with docTitle and docNumber     preamble ← preamble: p; container[@name: table | box] where one stands between them
 *     mainBody (act: body): section 一、 | subsection （一） | paragraph 措施; part 编 | chapter 章 | section 节 | article 条;
 *       hcontainer[@name: box | table | note | closing | attachment | back]; an attachment with a text of its own holds its units
 *       each: num?, heading?, then content (p | table) or intro (p), units, and where its text goes on behind a table or a box
 *       wrapUp (p) or, between two of them, hcontainer[@name: text]; inner parts as p, span, tr, td with wId
 *     conclusions ← back: p
 *
 * eId follows the naming convention (sec_3__para_2); wId is the anchor, which never changes. A date that the text does
 * not give is left out; where the schema wants one, it is the day on which the text came into the library, and says so.
 */

import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { lastNumberIn } from '../../src/policy/ids.ts';
import type { UnitKind } from '../../src/policy/kinds.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Part } from '../../src/policy/model/part.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { type Stretch, stretchesOf, type UnitNode, unitTree } from '../../src/policy/published/unit-tree.ts';
import { notInText } from '../../src/wording/documents.ts';
import { missingAttachmentsInWords } from '../../src/wording/particulars.ts';
import { headingInWords } from '../../src/wording/units.ts';
import { newXml, printXml, words } from '../xml/write-xml.ts';
import { writeText } from './akoma-text.ts';
import type { SiteAddress } from './site-files.ts';

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** `parts`: the inner parts of the units. */
export function akomaNtoso(document: PolicyDocument, units: readonly Unit[], parts: readonly Part[], site: SiteAddress): string {
  const isStatute = units.some(({ kind }) => kind === 'article');
  const tree = unitTree(units);
  const partsOf = Map.groupBy(parts, ({ clause }) => clause);
  const root = newXml(namespace, 'akomaNtoso');
  const body = root.ele(isStatute ? 'act' : 'doc', { name: words(document.type), contains: 'originalVersion' });
  writeMeta(body.ele('meta'), document, isStatute ? 'act' : 'doc', site.of(document.url), site);
  for (const kind of ['front', 'preamble'] as const) {
    const node = tree.find(({ unit }) => unit.kind === kind);
    if (node) writeOpening(body, node, document, partsOf);
  }
  const main = body.ele(isStatute ? 'body' : 'mainBody', { eId: isStatute ? 'body' : 'mainBody' });
  for (const node of tree) if (!openings.has(node.unit.kind) && node.unit.kind !== 'back') writeUnit(main, node, partsOf, '');
  const back = tree.filter(({ unit }) => unit.kind === 'back');
  if (back.length > 0) writeConclusions(body, back, partsOf);
  return printXml(root);
}

const openings: ReadonlyMap<UnitKind, string> = new Map([
  ['front', 'preface'],
  ['preamble', 'preamble'],
]);

/** What the head of a file says of its document. */
type Described = Pick<PolicyDocument, 'id' | 'title' | 'type' | 'date' | 'added' | 'revised' | 'issuers' | 'documentNumber' | 'attachments'>;

/** `page`: the full address of the document's page. */
export function writeMeta(meta: XMLBuilder, document: Described, form: string, page: string, site: SiteAddress): void {
  const work = ['/akn/cn', form, document.date, document.id].filter(Boolean).join('/');
  const revised = document.revised ?? document.added;
  const expression = `${work}/zho@${revised}`;
  const identification = meta.ele('identification', { source: '#library' });
  writeWork(identification.ele('FRBRWork'), document, work, page);
  const inChinese = identification.ele('FRBRExpression');
  writeProperties(inChinese, expression, `${expression}/!main`, { date: revised, name: 'edited' }, ['#library']);
  inChinese.ele('FRBRauthoritative', { value: 'false' });
  inChinese.ele('FRBRlanguage', { language: 'zho' });
  const file = identification.ele('FRBRManifestation');
  writeProperties(file, `${expression}.xml`, `${expression}/!main.xml`, { date: revised, name: 'generated' }, ['#library']);
  file.ele('FRBRformat', { value: 'application/akn+xml' });
  writeReferences(meta.ele('references', { source: '#library' }), document, site);
}

function writeWork(element: XMLBuilder, document: Described, work: string, page: string): void {
  const authors = document.issuers.length > 0 ? document.issuers.map((_, index) => `#issuer_${index + 1}`) : ['#issuer_unknown'];
  const date = document.date ? { date: document.date, name: 'signed' } : { date: document.added, name: 'received' };
  writeProperties(element, work, `${work}/!main`, date, authors, page);
  element.ele('FRBRcountry', { value: 'cn' });
  element.ele('FRBRsubtype', { value: words(document.type) });
  if (document.documentNumber) element.ele('FRBRnumber', { value: words(document.documentNumber) });
  element.ele('FRBRname', { value: words(document.title) });
}

/** The properties that all levels have, in the order of the schema. */
function writeProperties(
  element: XMLBuilder,
  uri: string,
  part: string,
  date: { date: string; name: string },
  authors: readonly string[],
  alias?: string,
): void {
  element.ele('FRBRthis', { value: part });
  element.ele('FRBRuri', { value: uri });
  if (alias) element.ele('FRBRalias', { value: alias, name: 'url' });
  element.ele('FRBRdate', date);
  for (const href of authors) element.ele('FRBRauthor', { href });
}

function writeReferences(element: XMLBuilder, document: Described, site: SiteAddress): void {
  const { issuers, id } = document;
  for (const [index, showAs] of missingAttachmentsInWords(document).entries()) {
    element.ele('hasAttachment', { eId: `attachment_${index + 1}`, href: `/akn/ontology/concept/cn/${id}/attachment_${index + 1}`, showAs: words(showAs) });
  }
  element.ele('TLCOrganization', { eId: 'library', href: site.at('/about/'), showAs: '环境治理政策文库' });
  const named = issuers.map((name, index) => ({
    eId: `issuer_${index + 1}`,
    href: `/akn/ontology/organization/cn/${encodeURIComponent(name)}`,
    showAs: words(name),
  }));
  const unknown = { eId: 'issuer_unknown', href: `/akn/ontology/organization/cn/${id}/unknown`, showAs: notInText };
  for (const attributes of named.length > 0 ? named : [unknown]) element.ele('TLCOrganization', attributes);
}

/** Front and preamble, its heading (前言) as its first line. Lines that are the title or the number say so. */
function writeOpening(body: XMLBuilder, node: UnitNode, { title, documentNumber }: PolicyDocument, partsOf: ReadonlyMap<string, Part[]>): void {
  const { unit } = node;
  const eId = openings.get(unit.kind) as string;
  const element = body.ele(eId, { eId, wId: unit.anchor });
  let count = 0;
  const write = (line: string): void => {
    const p = element.ele('p', { eId: `${eId}__p_${++count}` });
    if (unit.kind === 'front' && line === title) p.ele('docTitle').txt(words(line));
    else if (unit.kind === 'front' && line === documentNumber) p.ele('docNumber').txt(words(line));
    else p.txt(words(line));
  };
  if (unit.title) write(unit.title);
  for (const { text, inset } of stretchesOf(node)) {
    if (text) text.split('\n').forEach(write);
    if (inset) writeContainer(element, inset, partsOf, `${eId}__`);
  }
}

/** A table or a box, and its notes, where no units stand: among the paragraphs of an opening or of the conclusions. */
function writeContainer(parent: XMLBuilder, { unit, children }: UnitNode, partsOf: ReadonlyMap<string, Part[]>, prefix: string): void {
  const eId = `${prefix}container_${unit.anchor}`;
  const element = parent.ele('container', { name: unit.kind, eId, wId: unit.anchor });
  const heading = headingInWords(unit);
  if (heading) element.ele('p', { eId: `${eId}__heading` }).txt(words(heading));
  writeText(element, unit, { start: 0, text: unit.text }, partsOf.get(unit.id) ?? [], eId);
  for (const child of children) writeContainer(element, child, partsOf, `${eId}__`);
}

/** Signature, date, copies: what stands behind the text, wherever it stood among the attachments. */
function writeConclusions(body: XMLBuilder, back: readonly UnitNode[], partsOf: ReadonlyMap<string, Part[]>): void {
  const element = body.ele('conclusions', { eId: 'conclusions', wId: back[0]?.unit.anchor ?? '' });
  // A second back, behind the attachments, begins with its first line.
  const begin = (unit: Unit, line: number): { wId?: string } => (line === 0 && unit !== back[0]?.unit ? { wId: unit.anchor } : {});
  const lines = back.flatMap(({ unit }) => unit.text.split('\n').map((line, i) => ({ line, begins: begin(unit, i) })));
  for (const [index, { line, begins }] of lines.entries()) element.ele('p', { eId: `conclusions__p_${index + 1}`, ...begins }).txt(words(line));
  for (const inset of back.flatMap(({ insets }) => insets)) writeContainer(element, inset, partsOf, 'conclusions__');
}

interface Form {
  element: string;
  /** Short form in eIds. */
  short: string;
}

const forms: Partial<Record<UnitKind, Form>> = {
  part: { element: 'part', short: 'part' },
  chapter: { element: 'chapter', short: 'chp' },
  division: { element: 'section', short: 'sec' },
  article: { element: 'article', short: 'art' },
  section: { element: 'section', short: 'sec' },
  subsection: { element: 'subsection', short: 'subsec' },
  measure: { element: 'paragraph', short: 'para' },
};

function writeUnit(parent: XMLBuilder, node: UnitNode, partsOf: ReadonlyMap<string, Part[]>, prefix: string): void {
  const { unit, children } = node;
  const form = forms[unit.kind];
  const eId = `${prefix}${form ? `${form.short}_${lastNumberIn(unit.anchor)}` : `hcontainer_${unit.anchor}`}`;
  const element = form ? parent.ele(form.element, { eId, wId: unit.anchor }) : parent.ele('hcontainer', { name: unit.kind, eId, wId: unit.anchor });
  if (unit.label) element.ele('num', { eId: `${eId}__num` }).txt(words(unit.label));
  if (unit.title) element.ele('heading', { eId: `${eId}__heading` }).txt(words(unit.title));
  const parts = partsOf.get(unit.id) ?? [];
  const inside = (child: UnitNode): void => writeUnit(element, child, partsOf, `${eId}__`);
  for (const [i, stretch] of stretchesOf(node).entries()) {
    const name = stretchName(node, i);
    if (stretch.text || name === 'content') writeStretch(element, unit, stretch, parts, { name, eId: `${eId}__${name}` });
    if (stretch.inset) inside(stretch.inset);
  }
  for (const child of children) inside(child);
}

/** A text alone is content; before what stands in it or below it intro, behind that wrapUp, and between a container. */
function stretchName({ insets, children }: UnitNode, i: number): string {
  if (insets.length + children.length === 0) return 'content';
  if (i === 0) return 'intro';
  return i === insets.length && children.length === 0 ? 'wrapUp' : `text_${i}`;
}

function writeStretch(element: XMLBuilder, unit: Unit, stretch: Stretch, parts: readonly Part[], { name, eId }: { name: string; eId: string }): void {
  const isBetween = name.startsWith('text');
  const own = isBetween ? `${eId}__content` : eId;
  const holder = isBetween ? element.ele('hcontainer', { name: 'text', eId }).ele('content', { eId: own }) : element.ele(name, { eId });
  writeText(holder, unit, stretch, parts, own);
}
