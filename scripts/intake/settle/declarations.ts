/** Faults that name what document.yaml lacks: a rule of typography, a line that is no text, a fact that nothing supports. */
import type { TypographyRule } from '../../../src/policy/model/document-metadata.ts';
import type { SourcedKey } from '../../../src/policy/model/particulars.ts';
import type { DocumentYaml } from '../findings/finding.ts';
import { type Remedy, withMetadata, wordsAt } from './reading-state.ts';

/** The rule of typography that the fault asks for. */
export const withTypography =
  (rule: TypographyRule): Remedy =>
  (state) => {
    const { typography = [] } = state.metadata;
    return typography.includes(rule) ? null : withMetadata(state, { typography: [...typography, rule] });
  };

/** A longer line is text in which words of a page stand, not a line of the page. */
const longestOfPage = 80;

/** A line of the web page round the text, whole. */
export const dropLine: Remedy = (state, { line }) => {
  const words = line === null ? '' : (state.lines[line - 1]?.text.trim() ?? '');
  const { dropped = [] } = state.metadata;
  if (words === '' || words.length > longestOfPage || state.lines.filter(({ text }) => text.includes(words)).length > 1) return null;
  if (dropped.some(({ original }) => original === words)) return null;
  return withMetadata(state, { dropped: [...dropped, { original: words, reason: '网页杂项，不是文件内容' }] });
};

export const readAsWrapped: Remedy = (state) => (state.metadata.lineBreaks === 'wrapped' ? null : withMetadata(state, { lineBreaks: 'wrapped' }));

/** A fact that was worked out of other words (the congress whose session adopted a statute; a day in the years of the Republic) rests on the editor, who is told of them. */
export const supportFact: Remedy = (state, fault, field) => {
  const { key } = fault.details as { key: SourcedKey };
  const words = state.evidence?.[key];
  const { sources = {} } = state.metadata;
  if (words === undefined || sources[key]?.from === 'editor') return dropFact(state, fault, field);
  return withMetadata(state, { sources: { ...sources, [key]: { from: 'editor', words: `据“${words}”` } } });
};

/** A fact that neither the text nor the words beside it hold is not taken over; that it was found is asked. */
const dropFact: Remedy = (state, { details }) => {
  const { key, value } = details as { key: keyof DocumentYaml; value: string };
  const held = state.metadata[key];
  const left = Array.isArray(held) ? held.filter((one) => one !== value) : null;
  if (held === left || (Array.isArray(held) && held.length === (left as unknown[]).length)) return null;
  const { [key as never]: _, ...sources } = state.metadata.sources ?? {};
  const hasSources = Object.keys(sources).length > 0;
  const { sources: _before, ...others } = state.metadata;
  return {
    ...state,
    metadata: { ...others, [key]: left, ...(hasSources && { sources }) } as DocumentYaml,
    doubts: [...state.doubts, factDoubt(state.lines, key, value)],
  };
};

const factDoubt = (lines: Parameters<typeof wordsAt>[0], key: keyof DocumentYaml, value: string) => ({
  rule: 'fact-not-in-text',
  line: null,
  words: wordsAt(lines, 1),
  message: `${key}：“${value}”在文本里找不到依据，暂不写入。确有依据的，请写明出处。`,
  choices: [
    { words: '不写', set: {} },
    { words: `写“${value}”，由编者判定`, set: { sources: { [key]: { from: 'editor' as const, words: '编者判定' } } } },
  ],
});
