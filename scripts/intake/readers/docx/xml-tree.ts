/** Parts of a document of Word as trees of elements, read within bounds. */
import { SaxesParser } from 'saxes';
import { limits } from '../../received/limits.ts';

export interface XmlElement {
  /** With the usual prefix of its namespace, whatever the file calls it: w:p, m:t; `:name` in a namespace that is not read. */
  name: string;
  /** Named likewise; those without a namespace by their bare names. */
  attributes: Readonly<Record<string, string | undefined>>;
  children: (XmlElement | string)[];
}

export type XmlFault = 'damaged' | 'too-large';

/** Namespaces in both their forms, transitional and strict. */
const prefixes: Readonly<Record<string, string | undefined>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties': 'app',
  'http://purl.oclc.org/ooxml/officeDocument/extendedProperties': 'app',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
};

/** Elements whose text is words of the document. */
const wordBearing = new Set(['w:t', 'w:sym', 'm:t', 'w:delText']);

/** Leaves the parser, which cannot be told to stop. */
class Stop extends Error {
  readonly fault: XmlFault;

  constructor(fault: XmlFault) {
    super(fault);
    this.fault = fault;
  }
}

/**
 * The root element of a part. Of alternatives (mc:AlternateContent) only one is in the tree: the first that bears words, else the
 * first. A part that declares a document type is damaged: no program writes one, and entities are not expanded.
 */
export function parseXml(bytes: Uint8Array): { root: XmlElement; fault?: never } | { root?: never; fault: XmlFault } {
  try {
    return { root: treeOf(decode(bytes)) };
  } catch (error) {
    if (error instanceof Stop) return { fault: error.fault };
    throw error;
  }
}

function decode(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Stop('damaged');
  }
}

/** An element that is being read, and whether words were met in it. */
interface OpenElement {
  element: XmlElement;
  hasWords: boolean;
  /** Of alternatives: what was taken so far. */
  taken?: { children: XmlElement['children']; hasWords: boolean };
}

function treeOf(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: OpenElement = { element: { name: '', attributes: {}, children: [] }, hasWords: false };
  const open = [root];
  let elements = 0;
  const stop = (fault: XmlFault) => (): never => {
    throw new Stop(fault);
  };
  parser.on('error', stop('damaged'));
  parser.on('doctype', stop('damaged'));
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (++elements > limits.elements || open.length > limits.depth) throw new Stop('too-large');
    open.push({ element: { name: named(uri, local), attributes: namedAttributes(attributes), children: [] }, hasWords: false });
  });
  const add = (words: string): void => {
    open.at(-1)?.element.children.push(words);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => close(open.pop() as OpenElement, open.at(-1) as OpenElement));
  parser.write(text).close();
  return root.element.children.find((child) => typeof child !== 'string') ?? stop('damaged')();
}

const named = (uri: string, local: string): string => `${prefixes[uri] ?? ''}:${local}`;

function namedAttributes(attributes: Readonly<Record<string, { uri: string; local: string; value: string }>>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const key in attributes) {
    const attribute = attributes[key];
    if (attribute) found[attribute.uri ? named(attribute.uri, attribute.local) : attribute.local] = attribute.value;
  }
  return found;
}

function close({ element, hasWords, taken }: OpenElement, parent: OpenElement): void {
  const bears = hasWords || wordBearing.has(element.name);
  if (parent.element.name === 'mc:AlternateContent') takeAlternative(element, bears, parent);
  else if (element.name === 'mc:AlternateContent') for (const child of taken?.children ?? []) parent.element.children.push(child);
  else parent.element.children.push(element);
  parent.hasWords ||= element.name === 'mc:AlternateContent' ? (taken?.hasWords ?? false) : bears;
}

function takeAlternative({ children }: XmlElement, hasWords: boolean, parent: OpenElement): void {
  if (!parent.taken || (hasWords && !parent.taken.hasWords)) parent.taken = { children, hasWords };
}

export const childrenOf = ({ children }: XmlElement): XmlElement[] => children.filter((child) => typeof child !== 'string');

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);

export const childrenNamed = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element ? childrenOf(element).filter((child) => child.name === name) : [];

/** The w:val of a child: `<w:jc w:val="center"/>`. */
export const valOf = (element: XmlElement | undefined, name: string): string | undefined => childOf(element, name)?.attributes['w:val'];

/** The same as a whole number; undefined where it is none. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  return wholeNumber(valOf(element, name));
}

export const wholeNumber = (value: string | undefined): number | undefined => (value !== undefined && /^-?\d{1,9}$/u.test(value) ? Number(value) : undefined);

/** 1, true, on. */
export const isOn = (value: string | undefined): boolean => value !== undefined && !/^(?:0|false|off|none)$/u.test(value);

/** On where it is there and does not say otherwise: `<w:b/>`; undefined where it is not there. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  return found && isOn(found.attributes['w:val'] ?? 'on');
}

/** All text in it, as it stands. */
export const textIn = ({ children }: XmlElement): string => children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');

/** All elements in it, itself first, in the order of the document. */
export function* elementsIn(root: XmlElement): Generator<XmlElement> {
  const open = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    yield element;
    for (const child of childrenOf(element).reverse()) open.push(child);
  }
}
