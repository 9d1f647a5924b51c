/** What the head of a text says of the names that stand again further down. */
import type { Language } from '../../../../src/policy/language.ts';
import { isAgency } from '../../../convert/lines/front-lines.ts';

const titled = /《([^《》]{4,80})》/gu;
/** More than these a front does not name. */
const looked = 5000;

/** Titles in 《》: a text that names one and bears it as its own title has it without marks. */
export const knownTitles = (text: string): Set<string> => new Set([...text.slice(0, looked).matchAll(titled)].map(([, title = '']) => title));

/** 云溪市水利局 of 云溪市水利局关于…的通知: who signs. */
export const knownIssuers = (text: string, words: Language['frontLines']): string[] =>
  [...text.slice(0, looked).matchAll(/(?<=^|[\n。号])(\p{Script=Han}{3,40}?)(?=关于)/gu)].flatMap(([, name = '']) => (isAgency(name, words) ? [name] : []));
