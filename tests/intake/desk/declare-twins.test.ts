/** Nearly one text in two files of a run: what is written converts, and says so. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { convertFolders } from '../../../scripts/convert/convert-folders.ts';
import { declareTwins } from '../../../scripts/intake/desk/declare-twins.ts';
import { writeDocument } from '../../../scripts/intake/desk/seed-folder.ts';
import { folderWith } from './folders.ts';
import { dateDoubt, proposed, sha256, text } from './proposals.ts';

const words = Array.from({ length: 40 }, (_, i) => `第${i}类单位在${i * 7}日内报送结果`).join('，');
const long = text.replace('完成治理', `完成治理，${words}`);

it('the later one names the earlier', () => {
  const seeds = folderWith();
  for (const [id, whole] of Object.entries({ one: long, another: long.replace('加大投入', '加大各项投入') })) {
    writeDocument(seeds, { proposed: proposed({ text: whole }, { id, sha256: sha256(whole) }), open: [dateDoubt], allow: null });
  }
  const faults = () => convertFolders(seeds, join(folderWith(), 'content')).converted.issues.map(({ rule }) => rule);
  expect(faults()).toEqual(['similar-text']);
  expect(declareTwins(seeds, ['one', 'another'])).toEqual([expect.stringContaining('another 与 one 的文字大体相同')]);
  expect(faults()).toEqual([]);
  const file = readFileSync(join(seeds, 'another/document.yaml'), 'utf8');
  expect(file).toContain('# 待核：');
  expect(parse(file).resembles).toEqual([{ document: 'one', reason: expect.any(String) }]);
  expect(declareTwins(seeds, ['one', 'another'])).toEqual([]);
});
