/** A text whose title stands beside it only (front matter, a page's own title) gets it as its first line, marked as restored. */
import type { ExtractLine } from '../received/extract.ts';

export const withTitle = (lines: readonly ExtractLine[], title: string): ExtractLine[] => [
  { text: title, restored: [{ start: 0, end: title.length, what: '标题，取自文件的元数据' }], form: { centred: true } },
  ...lines,
];
