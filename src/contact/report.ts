/** A report of a fault: what a page knows of it, as words that can be sent, and the addresses at which they can. Pure. */
import { parseId, placePath } from '../policy/ids.ts';
import { headOf } from '../policy/whole-characters.ts';
import type { Contact } from '../site/contact.ts';
import { reportInWords, reportTitle } from '../wording/reader/contact.ts';

/** What is reported on; each is empty where the page that led here did not know it. */
export interface Subject {
  /** Id of a unit or a document. */
  unit: string;
  /** Words that the reader has chosen. */
  words: string;
  /** Address of the page that the reader comes from. */
  page: string;
}

/** Longer addresses do not reach every program of mail. */
const longestBody = 1200;
/** So many characters of what an address brings are taken. */
const longestId = 120;
export const longestWords = 500;

/** Reads the address of the page; `from` is the page that led here, if it is one of this site. */
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

export interface SendingPlaces {
  mail: string | null;
  page: string | null;
  issue: string | null;
}

/** Where a report can be sent, with the words in the address where the place takes them. */
export function sendingPlaces(contact: Contact | null, repository: string | null, subject: Subject, body: string): SendingPlaces {
  const title = reportTitle(subject);
  const short = headOf(body, longestBody);
  return {
    mail:
      contact && 'mail' in contact
        ? `mailto:${contact.mail}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(short.replaceAll('\n', '\r\n'))}`
        : null,
    page: contact && 'page' in contact ? contact.page : null,
    issue: repository && issueAddress(repository, title, short),
  };
}

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

/** Where the unit or document stands, below the site's base; null where nothing is named. */
export function placeOf({ unit }: Pick<Subject, 'unit'>): string | null {
  const id = parseId(unit);
  return id && placePath(id.document, id.anchor ?? '');
}
