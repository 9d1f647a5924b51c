/** Hands a comparison over in the form that was asked for. */

import { download } from '../../browser/download.ts';
import { today } from '../../browser/today.ts';
import { dateInWords } from '../../policy/dates.ts';
import { copyForbidden } from '../../wording/acts.ts';
import { pictureFailed, tableCopied, type takenForms } from '../../wording/compare.ts';
import { drawComparison, type Picture } from './picture.ts';
import { plainTable, richTable } from './rich-table.ts';
import { readShownTable, type ShownTable } from './shown-table.ts';

export type TakenForm = (typeof takenForms)[number]['form'];

/** What is to be said; empty where the browser says it. */
export async function takeAway(form: TakenForm): Promise<string> {
  const table = readShownTable(document);
  if (!table) return '';
  const day = dateInWords(today());
  if (form === 'table') return (await copyTable(table, day)) ? tableCopied : copyForbidden;
  const picture = drawComparison(table, day);
  if (form === 'svg') download(picture.svg, `${table.title}.svg`, 'image/svg+xml;charset=utf-8');
  else return savePng(picture, `${table.title}.png`);
  return '';
}

async function copyTable(table: ShownTable, day: string): Promise<boolean> {
  const forms = { 'text/html': richTable(table, day), 'text/plain': plainTable(table, day) };
  const blobs = Object.fromEntries(Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })]));
  try {
    await navigator.clipboard.write([new ClipboardItem(blobs)]);
    return true;
  } catch {
    return false;
  }
}

/** Sharp on a large screen, and no larger than canvases can be. */
const sharp = 2;
const mostPixels = 16_000;

async function savePng({ svg, width, height }: Picture, name: string): Promise<string> {
  const scale = Math.min(sharp, mostPixels / height);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(width * scale), height: Math.round(height * scale) });
  try {
    await image.decode();
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!blob) return pictureFailed;
    download(blob, name, 'image/png');
    return '';
  } catch (error) {
    console.warn(error);
    return pictureFailed;
  }
}
