/** document.yaml and errata.yaml as a person could have written them. */
import { Document, isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { ErratumEntry } from '../../../src/policy/model/erratum.ts';
import type { DocumentYaml, Doubt } from '../findings/finding.ts';

export interface YamlNotes {
  /** Address of the schemas, seen from the file. */
  schemas: string;
  /** Doubts that nobody answered. */
  open: readonly Doubt[];
  /** Why it was taken in though its own words keep it from publication. */
  allow: string | null;
}

const width = 150;
const longestComment = 120;

/** Reading it gives `metadata` again. A doubt that is open stands as a comment over the first key that its answers concern. */
export function documentFile(metadata: DocumentYaml, { schemas, open, allow }: YamlNotes): string {
  const document = new Document(metadata, { keepUndefined: false });
  document.commentBefore = [schemaComment(schemas, 'document'), ...(allow === null ? [] : [comment(`所载文字限制公开，仍收入：${allow}`)])].join('\n');
  if (isMap(document.contents)) for (const pair of document.contents.items as Pair[]) settlePair(pair, document.contents, open);
  return document.toString({ lineWidth: width, flowCollectionPadding: true });
}

export function errataFile(errata: readonly ErratumEntry[], schemas: string): string {
  const document = new Document(errata);
  document.commentBefore = schemaComment(schemas, 'errata');
  return document.toString({ lineWidth: 0 });
}

const schemaComment = (schemas: string, name: string): string => ` yaml-language-server: $schema=${schemas}/${name}.schema.json`;

function settlePair(pair: Pair, map: YAMLMap, open: readonly Doubt[]): void {
  const key = pair.key as Scalar<string>;
  const asked = open.filter((doubt) => keysOf(doubt).find((one) => map.has(one)) === key.value);
  // A comment over the first key would be taken for one of the whole file.
  if (asked.length && map.items[0] !== pair) key.commentBefore = asked.map(({ message }) => comment(`待核：${message}`)).join('\n');
  if (isShort(pair.value)) (pair.value as YAMLMap).flow = true;
}

/** The keys that the answers to a doubt concern. */
export const keysOf = ({ choices }: Doubt): (keyof DocumentYaml)[] => [...new Set(choices.flatMap(({ set }) => Object.keys(set) as (keyof DocumentYaml)[]))];

const comment = (words: string): string => ` ${[...words.replace(/[\s\p{Cc}]+/gu, ' ')].slice(0, longestComment).join('')}`;

/** Lists of words, and maps of such lists, stand on one line: [一、, （一）]. */
function isShort(value: unknown): boolean {
  if (isSeq(value)) return value.items.every(isScalar);
  return isMap(value) && value.items.every(({ value: inner }) => isScalar(inner) || (isSeq(inner) && inner.items.every(isScalar)));
}
