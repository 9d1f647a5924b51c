/**
 * Reads a Word file back, and says what of its package Word would not take: what the schemas of Office Open XML do not allow (by the
 * validator of the Open XML SDK, which has them all), and what no schema says: relationships that lead nowhere, parts without a type,
 * footnotes that nothing refers to or that are not there, styles that are named and not there.
 */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  text: string;
}

export interface WordPackage {
  bytes: Uint8Array;
  parts: ReadonlyMap<string, string>;
  trees: ReadonlyMap<string, XmlNode>;
}

/** Throws where a part is not well-formed. */
export function treeOf(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const node: XmlNode = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root.children[0] as XmlNode;
}

export function openWord(bytes: Uint8Array): WordPackage {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
  const xml = [...parts].filter(([path]) => /\.(?:xml|rels)$/u.test(path));
  return { bytes, parts, trees: new Map(xml.map(([path, text]) => [path, treeOf(text)])) };
}

export const every = (node: XmlNode, name: string): XmlNode[] => [
  ...(node.name === name ? [node] : []),
  ...node.children.flatMap((child) => every(child, name)),
];
export const textOf = (node: XmlNode): string => (node.name === 'w:t' ? node.text : node.children.map(textOf).join(''));

/** What the schemas do not allow, each with its place. */
async function againstSchema(bytes: Uint8Array): Promise<string[]> {
  const { default: validate } = await import('@ooxml-tools/validate');
  const found = await validate(new Uint8Array(bytes), 'docx', 'Microsoft365');
  return found.map(({ description, path }) => `${path?.partUri ?? ''} ${path?.xpath ?? ''}: ${description}`);
}

function lostRelations({ parts, trees }: WordPackage): string[] {
  return [...trees].flatMap(([path, tree]) => {
    if (!path.endsWith('.rels')) return [];
    const folder = path.replace(/_rels\/[^/]+$/u, '');
    const source = path.replace(/_rels\/([^/]+)\.rels$/u, '$1');
    const relations = every(tree, 'Relationship').map(({ attributes }) => attributes);
    const lost = relations.filter(
      ({ TargetMode, Target = '' }) => TargetMode !== 'External' && !parts.has(Target.startsWith('/') ? Target.slice(1) : folder + Target),
    );
    const used = [...(parts.get(source) ?? '').matchAll(/r:(?:id|embed)="([^"]+)"/gu)].map(([, id]) => id);
    const unknown = used.filter((id) => !relations.some(({ Id }) => Id === id));
    return [...lost.map(({ Target }) => `${path}: ${Target} is missing`), ...unknown.map((id) => `${source}: ${id} is no relationship`)];
  });
}

function untyped({ parts, trees }: WordPackage): string[] {
  const types = trees.get('[Content_Types].xml') as XmlNode;
  const named = new Set(every(types, 'Override').map(({ attributes }) => attributes.PartName));
  const extensions = new Set(every(types, 'Default').map(({ attributes }) => attributes.Extension));
  return [...parts.keys()].filter((path) => path !== '[Content_Types].xml' && !named.has(`/${path}`) && !extensions.has(path.replace(/^.*\./u, '')));
}

const idsOf = (nodes: readonly XmlNode[]): number[] => nodes.map(({ attributes }) => Number(attributes['w:id'])).filter((id) => id > 0);

function strayNotes({ trees }: WordPackage): string[] {
  const cited = idsOf(every(trees.get('word/document.xml') as XmlNode, 'w:footnoteReference'));
  const notes = trees.get('word/footnotes.xml');
  const there = notes ? idsOf(every(notes, 'w:footnote')) : [];
  return [
    ...cited.filter((id) => !there.includes(id)).map((id) => `note ${id} is missing`),
    ...there.filter((id) => !cited.includes(id)).map((id) => `note ${id} is not referred to`),
  ];
}

/** Styles that a paragraph or a run names and that are not there. */
function lostStyles({ trees }: WordPackage): string[] {
  const known = new Set(every(trees.get('word/styles.xml') as XmlNode, 'w:style').map(({ attributes }) => attributes['w:styleId']));
  const named = ['w:pStyle', 'w:rStyle'].flatMap((name) => every(trees.get('word/document.xml') as XmlNode, name).map(({ attributes }) => attributes['w:val']));
  return [...new Set(named)].filter((style) => !known.has(style)).map((style) => `style ${style} is missing`);
}

/** What no schema says, without the validator, which takes seconds to load: for files that a browser made by what is held against the schemas elsewhere. */
export function packageFaults(word: WordPackage): string[] {
  return [...lostRelations(word), ...untyped(word).map((path) => `${path} has no type`), ...strayNotes(word), ...lostStyles(word)];
}

/** What is at fault in a Word file; empty where nothing is. */
export const faultsOf = async (word: WordPackage): Promise<string[]> => [...(await againstSchema(word.bytes)), ...packageFaults(word)];
