/** What a browser prints at the foot of each page: the address of the page, with the number of the sheet. */
import type { Line } from '../split-lines.ts';
import { isTornOff } from './torn-lines.ts';

const address = '(?:https?:\\/\\/|www\\.)[\\w.:/?#&=%~+,;@!$-]+';
const sheet = '\\d{1,4}\\s*\\/\\s*\\d{1,4}';
/** The day on which it was printed: 2024/3/6, 2024-03-06 10:15. */
const day = '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:[,，\\s]+\\d{1,2}:\\d{2}(?::\\d{2})?)?';
const withSheetOrDay = new RegExp(
  `^(?:${address}\\s+(?:第?\\s*)?${sheet}(?:\\s*[页頁])?|${sheet}\\s+${address}|${address}\\s+${day}|${day}\\s+${address})$`,
  'iu',
);
const alone = new RegExp(`^${address}$`, 'iu');

/** With the number of its sheet or the day of its printing, wherever it stands; alone where it breaks off a sentence that goes on behind it in words. An address that a sentence gives has a mark behind it. */
export function addressesOfPages(lines: readonly Line[]): Line[] {
  return lines.filter(({ text }, i) => {
    if (withSheetOrDay.test(text.text)) return true;
    const [before, after] = [lines[i - 1], lines[i + 1]];
    return alone.test(text.text) && isTornOff(before) && !introducesAddress.test(before?.text.text ?? '') && /^\p{Script=Han}/u.test(after?.text.text ?? '');
  });
}

/** 网址：, （ */
const introducesAddress = /[:：（(]$/u;
