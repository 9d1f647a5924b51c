/** A tiny writer of PDFs: text runs and rules at their places, in fonts of Adobe-GB1 that are not embedded, so that tests need no font. */

export interface MadeRun {
  text: string;
  /** Points from the left. */
  x: number;
  /** Points from the top to the baseline. */
  y: number;
  size: number;
  font?: 'song' | 'hei';
  /** Degrees, against the clock. */
  turned?: number;
  /** 3: painted invisibly. */
  mode?: number;
  /** Points between characters. */
  spacing?: number;
}

export interface MadeRule {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  /** Painted as a box so thin that it is a line. */
  filled?: boolean;
}

export interface MadePage {
  width?: number;
  height?: number;
  runs: MadeRun[];
  rules?: MadeRule[];
}

export interface MadePdf {
  info?: Record<string, string>;
  /** It opens with a password that nobody knows. */
  locked?: boolean;
}

export const a4 = { width: 595, height: 842 };

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const hexOf = (text: string): string => [...Array(text.length).keys()].map((i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');
const points = (number: number): string => String(Math.round(number * 1000) / 1000);

function runOperators({ text, x, y, size, font = 'song', turned = 0, mode = 0, spacing = 0 }: MadeRun, height: number): string {
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
  const matrix = [cos, sin, -sin, cos, x, height - y].map(points).join(' ');
  return `BT /${font} ${points(size)} Tf ${mode} Tr ${points(spacing)} Tc ${matrix} Tm <${hexOf(text)}> Tj ET`;
}

function ruleOperators({ x0, y0, x1, y1, filled }: MadeRule, height: number): string {
  if (filled) return `${points(x0)} ${points(height - y1 - 0.25)} ${points(Math.max(0.5, x1 - x0))} ${points(Math.max(0.5, y1 - y0))} re f`;
  return `${points(x0)} ${points(height - y0)} m ${points(x1)} ${points(height - y1)} l S`;
}

function contentOf({ runs, rules = [], height = a4.height }: MadePage): string {
  return [...rules.map((rule) => ruleOperators(rule, height)), ...runs.map((run) => runOperators(run, height))].join('\n');
}

/** ASCII is half as wide as an ideograph. */
function fontObjects(first: number, name: string): string[] {
  return [
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/UniGB-UCS2-H/DescendantFonts[${first + 1} 0 R]>>`,
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/W[1 95 500]/FontDescriptor ${first + 2} 0 R>>`,
    `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>`,
  ];
}

/** Characters that UniGB-UCS2-H lacks come out as nothing. */
export function pdfOf(pages: readonly MadePage[], { info = {}, locked = false }: MadePdf = {}): Uint8Array {
  const firstPage = 10;
  const kids = pages.map((_, i) => `${firstPage + 2 * i} 0 R`).join(' ');
  const entries = Object.entries(info).map(([key, value]) => `/${key}<feff${hexOf(value)}>`);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    ...fontObjects(3, 'STSong-Light'),
    ...fontObjects(6, 'STHeiti-Regular'),
    `<<${entries.join('')}>>`,
    ...pages.flatMap((page, i) => {
      const content = contentOf(page);
      const box = `[0 0 ${points(page.width ?? a4.width)} ${points(page.height ?? a4.height)}]`;
      const fonts = '<</Font<</song 3 0 R/hei 6 0 R>>>>';
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox${box}/Resources${fonts}/Contents ${firstPage + 2 * i + 1} 0 R>>`,
        `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return fileOf(
    objects,
    locked ? `/ID[<${'00'.repeat(16)}><${'00'.repeat(16)}>]/Encrypt<</Filter/Standard/V 1/R 2/O<${'5a'.repeat(32)}>/U<${'a5'.repeat(32)}>/P -4>>` : '',
  );
}

function fileOf(objects: readonly string[], encryption: string): Uint8Array {
  let file = '%PDF-1.5\n';
  const offsets: string[] = [];
  const parts = [file];
  let length = file.length;
  for (const [i, object] of objects.entries()) {
    const part = `${i + 1} 0 obj\n${object}\nendobj\n`;
    offsets.push(`${String(length).padStart(10, '0')} 00000 n \n`);
    parts.push(part);
    length += part.length;
  }
  parts.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`);
  parts.push(`trailer\n<</Size ${objects.length + 1}/Root 1 0 R/Info 9 0 R${encryption}>>\nstartxref\n${length}\n%%EOF\n`);
  file = parts.join('');
  return bytesOf(file);
}
