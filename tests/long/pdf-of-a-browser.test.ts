/** Pages that a browser prints to PDF come back paragraph by paragraph, whatever sets the paragraphs apart. */
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readPdfInNode } from '../../scripts/intake/readers/pdf/in-node.ts';

const paragraph = '各县区要加强水源地保护，定期开展监测，建立巡查制度，发现问题及时处置，并于每年12月底前向市级主管部门报告PM2.5浓度和“一源一策”落实情况。';
const paragraphs = Array.from({ length: 40 }, (_, i) => `${i + 1}.${paragraph.repeat(1 + (i % 3))}`);
const rows = Array.from({ length: 30 }, (_, i) => [`${i + 1}`, `完成第${i + 1}处污水处理设施的提标改造`, '2023年12月']);
const table = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

/** Browsers print some ideographs as radicals of the same shape: they are compared as what they look like. */
const look = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2E80-\u2EFF]/gu, '□')
    .replace(/[民见长门]/gu, '□')
    .replaceAll('戶', '户');

async function printed(style: string): Promise<Uint8Array> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    const body = paragraphs.map((text) => `<p>${text}</p>`).join('');
    await page.setContent(
      `<style>table{border-collapse:collapse}td{border:1px solid;padding:4px}${style}</style><h1>关于加强水源地保护的通知</h1>${body}${table}`,
    );
    const template = '<div style="font-size:8px;width:100%;text-align:center"><span class=pageNumber></span>/<span class=totalPages></span></div>';
    return await page.pdf({
      format: 'A4',
      displayHeaderFooter: true,
      headerTemplate: '<div></div>',
      footerTemplate: template,
      margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' },
    });
  } finally {
    await browser.close();
  }
}

describe('a page printed by a browser', () => {
  it.each([
    ['indents', 'p{margin:0;text-indent:2em;text-align:justify;line-height:1.8}'],
    ['gaps', 'p{margin:0 0 1em;line-height:1.6}'],
  ])('comes back by its %s', async (_, style) => {
    const { extract } = await readPdfInNode({ name: '通知.pdf', bytes: await printed(style) });
    const expected = ['关于加强水源地保护的通知', ...paragraphs, ...rows.map((row) => row.join('\t'))];
    expect(extract?.lines.map(({ text }) => look(text))).toEqual(expected.map(look));
    expect(extract?.leftOut.map(({ reason }) => reason)).toEqual(['页码']);
  });
});
