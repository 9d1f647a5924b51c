/** A report of a fault: what a page knows of it, as words that can be sent, and the addresses at which they can. Pure. */
import { headOf, shortened } from '../policy/whole-characters.ts';
import type { Contact } from '../site/contact.ts';
import { cutHere, reportHead, reportInWords, reportTitle } from '../wording/reader/contact.ts';

/** What is reported on; each is empty where the page that led here did not know it. */
export interface Subject {
  /** Id of a unit or a document. */
  unit: string;
  /** What it is called, once that is known. */
  name?: string;
  /** Words that the reader has chosen. */
  words: string;
  /** Address of the page that the reader comes from. */
  page: string;
}

/** Characters of an address, encoded: longer ones do not reach every program of mail (2,000 on Windows), nor every site (8,000 at most). */
export const longestMail = 2000;
export const longestIssue = 7600;
/** So many characters of what an address brings are taken. */
const longestId = 120;
export const longestWords = 500;
/** By so many a unit is known again. */
const mostFirst = 40;

export const firstWords = (text: string): string => shortened(text.replace(/\s+/gu, ''), mostFirst);

/** Reads the address of the page; `from` is the page that led here, if it is one of this site, else empty. */
export function readSubject(parameters: URLSearchParams, from: string): Subject {
  return {
    unit: headOf((parameters.get('unit') ?? '').trim(), longestId),
    words: headOf((parameters.get('words') ?? '').trim(), longestWords),
    page: from,
  };
}

/** The query string that readSubject reads. */
export function subjectAddress({ unit = '', words = '' }: Partial<Subject>): string {
  const given = Object.entries({ unit, words: headOf(words, longestWords) }).filter(([, value]) => value !== '');
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}

/** The words of a report, to be filled in by who sends it. `version` is that of the site, empty where it is not known. */
export const bodyOf = (subject: Subject, version: string): string => reportInWords(subject, version);

/** The same report about something else: what is known is put in the place of what was, the reader's own words stay. */
export const retold = (report: string, before: string, after: string): string =>
  report.startsWith(`${before}\n\n`) ? after + report.slice(before.length) : report;

/** What is known, as it stands at the beginning of a report. */
export const headOfReport = (subject: Subject, version: string): string => reportHead(subject, version);

/** `cut`: the address does not hold all of the words. */
export interface SendingPlace {
  address: string;
  cut: boolean;
}

export interface SendingPlaces {
  mail: SendingPlace | null;
  page: SendingPlace | null;
  issue: SendingPlace | null;
}

/** Where a report can be sent, with the words in the address where the place takes them, as far as they fit. */
export function sendingPlaces(contact: Contact | null, repository: string | null, subject: Pick<Subject, 'unit'>, body: string): SendingPlaces {
  const title = reportTitle(subject);
  const words = body.toWellFormed();
  const mail = contact && 'mail' in contact ? contact.mail : null;
  return {
    mail: mail === null ? null : fitting(words, longestMail, (text) => mailAddress(mail, title, text)),
    page: contact && 'page' in contact ? { address: contact.page, cut: false } : null,
    issue: repository === null ? null : fitting(words, longestIssue, (text) => issueAddress(repository, title, text)),
  };
}

/** The address with all of the words, or with as many as fit and a line that says that there are more. */
function fitting(words: string, longest: number, addressWith: (words: string) => string): SendingPlace {
  const whole = addressWith(words);
  if (whole.length <= longest) return { address: whole, cut: false };
  let [fits, tooLong] = [0, words.length];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (addressWith(headOf(words, middle) + cutHere).length <= longest) fits = middle;
    else tooLong = middle;
  }
  return { address: addressWith(headOf(words, fits) + cutHere), cut: true };
}

const mailAddress = (mail: string, title: string, body: string): string =>
  `mailto:${mail}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;

/** GitLab has an address of its own; GitHub, Gitee, Gitea and Forgejo share one. */
function issueAddress(repository: string, title: string, body: string): string {
  const isGitLab = /(?:^|\.)gitlab\./u.test(new URL(repository).hostname);
  const names = isGitLab ? ['issue[title]', 'issue[description]'] : ['title', 'body'];
  const fields = new URLSearchParams([
    [names[0] as string, title],
    [names[1] as string, body],
  ]);
  return `${repository}${isGitLab ? '/-' : ''}/issues/new?${fields}`;
}

/** Path of the page that asks for a report on a unit: `/contact/?unit=hunan-2021-governance%23m5`. */
export const contactPath = (subject: Partial<Subject> = {}): string => `/contact/${subjectAddress(subject)}`;
