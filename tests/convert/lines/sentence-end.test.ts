import { expect, it } from 'vitest';
import { endsSentence } from '../../../scripts/convert/lines/sentence-end.ts';

it.each<[string, boolean]>([
  ['两年内河湖见底。', true],
  ['下列各河：', true],
  ['清淤；', true],
  ['做到“河湖长清。”', true],
  ['（市水利局负责。）  ', true],
  ['Stop!', true],
  ['清理河道', false],
  ['清淤，', false],
  ['清淤、', false],
  ['（市水利局负责）', false],
  ['', false],
])('“%s” ends a sentence: %s', (line, expected) => expect(endsSentence(line)).toBe(expected));
