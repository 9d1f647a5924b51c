/** How much of the head of a line is set apart from what follows. */
import type { ExtractLine } from '../../received/extract.ts';
import type { DraftLine, Stretch } from './paragraph-draft.ts';

/** Fonts for headings: 黑体, 楷体, SimHei, KaiTi_GB2312. */
const fontsOfHeadings = /黑|楷|hei|kai/iu;

/** Lines as they are handed on. A font of headings in which most of the text is set does not set anything apart. */
export function withBoldHeads(drafts: readonly DraftLine[]): ExtractLine[] {
  const usual = usualFont(drafts);
  return drafts.map(({ line, stretches }) => {
    const bold = headOf(line.text, stretches, (stretch) => stretch.bold || (stretch.font !== usual && fontsOfHeadings.test(stretch.font ?? '')));
    const { form = {}, ...rest } = line;
    const whole = { ...form, ...(bold > 0 && { bold }) };
    return Object.keys(whole).length > 0 ? { ...rest, form: whole } : rest;
  });
}

/** White space is set in any way. */
function headOf(text: string, stretches: readonly Stretch[], isApart: (stretch: Stretch) => boolean): number {
  let head = 0;
  let start = 0;
  for (const stretch of stretches) {
    if (isApart(stretch)) head = stretch.end;
    else if (text.slice(start, stretch.end).trim()) break;
    start = stretch.end;
  }
  return text.slice(0, head).trimEnd().length;
}

function usualFont(drafts: readonly DraftLine[]): string | undefined {
  const counts = new Map<string | undefined, number>();
  let usual: string | undefined;
  for (const { stretches } of drafts) {
    let start = 0;
    for (const { end, font } of stretches) {
      counts.set(font, (counts.get(font) ?? 0) + end - start);
      start = end;
      if ((counts.get(font) ?? 0) > (counts.get(usual) ?? 0)) usual = font;
    }
  }
  return usual;
}
