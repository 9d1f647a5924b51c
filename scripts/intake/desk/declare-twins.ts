/**
 * Documents of one run that have nearly one text: none knew of the other when it was proposed. Each new one says so in its
 * document.yaml, since what is undeclared is a fault of one of the two.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, parseDocument, YAMLSeq } from 'yaml';
import { readSeedFolder } from '../../convert/read/seed-folders.ts';
import { type TextTwins, textTwins } from '../../convert/text-twins.ts';

const reason = '收入时所见：两份文本大体相同，是否同一文件待核';

/** `written`: ids of the new documents below `seeds`. Returns what was declared, a line for each, in Chinese. */
export function declareTwins(seeds: string, written: readonly string[]): string[] {
  if (written.length < 2) return [];
  const twins = textTwins(written.map((id) => readSeedFolder(join(seeds, id))));
  return written.flatMap((id) => undeclared(id, written, twins).map((other) => declare(seeds, id, other)));
}

/** Of two new ones the later says it. */
function undeclared(id: string, written: readonly string[], { alike, declared }: TextTwins): string[] {
  const says = (one: string, other: string): boolean => declared.get(one)?.includes(other) ?? false;
  const isLater = (other: string): boolean => written.indexOf(other) < written.indexOf(id);
  return (alike.get(id) ?? []).map(({ other }) => other).filter((other) => isLater(other) && !says(id, other) && !says(other, id));
}

function declare(seeds: string, id: string, other: string): string {
  const path = join(seeds, id, 'document.yaml');
  const document = parseDocument(readFileSync(path, 'utf8'));
  if (isMap(document.contents) && !document.has('resembles')) document.set('resembles', new YAMLSeq());
  document.addIn(['resembles'], document.createNode({ document: other, reason }));
  writeFileSync(`${path}.new`, document.toString({ lineWidth: 0 }));
  renameSync(`${path}.new`, path);
  return `${id} 与 ${other} 的文字大体相同，已在 ${id} 的 document.yaml 写明（resembles），请核对是不是同一文件。`;
}
