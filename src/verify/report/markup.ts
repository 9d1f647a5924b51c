/** Marks of Markdown and HTML in a report, and references to characters (&#65292;). Offsets stay what they were. */

/** Those that stand for marks and gaps of Chinese text; of the others nobody writes more than the number. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  bull: '•',
  times: '×',
  plusmn: '±',
  deg: '°',
  permil: '‰',
  ge: '≥',
  le: '≤',
  mu: 'μ',
  micro: 'µ',
  sup2: '²',
  sup3: '³',
  shy: ' ',
  zwnj: ' ',
  zwj: ' ',
};

const characterReference = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}\d?));/giu;

const marks = [
  /<\/?[a-z][^<>\n]{0,300}>|<!--[^\n]{0,300}?-->/giu,
  /^[ \t]*(?:>[ \t]?)+/gmu,
  /^[ \t]*#{1,6}[ \t]/gmu,
  // Items of a list. What has a number may be the text's own.
  /^[ \t]*[-–•‣⁃◦▪▫●○■□◆◇➢➤✓✔·][ \t]+/gmu,
  /[*`]+|__+|~~+/gu,
];
const link = /(!?\[)([^[\]\n]{1,200})(\]\([^()\s]{1,500}(?:\s"[^"\n]{0,100}")?\))/gu;

export function withoutMarkup(text: string): string {
  const read = text.replace(characterReference, (written, decimal?: string, hexadecimal?: string, name?: string) =>
    (characterOf(decimal, hexadecimal, name) ?? written).padEnd(written.length),
  );
  const linked = read.replace(link, (_, open: string, words: string, rest: string) => blank(open) + words + blank(rest));
  return marks.reduce((unmarked, mark) => unmarked.replace(mark, blank), linked);
}

const blank = (mark: string): string => ' '.repeat(mark.length);

/** Null where it is a reference to no character. */
function characterOf(decimal?: string, hexadecimal?: string, name?: string): string | null {
  if (name !== undefined) return named[name] ?? null;
  const point = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const isCharacter = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return isCharacter ? String.fromCodePoint(point) : null;
}
