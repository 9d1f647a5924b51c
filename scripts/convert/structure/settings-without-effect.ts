/** Entries of document.yaml that change nothing: who wrote them believed something of the text that is not so. */
import type { DocumentMetadata, TypographyRule } from '../../../src/policy/model/document-metadata.ts';
import type { SourcedKey } from '../../../src/policy/model/particulars.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import { settleMarks, settleSpaces } from '../correct/typography.ts';
import type { Line } from '../lines/split-lines.ts';
import type { Seed } from '../read/read-seed.ts';

/** `path`: where the entry stands in document.yaml. */
export const withoutEffect = ({ paths, metadataLine }: Pick<Seed, 'paths' | 'metadataLine'>, setting: string, path: (string | number)[], why: string): Issue =>
  issue('setting-without-effect', paths.metadata, metadataLine(...path), { setting, why });

/** How an attachment is numbered whose text was not received. */
export function numberingsWithoutEffect(seed: Pick<Seed, 'metadata' | 'paths' | 'metadataLine'>): Issue[] {
  return seed.metadata.attachments.flatMap(({ label, title, state, numbering }, i) =>
    numbering && state === 'not-received'
      ? [withoutEffect(seed, 'attachments.numbering', ['attachments', i, 'numbering'], `the text of “${label ?? title ?? ''}” was not received`)]
      : [],
  );
}

type Written = Pick<Seed, 'metadata' | 'paths' | 'metadataLine'>;

/** What is said of particulars that are not given, and of headings that nothing stands above. */
export function statementsWithoutEffect(seed: Written): Issue[] {
  const { sources, numbering } = seed.metadata;
  const unstated = (Object.keys(sources) as SourcedKey[]).filter((key) => isUnstated(seed.metadata, key));
  const outermost = numbering.levels[0] === undefined ? -1 : numbering.runOn.indexOf(numbering.levels[0]);
  return [
    ...unstated.map((key) => withoutEffect(seed, `sources.${key}`, ['sources', key], `${key} itself is not given`)),
    ...(outermost < 0
      ? []
      : [withoutEffect(seed, 'numbering.runOn', ['numbering', 'runOn', outermost], `${numbering.levels[0]} is the outermost level, which runs on by itself`)]),
  ];
}

function isUnstated(metadata: DocumentMetadata, key: SourcedKey): boolean {
  // Where the place is not written it follows from the province; rank and system from the maker.
  if (key === 'territories') return metadata.territories === undefined && metadata.province === null;
  if (key === 'rank' || key === 'system') return metadata[key] === null && metadata.maker === null;
  const value = metadata[key];
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** A line of figures alone was judged, whether it is the number of a page or not. */
const figures = /^[\p{P}\p{S}\s]*\d{1,4}[\p{P}\p{S}\p{N}\s]*[页頁]?$/u;

/** Rules of typography that change nothing in these lines; `hasFurniture`: something of the pages was found among them. */
export function typographyWithoutEffect(seed: Written, lines: readonly Line[], hasFurniture: boolean): Issue[] {
  return seed.metadata.typography.flatMap((rule, i) => {
    const applies = rule === 'page-furniture' ? hasFurniture || lines.some(({ text }) => figures.test(text.text)) : lines.some((line) => changes(line, rule));
    return applies ? [] : [withoutEffect(seed, `typography: ${rule}`, ['typography', i], 'nothing in the text is of its kind')];
  });
}

/** Marks of a table in Markdown are read as they stand. */
function changes({ text }: Line, rule: TypographyRule): boolean {
  if (rule === 'markdown-marks' && /---|\*\*\*|===|```|~~~|^\|/u.test(text.text)) return true;
  return settleSpaces(settleMarks(text, [rule]), [rule]).text !== settleMarks(text, []).text;
}
