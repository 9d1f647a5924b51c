/** What stands round the table: the legend, and the lists of what only some columns say. */

import { type Markup, type MarkupChild, tag } from '../../browser/markup.ts';
import { insideQuotation } from '../../policy/marks.ts';
import {
  legendName,
  listInWords,
  lookFurther,
  markNames,
  nothingOnlyIn,
  onlyInRemark,
  onlyInTitle,
  quietRemark,
  reachNames,
  sampleSentence,
  sampleText,
  sentenceInWords,
  sentenceReachNames,
} from '../../wording/compare.ts';
import type { Comparison } from '../compare.ts';
import { markKinds } from '../marks.ts';
import { listOnlyIn, type OnlyIn, type Quotation, wordsOf } from '../only-in.ts';
import { searchAddress, sentenceAddress } from './addresses.ts';

/** What the marks mean, each shown as it looks in the text. Open; who has seen it finds it folded (page/legend.ts). */
export function legend(columns: number): Markup {
  const sentences: [string, Markup][] = [
    [sentenceReachNames.sole, tag('span', { class: 'sentence-sample alone' }, sampleSentence)],
    ...(columns > 2 ? [[sentenceReachNames.some, tag('span', { class: 'sentence-sample in-some' }, sampleSentence)] as [string, Markup]] : []),
  ];
  const words: [string, Markup][] = [
    [reachNames.sole, tag('mark', { class: 'sole' }, sampleText)],
    ...(columns > 2 ? [[reachNames.some, tag('mark', { class: 'some' }, sampleText)] as [string, Markup]] : []),
  ];
  const kinds = markKinds.map((kind): [string, Markup] => [markNames[kind].name, tag('span', { class: `word ${kind}` }, markNames[kind].sample)]);
  const entries = [...sentences, ...words, ...kinds].map(([name, sample]) => tag('div', {}, tag('dt', {}, sample), tag('dd', {}, name)));
  return tag(
    'details',
    { class: 'legend', open: '', 'data-interface': '' },
    tag('summary', {}, legendName),
    tag('p', { class: 'remark' }, quietRemark),
    tag('dl', {}, ...entries),
  );
}

export function onlyInLists(comparison: Comparison): Markup {
  const lists = listOnlyIn(comparison);
  return tag(
    'section',
    { class: 'only-in', 'aria-labelledby': 'only-in' },
    tag('h2', { id: 'only-in' }, onlyInTitle),
    tag('p', { class: 'remark' }, onlyInRemark),
    lists.length ? tag('div', { class: 'only-in-lists' }, ...lists.map((list) => onlyInList(comparison, list))) : tag('p', {}, nothingOnlyIn),
  );
}

function onlyInList(comparison: Comparison, { columns, passages }: OnlyIn): Markup {
  const { heading, remark } = listInWords(comparison, columns);
  const items = passages.map(({ column, sentence, quotations }): MarkupChild => {
    const compared = comparison.sentences[column]?.[sentence];
    if (!compared) return null;
    return tag(
      'li',
      {},
      ...quotations.map(quoted),
      ' ',
      tag('a', { href: sentenceAddress(compared) }, sentenceInWords(compared, (comparison.columns[column]?.units.length ?? 0) > 1)),
      ' ',
      tag('a', { href: searchAddress(wordsOf(quotations[0] ?? [])), 'data-interface': '' }, lookFurther),
    );
  });
  const area = columns.length === 1 ? comparison.columns[columns[0] ?? 0]?.area : undefined;
  return tag(
    'section',
    { 'data-province': area },
    tag('h3', area ? { class: 'province' } : {}, heading),
    remark ? tag('p', { class: 'remark' }, remark) : null,
    tag('ul', {}, ...items),
  );
}

/** Marked only where a part of it is shared. */
function quoted(quotation: Quotation): Markup {
  const parts = quotation.map(({ text, own }) => {
    const words = insideQuotation(text);
    return own && quotation.length > 1 ? tag('mark', { class: 'sole' }, words) : words;
  });
  return tag('q', {}, ...parts);
}
