/** Pictures that go with shared links: right on a machine without any Chinese font. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { documentPicture, type PicturedDocument } from '../../scripts/finish/pictures/document-picture.ts';
import { drawLine } from '../../scripts/finish/pictures/glyphs.ts';
import { toHtml } from '../../src/browser/markup.ts';

const place = { name: '云溪', area: '云溪', fullName: '云溪省', names: ['云溪'] } as unknown as PicturedDocument['place'];
const document = (title: string): PicturedDocument => ({ title, place, documentNumber: '云政发〔2024〕5号', date: '2024-03-01', datePublished: null });

describe('a line of outlines', () => {
  const style = { size: 40, fill: '#000', weight: 20 };
  it('has one for each character, each further to the right', () => {
    const drawn = toHtml(drawLine('排污许可（2024）', 10, 20, style));
    const places = [...drawn.matchAll(/translate\(([\d.]+) 20\)/gu)].map(([, x]) => Number(x));
    expect(places).toHaveLength(10);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[1]).toBe(50);
  });
  it('is none where the font lacks a character', () => expect(drawLine('环\u{1f9ea}境', 0, 0, style)).toBeNull());
});

describe('the picture of a document', () => {
  it.each(['云溪省河湖保护条例', '云溪省人民政府办公厅关于进一步加强生活垃圾分类收集、运输和处理设施规划建设管理工作的若干意见（试行）', '长'.repeat(200)])(
    'holds no words that need a font: %s',
    async (title) => {
      const svg = documentPicture(document(title)) ?? '';
      expect(svg).not.toContain('<text');
      const { width, height } = await sharp(Buffer.from(svg)).metadata();
      expect([width, height]).toEqual([1200, 630]);
      const lowest = [...svg.matchAll(/translate\([\d.]+ ([\d.]+)\)/gu)].reduce((most, [, y]) => Math.max(most, Number(y)), 0);
      expect(lowest).toBeLessThan(600);
    },
  );
});
