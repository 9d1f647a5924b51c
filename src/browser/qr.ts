/** An address as a QR code, as what an SVG draws. */
import { encode } from 'uqr';

export interface QrDrawing {
  /** Modules on each side, a border of two included. */
  size: number;
  /** The dark ones: a stroke for each run of them in a row. */
  path: string;
}

export function drawQr(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const strokes = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/gu),
    ].map((run) => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`),
  );
  return { size, path: strokes.join('') };
}
