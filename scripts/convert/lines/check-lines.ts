/** What is wrong with a text as a whole, looked for before its numbers are doubted: the cause, not what follows from it. */
import type { DocumentMetadata } from '../../../src/policy/model/document-metadata.ts';
import { isStatute, measureLevel } from '../../../src/policy/model/numbering.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import type { Block } from './blocks.ts';
import type { Line } from './split-lines.ts';
import { nearestLine, ownTitlePlaces } from './title-places.ts';

/** A line this long holds more than one paragraph. */
const longestLine = 3000;
/** Title, date and the like may stand on lines of their own. */
const fewLines = 5;

/** A text that speaks of <div> once is no page; one with tags in so many lines is. */
const fewestTags = 3;
const tag = /<\/?(?:html|head|body|div|span|table|tbody|tr|td|ul|ol|li|br|font|a|img)\b[^<>]*>/iu;

/** Faults of the text: without line breaks, full of markup, without its title or its headings. At most one of them: the first explains the others. */
export function checkLines(lines: readonly Line[], blocks: readonly Block[], metadata: DocumentMetadata, path: string): Issue[] {
  const length = lines.reduce((sum, { text }) => sum + text.text.length, 0);
  const long = lines.find(({ text }) => text.text.length > longestLine && text.text.length > 0.8 * length);
  if (long && lines.length <= fewLines) return [issue('one-line-text', path, long.number, { length: long.text.text.length })];
  const marked = lines.find(({ text }) => tag.test(text.text));
  if (marked && lines.filter(({ text }) => tag.test(text.text)).length >= fewestTags)
    return [issue('markup-in-text', path, marked.number, { tag: /<[^<>]*>/u.exec(marked.text.text)?.[0].slice(0, 40) ?? '' })];
  const near = nearestLine(lines, metadata.title);
  const untitled = ownTitlePlaces(lines, metadata).length === 0;
  return [
    ...(untitled ? [issue('title-not-found', path, near?.number ?? 1, { title: metadata.title, near: near?.text.text ?? null })] : []),
    ...missingHeadings(blocks, metadata, path),
  ];
}

/** Levels down to the measure that no heading has; of a statute its articles, since all statutes are declared alike. */
function missingHeadings(blocks: readonly Block[], { numbering, asAttachment }: DocumentMetadata, path: string): Issue[] {
  // A text that is itself an attachment has a heading of its own before it.
  const attached = blocks.flatMap(({ kind }, i) => (kind === 'attached' ? [i] : []))[asAttachment ? 1 : 0];
  const own = numbering.levels.length && attached !== undefined ? blocks.slice(0, attached) : blocks;
  const wanted = isStatute(numbering) ? (['第一条'] as const) : numbering.levels.slice(0, measureLevel(numbering) + 1).filter((style) => style !== 'run-in');
  return wanted
    .filter((style) => !own.some((block) => block.kind === 'heading' && block.level === numbering.levels.indexOf(style)))
    .map((style) => issue('no-heading', path, null, { style }));
}
