import { describe, expect, it } from 'vitest';
import { hasCorrection, readWording, receivedWording, type Wording } from '../../src/citing/quoted-words.ts';

const corrected = (shown: string, received: string, kind: 'wrong-char' | 'missing' | 'scattered', whole = true): Wording => [
  '加强管理，',
  { shown, received, kind, whole },
  '风险。',
];

describe('the words of a quotation', () => {
  it.each([
    [
      'a wrong or missing character',
      corrected('最大限度降低', '大限度降低', 'missing'),
      '加强管理，大限度降低〔校作“最大限度降低”〕风险。',
      '加强管理，最大限度降低风险。',
    ],
    ['words that the source lacks', corrected('有关', '', 'missing'), '加强管理，〔校补“有关”〕风险。', '加强管理，有关风险。'],
    ['characters torn out of their line', corrected('3万吨', '3\t万吨', 'scattered'), '加强管理，3万吨〔底本排印错乱，据校订〕风险。', '加强管理，3万吨风险。'],
    ['part of a corrected place', corrected('最大', '大限度', 'missing', false), '加强管理，最大〔此处经校订〕风险。', '加强管理，最大风险。'],
    ['no correction', ['加强管理。'], '加强管理。', '加强管理。'],
  ])('of %s are as received, the correction in brackets, or as read', (_, wording, received, read) => {
    expect(receivedWording(wording)).toBe(received);
    expect(readWording(wording)).toBe(read);
    expect(hasCorrection(wording)).toBe(received !== read);
  });
});
