/** Pages as saved: .html .htm .jsp .shtml .mht. */
import type { Reading, ReceivedFile } from '../../received/extract.ts';
import { limits } from '../../received/limits.ts';
import { decodePage } from './charset.ts';
import { isMhtml, pageInMhtml } from './mhtml.ts';
import { beyondLimits, type HtmlLanguage, readPage } from './read-page.ts';

/** Never throws for what the file holds. */
export async function readHtml({ name, bytes }: ReceivedFile, language: HtmlLanguage): Promise<Reading> {
  if (bytes.length > limits.bytes) return beyondLimits();
  const page = isMhtml(name, bytes) ? await pageInMhtml(bytes).catch(() => null) : bytes;
  if (!page)
    return { refusal: { rule: 'damaged-file', message: '单文件网页（.mht）里没有找到网页', remedy: '在浏览器里重新打开并另存为“网页，全部”或“仅 HTML”' } };
  const { text, remarks } = decodePage(page, language.webPages.commonCharacters);
  const reading = readPage(text, language);
  return reading.extract ? { extract: { ...reading.extract, remarks: [...remarks, ...reading.extract.remarks] } } : reading;
}
