/** Names inner parts as they are cited: 第二款第三项第一目 of an article, 第三项 of other units, 第6行第2列 of a table. */
import { lastNumberOfPart, parseId } from '../policy/ids.ts';
import type { UnitKind } from '../policy/kinds.ts';
import type { Part } from '../policy/model/part.ts';
import { formatNumeral, parseNumeral } from '../policy/numerals.ts';

/** What the paragraphs of an article are called. */
export const paragraphLevel = '款';

/** What items are called, and items in them. */
export const itemLevels = ['项', '目'];

/** What the sentence of a unit is called. */
export const nameOfSentence = (number: number): string => `第${number}句`;

/** What a row of a table is called, counted without the heads. */
export const nameOfRow = (number: number): string => `第${number}行`;

/** What a name is made of. Parts of one unit, in the order of its text, each before what lies in it. */
export type NamedPart = Omit<Part, 'clause'>;

/** The name of each part by its id, without that of its unit. The one paragraph of an article is not named before its items. */
export function namesOfParts(unit: UnitKind, parts: readonly NamedPart[]): Map<string, string> {
  const paragraphs = parts.filter(({ kind }) => kind === 'paragraph');
  const names = new Map<string, string>();
  const around: { part: NamedPart; name: string }[] = [];
  for (const part of parts) {
    while (around.length && (around.at(-1) as { part: NamedPart }).part.end <= part.start) around.pop();
    const above = around.at(-1);
    const isOnly = above?.part.kind === 'paragraph' && paragraphs.length === 1;
    const depth = around.filter(({ part: outer }) => outer.kind === 'item').length;
    const name = `${isOnly ? '' : (above?.name ?? '')}${ownName(part, depth, unit, paragraphs)}`;
    names.set(part.id, name);
    around.push({ part, name });
  }
  return names;
}

/** The name of a part however it is written: 第(三)项, 第3项 and 第三项 are one. */
export const plainPartName = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/[()\s]/gu, '')
    .replace(/\d{1,4}/gu, (digits) => formatNumeral(Number(digits)));

/**
 * Which of the parts a written name means: 第一款 of an article of one paragraph too, and its items with or without it; items of
 * the only paragraph that has such ones.
 */
export function partNamed<T extends { name: string }>(written: string, parts: readonly T[]): T | null {
  const wanted = plainPartName(written);
  const found = (name: string): T | undefined => parts.find((part) => plainPartName(part.name) === name);
  const [only, ...more] = parts.filter((part) => plainPartName(part.name).replace(/^第[^款]+款(?=.)/u, '') === wanted);
  return found(wanted) ?? found(wanted.replace(/^第一款(?=.)/u, '')) ?? (more.length === 0 ? only : null) ?? null;
}

function ownName(part: NamedPart, depth: number, unit: UnitKind, paragraphs: readonly NamedPart[]): string {
  if (part.kind === 'paragraph') return `第${formatNumeral(paragraphs.indexOf(part) + 1)}${paragraphLevel}`;
  if (part.kind === 'item') return itemName(part.label ?? formatNumeral(placeOf(part)), depth, unit);
  return part.kind === 'row' ? nameOfRow(placeOf(part)) : `第${placeOf(part)}列`;
}

const placeOf = ({ id }: NamedPart): number => lastNumberOfPart(parseId(id)?.part ?? []);

/** 项, in it 目, in it what is printed. */
function itemName(label: string, depth: number, unit: UnitKind): string {
  const level = itemLevels[depth];
  if (!level) return label.replace(/[、.．]$/u, '');
  const printed = label.replace(/[、.．]$/u, '');
  if (unit !== 'article') return `第${printed.replace(/[（()）]/gu, '')}${level}`;
  const number = parseNumeral(label.normalize('NFKC').replace(/[()、.\s]/gu, ''));
  return `第${number === null ? printed : formatNumeral(number)}${level}`;
}
