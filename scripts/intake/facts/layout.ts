/** What stands where: the notice, the title, the head, the signature. */

import type { FieldKnowledge } from '../findings/field-knowledge.ts';
import { isOfText, kindOf } from '../rows/row-kinds.ts';
import type { Row } from '../rows/rows.ts';
import { carriedTexts, labelOf } from '../title/carried-text.ts';
import { type FoundTitle, findTitle } from '../title/find-title.ts';
import type { TitleRun } from '../title/title-runs.ts';
import { type Labelled, under } from './labels.ts';

export interface DocumentLayout {
  /** The title in the text: of the plan where its text was received behind the notice. */
  title: TitleRun | null;
  found: FoundTitle | null;
  /** The notice that carries the text, where it was received. */
  notice: TitleRun | null;
  /** The words that name the carried text in the notice are those of its title. */
  exact: boolean;
  /** Further texts that the notice names and that stand behind it. */
  others: TitleRun[];
  /** Above the title or before it, where no notice was received or the text is one of its attachments: 附件2. */
  label: string | null;
  /** So many rows are the head, up to addressees or the first words. */
  frontEnd: number;
  /** Rows from here on are the text that has the title. */
  textFrom: number;
}

/** Between title and text there stand no more rows. */
const longestHead = 12;
const longestTitle = 300;

export function layoutOf(rows: readonly Row[], labels: readonly Labelled[], field: FieldKnowledge): DocumentLayout {
  const given = under(labels, field.language.intake.titleLabels).map(({ value }) => value.slice(0, longestTitle));
  const found = findTitle(rows, given, field);
  const carried = found ? carriedTexts(rows, found.run, field) : [];
  const [only] = carried;
  const notice = only && carried.length === 1 ? (found?.run ?? null) : null;
  const title = notice && only ? only.run : (found?.run ?? null);
  return {
    title,
    found,
    notice,
    exact: only?.exact ?? true,
    others: carried.length > 1 ? carried.map(({ run }) => run) : [],
    label: title ? labelOf(rows, title, field) : null,
    frontEnd: frontEnd(rows, (notice ?? title)?.to ?? 0, field),
    textFrom: title?.to ?? 0,
  };
}

/** The head ends where addressees or the first words stand. */
function frontEnd(rows: readonly Row[], from: number, { language }: FieldKnowledge): number {
  const at = rows.findIndex((row, i) => i >= from && (i >= from + longestHead || isOfText(kindOf(row, language))));
  return at < 0 ? rows.length : at;
}
