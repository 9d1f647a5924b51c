/**
 * Reads a Word file back, and says what of its package a reader of ECMA-376 (Office Open XML) would not take: parts that are no XML,
 * relationships that lead nowhere, children out of the order that the schema has (CT_PPr, CT_RPr, CT_TblPr, CT_TcPr, CT_TrPr, CT_SectPr),
 * footnotes that nothing refers to or that are not there.
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
  return { parts, trees: new Map(xml.map(([path, text]) => [path, treeOf(text)])) };
}

export const every = (node: XmlNode, name: string): XmlNode[] => [
  ...(node.name === name ? [node] : []),
  ...node.children.flatMap((child) => every(child, name)),
];
export const textOf = (node: XmlNode): string => (node.name === 'w:t' ? node.text : node.children.map(textOf).join(''));

/** The order of children in the schema (ECMA-376-1, annex A.1), as far as this library writes them. */
const orders: Record<string, string> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
  'w:tcPr': 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:tbl': 'bookmarkStart tblPr tblGrid tr',
  'w:tc': 'tcPr p',
};

function disordered(node: XmlNode, path: string): string[] {
  const order = orders[node.name]?.split(' ');
  const places = order ? node.children.map(({ name }) => order.indexOf(name.replace(/^w:/u, ''))) : [];
  const wrong = places.some((place, n) => place < 0 || place < (places[n - 1] ?? 0));
  const here = wrong ? [`${path}: ${node.name} (${node.children.map(({ name }) => name).join(' ')})`] : [];
  return [...here, ...node.children.flatMap((child) => disordered(child, path))];
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

/** What is at fault in a Word file; empty where nothing is. */
export function faultsOf(word: WordPackage): string[] {
  const order = [...word.trees].filter(([path]) => path.startsWith('word/')).flatMap(([path, tree]) => disordered(tree, path));
  return [...order, ...lostRelations(word), ...untyped(word).map((path) => `${path} has no type`), ...strayNotes(word), ...lostStyles(word)];
}
