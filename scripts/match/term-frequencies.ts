/** The fixed reference of the matcher's weights, as its file is written: seeds/language/term-frequencies.yaml. */
import { stringify } from 'yaml';
import type { TermFrequencies } from '../../src/policy/language.ts';

const head = `# yaml-language-server: $schema=../schemas/term-frequencies.schema.json
# 词语的权重：比较条目时，少见的词比常见的词说明更多。所据的条目是固定的，收入别的文件不会改变已有的对应关系。
# 由 npm run links -- --renew 写，不手改。
`;

/** The text of the file. Terms are in the order of code units, so that a change is seen in a review. */
export function printTermFrequencies({ measures, holding }: TermFrequencies, documents: readonly string[]): string {
  const shared = [...holding].filter(([, count]) => count > 1);
  const held = Map.groupBy(shared, ([, count]) => count);
  const lists = [...held]
    .sort(([a], [b]) => b - a)
    .map(
      ([count, entries]) =>
        [
          String(count),
          entries
            .map(([term]) => term)
            .sort()
            .join(' '),
        ] as const,
    );
  const content = {
    for: '词语在多少个条目里出现；没有列出的只在一个条目里出现',
    source: `本库文件的统计：${documents.join('、')}`,
    measures,
    held: Object.fromEntries(lists),
  };
  return head + stringify(content, { lineWidth: 150 });
}
