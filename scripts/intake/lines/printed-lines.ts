/** Lines of print as text.txt holds them: what geometry says of paragraphs is written as white space, which the conversion reads. */
import type { ExtractLine } from '../received/extract.ts';

const indent = '　　';

/** An indented line begins with two ideographic spaces, one behind a gap has an empty line before it. Restored spans move with their words. */
export function printedLines(lines: readonly ExtractLine[]): ExtractLine[] {
  return lines.flatMap((line, at) => {
    const written = line.form?.indented ? withIndent(line) : line;
    return line.form?.afterGap && at > 0 ? [{ text: '' }, written] : [written];
  });
}

function withIndent(line: ExtractLine): ExtractLine {
  const text = line.text.trimStart();
  const moved = indent.length - (line.text.length - text.length);
  const restored = line.restored?.map(({ start, end, what }) => ({ start: start + moved, end: end + moved, what }));
  return { ...line, text: indent + text, ...(restored && { restored }) };
}
