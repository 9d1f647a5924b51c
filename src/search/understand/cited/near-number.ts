/** A document number that nothing bears or cites → those that differ from it by one slip: 湘办发〔2021〕3号 and 湘办发〔2021〕2号. */
import type { Citing } from '../../index/knowledge.ts';
import { slipBetween } from '../spelling.ts';
import type { DocumentNumber } from './number.ts';

interface Parts {
  issuer: string;
  year: string;
  serial: string;
}

function partsOf(number: string): Parts | null {
  const [, issuer = '', year = '', serial = ''] = /^(.*)〔(\d{4})〕(\d+)号$/u.exec(number) ?? [];
  return serial ? { issuer, year, serial } : null;
}

/** Numbers of which two of issuer, year and serial are the same and the third is not, or of which the issuer is a slip away; the likelier first. */
export function numbersNear({ usual }: DocumentNumber, { numbers }: Citing): Citing['numbers'] {
  const asked = partsOf(usual);
  if (!asked) return [];
  const near = numbers.flatMap((known) => {
    const parts = partsOf(known.number);
    const distance = parts ? distanceOf(asked, parts) : null;
    return distance === null ? [] : [{ known, distance }];
  });
  return near.toSorted((a, b) => a.distance - b.distance).map(({ known }) => known);
}

/** Null where they have too little in common. An issuer written otherwise is the likeliest slip, then the serial, then the year. */
function distanceOf(asked: Parts, known: Parts): number | null {
  const sameYear = asked.year === known.year;
  const sameSerial = asked.serial === known.serial;
  if (asked.issuer === known.issuer) return sameYear ? 1 : sameSerial ? 2 : null;
  return sameYear && sameSerial && isIssuerNear(asked.issuer, known.issuer) ? 0 : null;
}

const isIssuerNear = (asked: string, known: string): boolean =>
  asked === '' || known.startsWith(asked) || known.endsWith(asked) || slipBetween(asked, known) !== null;
