/** From lines to blocks: front, contents list, text, back and attachments, each made into blocks in its own way. */
import type { Language } from '../../../src/policy/language.ts';
import type { DocumentMetadata } from '../../../src/policy/model/document-metadata.ts';
import type { Issue } from '../../faults/issues.ts';
import { joinSourced, type SourcedText, sliceSourced, trimSourced } from '../correct/sourced-text.ts';
import type { Attachment } from './attachment-places.ts';
import { closesDocument, joinBack } from './back-lines.ts';
import { textBlocks } from './block-former.ts';
import type { AttachedBlock, Block } from './blocks.ts';
import { joinFront } from './front-lines.ts';
import { partText, type TextPart } from './part-text.ts';
import type { SettledLine } from './settle-lines.ts';
import { remarkStart } from './withheld-places.ts';

type Metadata = Pick<DocumentMetadata, 'title' | 'lineBreaks' | 'numbering' | 'typography' | 'issuers' | 'attachments' | 'carriedBy' | 'asAttachment'>;

/** Blocks in the order of the seed: every line is in exactly one. Faults: attachments that are not where document.yaml says. */
export function formBlocks(
  lines: readonly SettledLine[],
  metadata: Metadata,
  language: Pick<Language, 'frontLines' | 'amounts'>,
  paths: { text: string; metadata: string },
): { value: Block[]; issues: Issue[] } {
  const parted = partText(lines, metadata, language.frontLines, paths);
  let numbering = metadata.numbering;
  const value = parted.value.flatMap((part) => {
    if (part.attachment) numbering = part.attachment.numbering;
    return blocksOf(part, { ...metadata, numbering }, language);
  });
  return { value, issues: parted.issues };
}

function blocksOf({ kind, lines, attachment, list }: TextPart, metadata: Metadata, language: Pick<Language, 'frontLines' | 'amounts'>): Block[] {
  const { frontLines: words } = language;
  const [first] = lines;
  const place = { start: first?.start ?? 0, line: first?.number ?? 1 };
  const texts = (lines as readonly SettledLine[]).map(({ text }) => text);
  switch (kind) {
    case 'front':
      return [{ kind: 'front', parts: joinFront(lines, metadata, words), ...place }];
    case 'contents':
      return [{ kind: 'dropped', reason: '目录，重复正文的标题', ...place }];
    case 'back':
      return [{ kind: 'back', parts: joinBack(lines, metadata, words), ofDocument: lines.some(({ text }) => closesDocument(text.text, words)), ...place }];
    case 'list':
      return [{ kind: 'attachment', label: list?.label?.replace(':', '：') ?? null, parts: list?.entries ?? texts, ...place }];
    case 'attached':
      return [{ ...attachedBlock(joinSourced(texts), attachment, metadata), ...place }];
    case 'text':
      return textBlocks(lines as readonly SettledLine[], metadata, language);
  }
}

/** Label, title, and of an attachment that was not received the words that say so. */
function attachedBlock(heading: SourcedText, attachment: Attachment | null, metadata: Metadata): AttachedBlock {
  const begin = attachment?.label && !opening.test(attachment.label) ? (opening.exec(heading.text)?.[0].length ?? 0) : 0;
  const labelled = attachment?.label ? endOfLabel(heading, begin, attachment.label) : 0;
  const end = attachment?.withheld ? remarkStart(heading.text) : heading.text.length;
  const from = labelled + (/^\s*[】\]〕]?\s*[:：.．、]?\s*/u.exec(heading.text.slice(labelled))?.[0].length ?? 0);
  const title = trimSourced(sliceSourced(heading, Math.min(from, end), end));
  const words = trimSourced(sliceSourced(heading, end));
  const label = heading.text.slice(begin, labelled).replace(/\s+/gu, '') || null;
  const { number = '', numbering = metadata.numbering } = attachment ?? {};
  return { kind: 'attached', label, title: title.text ? title : null, words: words.text ? words : null, number, numbering };
}

/** Brackets of its own round a label: 【附件2】. */
const opening = /^\s*[【[〔]\s*/u;

/** Where the label ends that a text has from `begin` on; white space in it counts for nothing. */
function endOfLabel({ text }: SourcedText, begin: number, label: string): number {
  const wanted = label.replace(/\s+/gu, '').length;
  return begin + ([...text.slice(begin).matchAll(/\S/gu)][wanted - 1]?.index ?? -1) + 1;
}
