/** The information table of a page (索引号, 发文机关, 成文日期 …), read by its structure: which blocks are of it, and its facts. */
import { anySpaced, oncePer } from '../../../../src/policy/word-patterns.ts';
import type { LabelledFact } from '../../received/extract.ts';
import type { Block } from './blocks.ts';
import { holds, type Page, type PageWords, proseIn, rangeOf } from './page.ts';

export interface InformationTable {
  facts: LabelledFact[];
  /** Indexes of its blocks among those of the page. */
  blocks: ReadonlySet<number>;
}

interface Field {
  label: string;
  value: string;
  blocks: number[];
}

const space = String.raw`[\s\u3000]*`;
const patterns = oncePer(({ metadataLabels }: PageWords) => {
  const label = anySpaced(metadataLabels);
  return {
    whole: new RegExp(`^[【\\[]?${space}(${label})${space}[】\\]]?${space}[:：]?$`, 'u'),
    each: new RegExp(`(?<=^|[\\s|｜【\\[（(])(${label})${space}[】\\]]?${space}[:：]`, 'gu'),
  };
});

/** A field of a page longer than this is a paragraph. */
const longestField = 300;

/** All fields that stand together with others, above the text or beside it. */
export function informationTable(page: Page): InformationTable {
  const fields = fieldsOf(page);
  const above = blocksAboveText(page);
  const groups = groupsOf(fields).filter((group) => isTable(group, page, above));
  const taken = groups.flat();
  const facts = taken.flatMap(({ label, value }) => (value ? [{ label: label.replace(/[\s\u3000]+/gu, ''), value }] : []));
  return { facts, blocks: new Set(taken.flatMap(({ blocks }) => blocks)) };
}

function fieldsOf(page: Page): Field[] {
  const cells = cellsOf(page);
  const fields: Field[] = [];
  for (let i = 0; i < page.blocks.length; i++) {
    const block = page.blocks[i] as Block;
    if (block.hidden || block.text.length > longestField) continue;
    const label = patterns(page.words).whole.exec(block.text)?.[1];
    if (!label) for (const field of fieldsIn(block.text, i, page.words)) fields.push(field);
    else {
      const values = valuesOf(page, cells, i);
      fields.push({ label, value: values.map((at) => page.blocks[at]?.text ?? '').join(' '), blocks: [i, ...values] });
      i += values.length;
    }
  }
  return fields;
}

/** `文号：… 发布日期：…` in one block. */
function fieldsIn(text: string, block: number, words: PageWords): Field[] {
  const found = [...text.matchAll(patterns(words).each)];
  if (found[0]?.index !== 0 && !/^[【[（(]/u.test(text)) return [];
  return found.map((match, i) => ({
    label: match[1] ?? '',
    value: text
      .slice(match.index + match[0].length, found[i + 1]?.index)
      .replace(/[|｜\s【[（(]+$/u, '')
      .trim(),
    blocks: [block],
  }));
}

interface Cell {
  /** The row or list that it is one of. */
  row: number;
  index: number;
}

/** The innermost cell of a table, a list or a grid that a block stands in: where its neighbour is its value. */
function cellsOf(page: Page): (block: Block) => Cell {
  const names = new Set(['td', 'th', 'dt', 'dd']);
  return ({ holder, at }) => {
    let index = holder;
    while (index >= 0 && !names.has(page.nodes[index]?.name ?? '') && rangeStarts(page, index, holder)) index = page.nodes[index]?.parent ?? -1;
    const cell = names.has(page.nodes[index]?.name ?? '') ? index : holder < 0 ? at : holder;
    return { row: page.nodes[cell]?.parent ?? -1, index: cell };
  };
}

/** Only so far up as a cell may lie over a line in it. */
const rangeStarts = (page: Page, index: number, holder: number): boolean => index > holder - 6 && index >= 0 && page.nodes[index] !== undefined;

/** The blocks of the same cell behind a label, or those of the next cell in its row; never a label. */
function valuesOf(page: Page, cellOf: (block: Block) => Cell, i: number): number[] {
  const own = cellOf(page.blocks[i] as Block);
  const isValue = (at: number): boolean => at < page.blocks.length && !patterns(page.words).whole.test(page.blocks[at]?.text ?? '');
  const next = nextElement(page, own.index);
  const values: number[] = [];
  for (let at = i + 1; isValue(at) && values.length < 4; at++) {
    const block = page.blocks[at] as Block;
    const inside = holds(rangeOf(page.nodes, own.index), block.at) || (next >= 0 && holds(rangeOf(page.nodes, next), block.at));
    if (!inside || block.text.length > longestField || fieldsIn(block.text, at, page.words).length) break;
    values.push(at);
  }
  return values;
}

/** Index of the next element beside it; -1 where there is none. */
function nextElement({ nodes }: Page, index: number): number {
  const { parent, end } = nodes[index] ?? { parent: -1, end: -1 };
  for (let at = end; at > 0 && at < (nodes[parent]?.end ?? 0); at = nodes[at]?.end ?? -1) if (/^[a-z]/u.test(nodes[at]?.name ?? '')) return at;
  return -1;
}

/** Fields with at most two other blocks between them are one table. */
function groupsOf(fields: readonly Field[]): Field[][] {
  const groups: Field[][] = [];
  for (const field of fields) {
    const last = groups.at(-1)?.at(-1)?.blocks.at(-1) ?? Number.NEGATIVE_INFINITY;
    if ((field.blocks[0] ?? 0) - last <= 3) groups.at(-1)?.push(field);
    else groups.push([field]);
  }
  return groups;
}

/** Two fields with values at least, of different names, most with one; and the text does not stand above it. */
function isTable(group: readonly Field[], page: Page, above: readonly boolean[]): boolean {
  const filled = group.filter(({ value }) => value);
  const names = new Set(group.map(({ label }) => label));
  const first = group[0]?.blocks[0] ?? 0;
  const isWhole = names.size >= 2 && filled.length >= 2 && names.size * 2 > group.length && (above[first] ?? false);
  return isWhole || (filled.length === 1 && group.length === 1 && isOutside(page, first));
}

const isOutside = (page: Page, first: number): boolean => page.blocks[first]?.aside ?? false;

/** For each block whether less than a fifth of the page's prose stands above it. */
function blocksAboveText({ blocks }: Page): boolean[] {
  const prose = blocks.map((block) => (block.hidden || block.aside ? 0 : proseIn(block)));
  const all = prose.reduce((sum, one) => sum + one, 0);
  let above = 0;
  return prose.map((one) => {
    const before = above;
    above += one;
    return before * 5 <= all;
  });
}
