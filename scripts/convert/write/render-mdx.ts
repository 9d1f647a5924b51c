/**
 * A converted document as MDX: a component for every unit, made as a syntax tree and stringified by remark,
 * so that `<`, `{`, `*` or `import` of a policy text come out as that text.
 */
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify as stringifyYaml } from 'yaml';
import { anchorOf, noteMarkAnchor, type PartStep, partId, unitId } from '../../../src/policy/ids.ts';
import type { UnitKind } from '../../../src/policy/kinds.ts';
import type { Language } from '../../../src/policy/language.ts';
import type { Sentence } from '../../../src/policy/model/sentence.ts';
import { type SourcedText, sliceSourced } from '../correct/sourced-text.ts';
import type { AnchoredUnit } from '../identity/assign-anchors.ts';
import { readNumber } from '../lines/numbering.ts';
import type { Cell, Table } from '../structure/parse-table.ts';
import type { ConvertedDocument } from './converted-document.ts';
import { frontRole } from './front-roles.ts';
import type { NumberedErratum } from './published-errata.ts';

const components: Record<UnitKind, string> = {
  front: 'Front',
  preamble: 'Preamble',
  part: 'Part',
  chapter: 'Chapter',
  division: 'Division',
  section: 'Section',
  subsection: 'Subsection',
  measure: 'Measure',
  article: 'Article',
  table: 'PolicyTable',
  note: 'TableNote',
  box: 'Box',
  closing: 'Closing',
  attachment: 'Attachment',
  back: 'Back',
};

const writer = unified()
  .use(remarkFrontmatter)
  .use(remarkMdx, { printWidth: Number.POSITIVE_INFINITY })
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    // At the head of a paragraph MDX would read these as code.
    unsafe: [
      { atBreak: true, character: 'i', after: 'mport\\b' },
      { atBreak: true, character: 'e', after: 'xport\\b' },
    ],
  });

/** A document, and what tells the lines of its front apart. */
type Rendered = ConvertedDocument & Pick<Language, 'frontLines'>;

/** The MDX of a document. Parsing it gives back the text of every unit and sentence (tests/convert/write/render-mdx.test.ts). */
export function renderMdx(converted: ConvertedDocument, { frontLines }: Pick<Language, 'frontLines'>): string {
  const { document } = converted;
  const { source, dropped: _dropped, ...facts } = document;
  const root: Root = {
    type: 'root',
    children: [
      { type: 'yaml', value: stringifyYaml({ ...facts, source }).trimEnd() },
      ...converted.tree.map((unit) => renderUnit(unit, { ...converted, frontLines })),
    ],
  };
  return writer.stringify(root);
}

function renderUnit(unit: AnchoredUnit, converted: Rendered): RootContent {
  const { draft, anchor } = unit;
  const body = draft.table ? [renderTable(draft.table, unit, converted)] : renderParagraphs(unit, converted);
  const inHeading = converted.marks.inHeadings.get(anchor)?.join(' ') ?? null;
  const component = draft.attached ? 'Attached' : components[draft.kind];
  return flow(component, { id: anchor }, [
    flow('Own', { of: anchor, label: draft.label, title: draft.title?.text ?? null, errata: inHeading }, body),
    ...unit.children.map((child) => renderUnit(child, converted)),
  ]);
}

function renderParagraphs({ draft, anchor }: AnchoredUnit, converted: Rendered): RootContent[] {
  if (draft.kind === 'front' || draft.kind === 'back') {
    const roleOf = ({ text }: SourcedText): string => frontRole(text, converted.document, converted.frontLines);
    return draft.paragraphs.map((text) => paragraph([inline('Line', { role: roleOf(text) }, phrases(text, converted))]));
  }
  const sentences = sentencesByParagraph(draft.paragraphs, anchor, converted);
  if (draft.kind === 'article') return renderArticle(anchor, draft.paragraphs, sentences, converted);
  const noted = draft.kind === 'note' ? anchor : null;
  return draft.paragraphs.map((text, i) => standalone(renderSentences(text, sentences[i] ?? [], noted, converted)));
}

/** A sentence with its offsets in its paragraph. */
type PlacedSentence = { id: string; start: number; end: number };

/** For each paragraph of a unit its sentences, with the ids that they bear on the page. */
function sentencesByParagraph(paragraphs: readonly SourcedText[], anchor: string, { document, sentences }: ConvertedDocument): PlacedSentence[][] {
  const own = sentences.filter(({ clause }) => clause === unitId(document.id, anchor));
  let offset = 0;
  return paragraphs.map(({ text }) => {
    const [from, to] = [offset, offset + text.length];
    offset = to + 1;
    return own.filter(({ start }) => start >= from && start < to).map((sentence) => placedFrom(sentence, from));
  });
}

const placedFrom = ({ id, start, end }: Sentence, offset: number): PlacedSentence => ({
  id: anchorOf(id),
  start: start - offset,
  end: end - offset,
});

/** A paragraph as its sentences, and what stands between them; of a table's note (anchor `noted`) ① at its head is where the ① of the table leads. */
function renderSentences(text: SourcedText, sentences: readonly PlacedSentence[], noted: string | null, converted: ConvertedDocument): PhrasingContent[] {
  const words = (start: number, end: number): PhrasingContent[] =>
    noted && start === 0 ? noteMark(noted, text, end, converted) : phrases(text, converted, start, end);
  const ends = [0, ...sentences.map(({ end }) => end)];
  return [
    ...sentences.flatMap(({ id, start, end }, i) => [...phrases(text, converted, ends[i], start), inline('S', { id }, words(start, end))]),
    ...words(ends.at(-1) ?? 0, text.text.length),
  ];
}

/** MDX drops the paragraph round components that stand alone in it; a literal <p> keeps it. */
function standalone(children: PhrasingContent[]): RootContent {
  return children.every(({ type }) => type === 'mdxJsxTextElement') ? flow('p', {}, [paragraph(children)]) : paragraph(children);
}

/** Paragraphs (款) and items (项) of an article carry anchors of their own: a15-p2, a15-p2-i3. */
function renderArticle(
  anchor: string,
  paragraphs: readonly SourcedText[],
  sentences: readonly PlacedSentence[][],
  converted: ConvertedDocument,
): RootContent[] {
  let [p, i] = [0, 0];
  return paragraphs.map((text, n) => {
    const isItem = p > 0 && readNumber(text.text, '（一）') !== null;
    [p, i] = isItem ? [p, i + 1] : [p + 1, 0];
    const step: PartStep = { kind: 'p', numbers: [p] };
    const id = partId(anchor, isItem ? [step, { kind: 'i', numbers: [i] }] : [step]);
    return paragraph([inline(isItem ? 'Item' : 'Paragraph', { id }, renderSentences(text, sentences[n] ?? [], null, converted))]);
  });
}

const noteNumber = (mark: string): number => (mark.codePointAt(0) ?? 0) - '①'.charCodeAt(0) + 1;

/** The head of a note, up to `end`. */
function noteMark(anchor: string, text: SourcedText, end: number, converted: ConvertedDocument): PhrasingContent[] {
  if (!/^[①-⑳]/u.test(text.text)) return phrases(text, converted, 0, end);
  const mark = inline('span', { id: noteMarkAnchor(anchor, noteNumber(text.text)) }, phrases(text, converted, 0, 1));
  return [mark, ...phrases(text, converted, 1, end)];
}

function renderTable(table: Table, unit: AnchoredUnit, converted: ConvertedDocument): RootContent {
  const notes = unit.children.find((child) => child.draft.kind === 'note')?.anchor ?? null;
  const row = (cells: readonly Cell[]): Paragraph =>
    paragraph([
      inline(
        'tr',
        {},
        cells.map((cell) => renderCell(cell, notes, converted)),
      ),
    ]);
  const [header = [], ...body] = table.rows;
  const name = `${unit.draft.label ?? ''}${unit.draft.title?.text ?? ''}`;
  return flow('Grid', { name }, [flow('thead', {}, [row(header)]), flow('tbody', {}, body.map(row))]);
}

function renderCell({ text, header, colspan, rowspan }: Cell, notes: string | null, converted: ConvertedDocument): MdxJsxTextElement {
  const spans = { scope: header ? 'col' : null, colspan: colspan > 1 ? String(colspan) : null, rowspan: rowspan > 1 ? String(rowspan) : null };
  const reference = notes ? text.text.search(/[①-⑳]$/u) : -1;
  if (reference < 0) return inline(header ? 'th' : 'td', spans, phrases(text, converted));
  const mark = inline(
    'a',
    { href: `#${noteMarkAnchor(notes ?? '', noteNumber(text.text.slice(reference)))}` },
    phrases(sliceSourced(text, reference), converted),
  );
  return inline(header ? 'th' : 'td', spans, [...phrases(sliceSourced(text, 0, reference), converted), mark]);
}

/** Running text with its errata marked in place. An erratum that crosses a sentence boundary is marked in parts, which have one note. */
function phrases(text: SourcedText, { marks }: ConvertedDocument, from = 0, to = text.text.length): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  for (let start = from; start < to; ) {
    const mark = text.mark[start] ?? -1;
    let end = start + 1;
    while (end < to && text.mark[end] === mark) end++;
    const words = { type: 'text' as const, value: text.text.slice(start, end) };
    const erratum = marks.marks[mark];
    const part = partName(mark >= 0 && text.mark[start - 1] === mark, mark >= 0 && text.mark[end] === mark);
    parts.push(erratum ? inline('Erratum', { ...erratumAttributes(erratum), part }, [words]) : words);
    start = end;
  }
  return parts;
}

/** Null for an erratum that stands in one place. */
function partName(hasBegun: boolean, goesOn: boolean): 'first' | 'middle' | 'last' | null {
  if (hasBegun) return goesOn ? 'middle' : 'last';
  return goesOn ? 'first' : null;
}

function erratumAttributes({ number, erratum }: NumberedErratum): Attributes {
  const { status, kind, original, corrected, reason } = erratum;
  const reading: Attributes = status === 'noted' ? { reading: corrected.trim() } : { original: original.replace(/\s+/gu, ' ').trim() };
  return { n: String(number), status, kind, ...reading, reason };
}

type Attributes = Record<string, string | null>;

/** The writer escapes quotation marks, but leaves an `&` that a reader would take for an entity. */
function attributes(values: Attributes): MdxJsxAttribute[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : [{ type: 'mdxJsxAttribute', name, value: value.replaceAll('&', '&amp;') } as const],
  );
}

function flow(name: string, values: Attributes, children: RootContent[]): MdxJsxFlowElement {
  return { type: 'mdxJsxFlowElement', name, attributes: attributes(values), children: children as MdxJsxFlowElement['children'] };
}

function inline(name: string, values: Attributes, children: PhrasingContent[]): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes: attributes(values), children };
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}
