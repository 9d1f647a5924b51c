/** The readers, bundled as the site's public modules are, in a real browser: what they give there is what they give here. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleModule } from '../../scripts/index/bundle-client.ts';
import { readDocx } from '../../scripts/intake/readers/docx/read-docx.ts';
import { readPage } from '../../scripts/intake/readers/html/read-page.ts';
import { readPlain } from '../../scripts/intake/readers/plain/read-plain.ts';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import { docxOf } from '../intake/made/docx-of.ts';
import { htmlOf } from '../intake/made/html-of.ts';
import { language } from '../language.ts';

let browser: Awaited<ReturnType<typeof launchBrowser>>;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What an export of a module gives in the browser for an argument that crosses as JSON; bytes cross as lists of numbers. */
async function inBrowser(module: string, name: string, file: { name: string; bytes: Uint8Array } | string): Promise<unknown> {
  const [bundle] = await bundleModule(module, 'reader.js', 'es');
  const page = await browser.newPage();
  const given = typeof file === 'string' ? file : { name: file.name, bytes: [...file.bytes] };
  // As words: an import in a function would be one of the test runner's.
  const result = await page.evaluate(`(async () => {
    const given = ${JSON.stringify(given)};
    const address = URL.createObjectURL(new Blob([${JSON.stringify(String(bundle?.content))}], { type: 'text/javascript' }));
    const read = (await import(address))[${JSON.stringify(name)}];
    return read(typeof given === 'string' ? given : { name: given.name, bytes: Uint8Array.from(given.bytes) }, ${JSON.stringify(language)});
  })()`);
  await page.close();
  return result;
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('in a browser', () => {
  it('a Word file is read', async () => {
    const file = {
      name: 'a.docx',
      bytes: await docxOf([
        { text: '总体要求', label: '一、' },
        { text: '重点任务', label: '二、' },
      ]),
    };
    expect(plain(await inBrowser('scripts/intake/readers/docx/read-docx.ts', 'readDocx', file))).toEqual(plain(readDocx(file)));
  });

  it('a page is read', async () => {
    const page = htmlOf(['云溪市治水办法', '第一条　为了治水，制定本办法。', '第二条　本办法自印发之日起施行。']);
    expect(plain(await inBrowser('scripts/intake/readers/html/read-page.ts', 'readPage', page))).toEqual(plain(readPage(page, language)));
  });

  it('a text is read', async () => {
    const file = { name: 'a.txt', bytes: new TextEncoder().encode('云溪市治水办法\n第一条　为了治水，制定本办法。\n') };
    expect(plain(await inBrowser('scripts/intake/readers/plain/read-plain.ts', 'readPlain', file))).toEqual(plain(readPlain(file)));
  });
});
