/** A text in statute form, converted: provisions of the Environmental Protection Law, as tests/convert/structure/statute.test.ts has them. */
import { readFileSync } from 'node:fs';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { convert, smallSeedFiles } from '../convert/seeds.ts';

const skipped = ['第十三条', '第四十五条', '第六十三条', '第七十条'];
const expected = ['第三条', '第十四条', '第四十六条', '第六十四条'];

export function convertStatute(): { document: PolicyDocument; units: Unit[] } {
  const text = readFileSync('tests/fixtures/statute/text.txt', 'utf8');
  const { document, units } = convert(
    smallSeedFiles(text, {
      title: '中华人民共和国环境保护法',
      type: '法律',
      numbering: { form: 'statute' },
      anomalies: skipped.map((label, i) => ({ label, expected: expected[i], reason: '测试节选' })),
    }),
  );
  return { document, units };
}
