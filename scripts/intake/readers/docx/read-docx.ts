/** The reader of documents of Word (.docx, .docm), as Word and WPS write them. */
import type { Extract, Reading, ReceivedFile, RefusalRule } from '../../received/extract.ts';
import { limits } from '../../received/limits.ts';
import { openZip } from '../zip/open-zip.ts';
import { leaveOutBeside, propertiesOf } from './beside-text.ts';
import { BlockReader, type NoteContext } from './block-reader.ts';
import { withBoldHeads } from './bold-heads.ts';
import { Counters } from './counters.ts';
import { fieldsIn } from './fields.ts';
import { Account } from './left-out.ts';
import { Notes } from './notes.ts';
import { PackageParts, type Relation } from './package-parts.ts';
import { refusalOf, refusedAtTheDoor } from './refusals.ts';
import type { PartContext } from './run-reader.ts';
import { Styles } from './styles.ts';
import { childOf, elementsIn, type XmlElement, type XmlFault } from './xml-tree.ts';

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  docm: 'application/vnd.ms-word.document.macroEnabled.12',
} as const;

/** What is the matter with the archive that a document is, said of the document. */
const ofArchive: Partial<Record<RefusalRule, 'encrypted' | 'too-large'>> = { 'encrypted-file': 'encrypted', 'beyond-limits': 'too-large' };

/**
 * The text of a document: a line for each paragraph and each row of a table. Automatic numbers and the marks of notes are restored
 * as Word prints them; changes are taken as accepted; fields print what they printed last.
 */
export function readDocx(file: ReceivedFile): Reading {
  const refused = refusedAtTheDoor(file);
  if (refused) return { refusal: refused };
  const opened = openZip(file.bytes, { wanted: (name) => /\.(?:xml|rels)$/iu.test(name) });
  if (opened.refusal) return { refusal: refusalOf(ofArchive[opened.refusal.rule] ?? 'damaged') };
  const parts = new PackageParts(opened.entries);
  const main = parts.mainPart();
  const read = main === undefined ? undefined : parts.read(main);
  if (main === undefined || !read) return { refusal: refusalOf('noMainPart') };
  if (read.fault) return { refusal: refusalOf(read.fault) };
  const body = childOf(read.root, 'w:body');
  return body ? readBody(body, main, parts, /\.docm$/iu.test(file.name) ? mediaTypes.docm : mediaTypes.docx) : { refusal: refusalOf('noMainPart') };
}

function readBody(body: XmlElement, main: string, parts: PackageParts, mediaType: string): Reading {
  const relations = parts.relationsOf(main);
  const roots = rootsOf(parts, relations);
  if (parts.hasBrokenRelations(main)) return { refusal: refusalOf('damaged') };
  if ('fault' in roots) return { refusal: refusalOf(roots.fault) };
  const account = new Account();
  const counters = new Counters(roots.numbering);
  const notes = new Notes({ footnote: roots.footnotes, endnote: roots.endnotes }, [roots.settings, ...sectionsIn(body)]);
  const context: PartContext = { styles: new Styles(roots.styles), notes, account, fields: fieldsIn(body), links: linksOf(relations) };
  const reader = new BlockReader({ body: context, noteContext: noteContexts(context, roots, parts, relations), counters });
  const lines = withBoldHeads(reader.read(body));
  if (reader.tooWide) return { refusal: refusalOf('wideTable') };
  leaveOutBeside(parts, relations, account);
  if (notes.restarts) account.count('restartedNotes');
  const remarks = [...account.remarks(), ...formatRemarks(counters)];
  return checked({ mediaType, lines, lineation: 'paragraphs', labelled: propertiesOf(parts), leftOut: account.leftOut(), remarks });
}

function checked(extract: Extract): Reading {
  const length = extract.lines.reduce((sum, { text }) => sum + text.length + 1, 0);
  if (length > limits.characters) return { refusal: refusalOf('tooLong') };
  return extract.lines.length === 0 ? { refusal: refusalOf('noText') } : { extract };
}

function formatRemarks({ unknownFormats }: Counters): string[] {
  return unknownFormats.size > 0 ? [`自动编号的格式（${[...unknownFormats].join('、')}）无法辨认，按阿拉伯数字编号，请核对。`] : [];
}

/** Parts that the text cannot be read without, where the document has them. */
const partTypes = ['styles', 'numbering', 'footnotes', 'endnotes', 'settings'] as const;
type PartType = (typeof partTypes)[number];
type Roots = Partial<Record<PartType, XmlElement>>;

function rootsOf(parts: PackageParts, relations: readonly Relation[]): Roots | { fault: XmlFault } {
  const roots: Roots = {};
  for (const type of partTypes) {
    const target = relations.find((relation) => relation.type === type)?.target;
    const read = target === undefined ? undefined : parts.read(target);
    if (read?.fault) return { fault: read.fault };
    if (read) roots[type] = read.root;
  }
  return roots;
}

/** Sections may say how notes are numbered. */
const sectionsIn = (body: XmlElement): XmlElement[] => [...elementsIn(body)].filter(({ name }) => name === 'w:sectPr');

const linksOf = (relations: readonly Relation[]): Map<string, string> =>
  new Map(relations.filter(({ external, type }) => external && type === 'hyperlink').map(({ id, target }) => [id, target]));

/** Notes stand in parts of their own, with their own fields and links. */
function noteContexts(body: PartContext, roots: Roots, parts: PackageParts, relations: readonly Relation[]): NoteContext {
  const contextOf = (type: 'footnotes' | 'endnotes'): PartContext => {
    const target = relations.find((relation) => relation.type === type)?.target ?? '';
    const root = roots[type];
    return { ...body, fields: root ? fieldsIn(root) : new Map(), links: linksOf(parts.relationsOf(target)) };
  };
  const contexts = { footnote: contextOf('footnotes'), endnote: contextOf('endnotes') };
  return ({ kind, mark }) => ({ ...contexts[kind], mark });
}
