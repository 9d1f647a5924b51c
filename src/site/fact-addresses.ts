/** Addresses of pages of facts. */
import { address } from './address.ts';

export const factsAddress = (): string => address('/facts/');
export const bodyAddress = (key = ''): string => address(key ? `/bodies/${key}/` : '/bodies/');
export const targetsAddress = (key = ''): string => address(key ? `/targets/${key}/` : '/targets/');
export const yearAddress = (year: string): string => address(`/targets/years/${year}/`);
export const deadlinesAddress = (year = ''): string => address(year ? `/deadlines/${year}/` : '/deadlines/');
export const instrumentAddress = (key = ''): string => address(key ? `/instruments/${key}/` : '/instruments/');

/** The file of all rows of a list, beside its page. */
export const rowsFile = (list: string): string => `${list}rows.json`;
