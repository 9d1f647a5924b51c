/** How much of a report is checked. Checking takes time in proportion to the length: these keep it from taking minutes, and are said where they are reached. */
import { lastWholeEnd } from '../../policy/whole-characters.ts';

/** UTF-16 units: a book of a thousand pages. */
export const mostCharacters = 1_000_000;
/** More quotations are found, but not listed. */
export const mostQuotations = 10_000;

/** The part of a report that is checked: all of it, or its beginning. */
export const checkedPart = (report: string): string => (report.length > mostCharacters ? report.slice(0, lastWholeEnd(report, mostCharacters)) : report);
