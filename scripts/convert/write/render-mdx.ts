/**
 * A converted document as MDX: a component for every unit, made as a syntax tree and stringified by remark,
 * so that `<`, `{`, `*` or `import` of a policy text come out as that text.
 */
import type { Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify as stringifyYaml } from 'yaml';
import { unitId } from '../../../src/policy/ids.ts';
import type { UnitKind } from '../../../src/policy/kinds.ts';
import type { Language } from '../../../src/policy/language.ts';
import type { SourcedText } from '../correct/sourced-text.ts';
import type { AnchoredUnit } from '../identity/assign-anchors.ts';
import type { ConvertedDocument } from './converted-document.ts';
import { frontRole } from './front-roles.ts';
import { flow, inline, paragraph } from './mdx-nodes.ts';
import { phrases } from './render-phrases.ts';
import { renderTable } from './render-table.ts';
import { renderText } from './render-text.ts';

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
  return renderText(draft.paragraphs, unitId(converted.document.id, anchor), draft.kind === 'note' ? anchor : null, converted);
}
