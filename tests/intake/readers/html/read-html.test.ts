/** Pages in the manner of several content systems, in wording of our own. */
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../scripts/intake/readers/html/read-html.ts';
import { language } from '../../../language.ts';

const read = (html: string, name = 'page.html') => readHtml({ name, bytes: new TextEncoder().encode(html) }, language);
const linesOf = async (html: string) => (await read(html)).extract?.lines.map(({ text }) => text);

const paragraphs = ['一、总体要求', '各单位应当加强湖泊保护工作，完善巡查制度。', '二、主要任务', '建立台账，按月报送，不得迟报。'];
const body = paragraphs.map((text) => `<p>${text}</p>`).join('');
const navigation = '<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul>';

describe('a saved page', () => {
  it('gives the text of a named container, nothing of the navigation', async () =>
    expect(await linesOf(`${navigation}<div class="TRS_Editor">${body}</div><div class="footer">版权所有，请勿转载。</div>`)).toEqual(paragraphs));

  it('gives the text where it is densest', async () => expect(await linesOf(`${navigation}<div><div>${body}</div></div>`)).toEqual(paragraphs));

  it('reads the information table, and gives no empty cell the next label', async () => {
    const table = '<table><tr><td>索 引 号：</td><td>A-1</td><td>主题词：</td><td></td></tr><tr><td>发文机关：</td><td>某市湖泊局</td></tr></table>';
    const { extract } = await read(`${table}<div id="zoom">${body}</div>`);
    expect(extract?.labelled).toEqual([
      { label: '索引号', value: 'A-1' },
      { label: '发文机关', value: '某市湖泊局' },
    ]);
    expect(extract?.lines.map(({ text }) => text)).toEqual(paragraphs);
  });

  it('keeps a table as rows, covered cells empty', async () =>
    expect(
      (
        await linesOf(
          `<div id="zoom">${body}<table><tr><td>项目</td><td>数量</td></tr><tr><td rowspan=2>湖泊</td><td>3</td></tr><tr><td>4</td></tr></table></div>`,
        )
      )?.slice(-3),
    ).toEqual(['项目\t数量', '湖泊\t3', '\t4']));

  it('leaves out hidden words', async () =>
    expect(await linesOf(`<div id="zoom">${body}<p>完<span style="display: none">不见</span>毕。</p></div>`)).toEqual([...paragraphs, '完毕。']));

  it('is refused where it is a list of links', async () =>
    expect((await read(`<ul>${'<li><a href="x">关于印发某某方案的通知</a>2020-01-01</li>'.repeat(20)}</ul>`)).refusal?.rule).toBe('no-document'));

  it('is refused where it is nested too deep', async () => expect((await read('<div>'.repeat(100_000))).refusal?.rule).toBe('beyond-limits'));

  it('is read in the encoding it has, whatever it says', async () => {
    // 湖泊的管理。 in GB18030
    const bytes = Uint8Array.from([...Buffer.from('<meta charset="utf-8"><p>'), 0xba, 0xfe, 0xb2, 0xb4, 0xb5, 0xc4, 0xb9, 0xdc, 0xc0, 0xed, 0xa1, 0xa3]);
    const { extract } = await readHtml({ name: 'a.htm', bytes }, language);
    expect(extract?.lines.map(({ text }) => text)).toEqual(['湖泊的管理。']);
    expect(extract?.remarks).toEqual(['网页自称编码为 utf-8，实为 gb18030']);
  });

  it('is read out of MHTML', async () => {
    const part = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(`<div id="zoom">${body}</div>`).toString('base64')}\r\n--b--\r\n`;
    expect((await read(part, 'page.mht')).extract?.lines.map(({ text }) => text)).toEqual(paragraphs);
  });
});
