/** Pages without their characters would pass most tests: the browser must find the system's fonts. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { useSite } from './browser.ts';

const site = useSite();
// As the system has it, whatever the browser was told.
const { FONTCONFIG_PATH: _, ...env } = process.env;
const chineseFonts = spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8', env }).stdout ?? '';

it.skipIf(chineseFonts.trim() === '')('the browser draws Chinese where the system has a font for it', async () => {
  const { page, close } = await site.open('/robots.txt');
  const inked = await page.evaluate(() =>
    ['污', '水', '□'].map((character) => {
      const canvas = document.createElement('canvas');
      const pen = canvas.getContext('2d')!;
      pen.font = '48px sans-serif';
      pen.fillText(character, 0, 60);
      return pen.getImageData(0, 0, 80, 80).data.reduce((sum, value) => sum + value, 0);
    }),
  );
  expect(new Set(inked).size).toBe(3);
  expect(Math.min(...inked)).toBeGreaterThan(0);
  await close();
});
