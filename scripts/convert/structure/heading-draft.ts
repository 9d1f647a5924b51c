/** What a heading says: its kind, number and title, and the text that stands behind the title on its lines. */
import type { UnitKind } from '../../../src/policy/kinds.ts';
import { isStatute, type LevelStyle, measureLevel, type Numbering } from '../../../src/policy/model/numbering.ts';
import { emptySourced, type SourcedText } from '../correct/sourced-text.ts';
import type { HeadingBlock } from '../lines/blocks.ts';
import { endsInFullStop, splitTitle, withoutColon } from './split-title.ts';
import { newDraft, type UnitDraft } from './unit-draft.ts';

/** The kinds of the levels of a statute. */
const statuteKinds: Partial<Record<LevelStyle, UnitKind>> = {
  第一编: 'part',
  第一分编: 'part',
  第一章: 'chapter',
  第一节: 'division',
  第一条: 'article',
};

/** `settle` gives a text its final typography. */
export function headingDraft(
  block: HeadingBlock,
  { line, spans, moved }: Pick<UnitDraft, 'line' | 'spans' | 'moved'>,
  numbering: Numbering,
  settle: (text: SourcedText) => SourcedText,
): UnitDraft {
  const style = numbering.levels[block.level] ?? '第一章';
  const [title, body] = style === '第一条' ? [emptySourced, block.rest] : splitTitle(block, block.level === measureLevel(numbering));
  const [printedTitle, settledBody] = [settle(title), settle(body)];
  const settledTitle = withoutColon(printedTitle, style);
  return {
    ...newDraft(kindOf(style, block.level, numbering), line, spans),
    level: block.level,
    number: block.number,
    label: block.number?.label ?? null,
    title: settledTitle.text ? settledTitle : null,
    stopped: endsInFullStop(printedTitle),
    sentence: /[。；;]$/u.test(block.rest.text) && !settledBody.text && block.titleLength === null ? settle(block.rest) : null,
    whole: settledTitle.text && settledBody.text && block.titleLength === null ? settle(block.rest) : null,
    paragraphs: settledBody.text ? [settledBody] : [],
    moved,
  };
}

/** Of a heading above the measures it is settled in the end, when it is known what stands under it. */
function kindOf(style: LevelStyle, level: number, numbering: Numbering): UnitKind {
  if (isStatute(numbering)) return statuteKinds[style] ?? 'section';
  if (level === measureLevel(numbering)) return 'measure';
  return level === 0 ? 'section' : 'subsection';
}
