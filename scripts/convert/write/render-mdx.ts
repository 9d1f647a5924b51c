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
import { isMeasureKind, type UnitKind } from '../../../src/policy/kinds.ts';
import type { Language } from '../../../src/policy/language.ts';
import type { SourcedText } from '../correct/sourced-text.ts';
import { type AnchoredUnit, inDocumentOrder } from '../identity/assign-anchors.ts';
import type { UnitDraft } from '../structure/unit-draft.ts';
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
interface Rendered extends ConvertedDocument, Pick<Language, 'frontLines'> {
  /** Tables and boxes within the text of a unit. */
  insets: ReadonlyMap<UnitDraft, AnchoredUnit[]>;
}

/** The MDX of a document. Parsing it gives back the text of every unit and sentence (tests/convert/write/render-mdx.test.ts). */
export function renderMdx(converted: ConvertedDocument, { frontLines }: Pick<Language, 'frontLines'>): string {
  const { document } = converted;
  const { source, dropped: _dropped, ...facts } = document;
  const insets = Map.groupBy(inDocumentOrder(converted.tree), ({ draft }) => draft.within?.unit);
  insets.delete(undefined);
  const rendered = { ...converted, frontLines, insets: insets as Rendered['insets'] };
  const root: Root = {
    type: 'root',
    children: [{ type: 'yaml', value: stringifyYaml({ ...facts, source }).trimEnd() }, ...renderUnits(converted.tree, rendered)],
  };
  return writer.stringify(root);
}

/** Those that stand within a text are rendered there. */
const renderUnits = (units: readonly AnchoredUnit[], converted: Rendered): RootContent[] =>
  units.filter(({ draft }) => !draft.within).map((unit) => renderUnit(unit, converted));

function renderUnit(unit: AnchoredUnit, converted: Rendered): RootContent {
  const { draft, anchor } = unit;
  const body = draft.table ? [renderTable(draft.table, unit, converted)] : renderParagraphs(unit, converted);
  const inHeading = converted.marks.inHeadings.get(anchor)?.join(' ') ?? null;
  const component = draft.attached ? 'Attached' : components[draft.kind];
  return flow(component, { id: anchor }, [
    flow('Own', { of: anchor, label: draft.label, title: draft.title?.text ?? null, heading: headingForm(draft), errata: inHeading }, body),
    ...renderUnits(unit.children, converted),
  ]);
}

/** A measure's title without a number runs in to its text only where it had its 。. */
const headingForm = ({ kind, label, title, stopped }: UnitDraft): string | null => (isMeasureKind(kind) && title && !label && !stopped ? 'own-line' : null);

function renderParagraphs({ draft, anchor }: AnchoredUnit, converted: Rendered): RootContent[] {
  if (draft.kind === 'front' || draft.kind === 'back') {
    const roleOf = ({ text }: SourcedText): string => frontRole(text, converted.document, converted.frontLines);
    return draft.paragraphs.map((text) => paragraph([inline('Line', { role: roleOf(text) }, phrases(text, converted))]));
  }
  const insets = (converted.insets.get(draft) ?? []).map((unit) => ({ paragraphs: unit.draft.within?.paragraphs ?? 0, content: renderUnit(unit, converted) }));
  return renderText(draft.paragraphs, { unit: unitId(converted.document.id, anchor), noted: draft.kind === 'note' ? anchor : null, insets }, converted);
}
