/**
 * What the comparison page shows, as it stands in its address: one `u` for each column,
 * `/compare/units/?u=hunan-2021-governance:m5&u=jiangxi-2020-governance:m6`; units of one document may share a
 * column, `u=hunan-2021-governance:m12,m16`.
 */
import { nameIn } from '../policy/from-outside/anchor.ts';
import { decodedWholly, parametersOf } from '../policy/from-outside/decode.ts';

/** A column asked for: a document and some of its anchors. Nothing says that they exist. */
export interface ColumnRequest {
  document: string;
  anchors: string[];
}

/** Nobody reads more columns than this side by side. */
export const mostColumns = 4;

/**
 * All of them, in their order. Never throws: an empty one is left out; what is no request is asked for as it is written, and the page says
 * that it is not there, as it says which are too many or stand there twice.
 */
export function readColumns(search: string): ColumnRequest[] {
  const written = [...search.matchAll(/(?<=[?&;]u=)[^&#]*/gu)].map(([value]) => value);
  // Of escapes that were cut nothing is left to read.
  const values = parametersOf(search)
    .getAll('u')
    .map((value, n) => value.trim() || (written[n] ?? ''));
  return values.flatMap((value) => readColumn(value) ?? readColumn(decodedWholly(value)) ?? unreadColumn(value));
}

/** `document:anchor`, or the id of a unit, `document#anchor`; with whatever stands round the names, in either width. */
function readColumn(value: string): ColumnRequest | null {
  const [, document, anchors] = /^([^:：#＃]+)[:：#＃](.+)$/su.exec(value) ?? [];
  if (!document || !anchors) return null;
  const named = [...new Set(anchors.split(/[,，、]/u).map(nameIn))].filter(Boolean);
  // What holds no name is asked for as it is written: the page says that it is not there.
  return { document: bareName(document) ? nameIn(document) : document.trim(), anchors: named.length ? named : [anchors.trim()].filter(Boolean) };
}

/** A document without any of its units, or nothing that can be read. */
function unreadColumn(value: string): ColumnRequest[] {
  const document = value.replace(/[:：#＃]$/u, '').trim();
  return document === '' ? [] : [{ document, anchors: [] }];
}

/** One name with nothing but marks round it; anything else is said as it was written. */
const bareName = (document: string): boolean => /^[^a-z0-9]*[a-z0-9](?:[^\s<=]*[a-z0-9])?[^a-z0-9]*$/iu.test(document.normalize('NFKC'));

/** The query string, with `?`; equal requests give equal strings, and ids stay readable. */
export function writeColumns(columns: readonly ColumnRequest[]): string {
  const values = columns.map(({ document, anchors }) => `u=${encodeURIComponent(document)}:${anchors.map(encodeURIComponent).join(',')}`);
  return values.length ? `?${values.join('&')}` : '';
}
