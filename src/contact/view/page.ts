/** Fills in the report with what is known, asks what it is about, and keeps the addresses at which it can be sent in step with what the reader writes. */

import { copyText } from '../../browser/clipboard.ts';
import { element } from '../../browser/elements.ts';
import { onTyped } from '../../browser/keys.ts';
import type { CitingFile } from '../../citing/facts.ts';
import type { CopyOnOffer } from '../../offline/files.ts';
import { parametersOf } from '../../policy/from-outside/decode.ts';
import { documentPath } from '../../policy/ids.ts';
import { clientAt, type LoadClient } from '../../search/view/typing/load-client.ts';
import { address } from '../../site/address.ts';
import type { Contact } from '../../site/contact.ts';
import {
  aboutUnit,
  askWhich,
  cutInWords,
  noSuchDocument,
  noSuchUnit,
  openIssue,
  reportCopied,
  selectedYourself,
  writeMail,
} from '../../wording/reader/contact.ts';
import { askedIn, citedIn, type Held, heldUnit, pageWithPlace, placeOf } from '../asked.ts';
import { bodyOf, headOfReport, readSubject, retold, type Subject, sendingPlaces } from '../report.ts';

interface Settings {
  contact: Contact | null;
  repository: string | null;
}

const typingPause = 300;

class ReportPage {
  readonly #root: HTMLElement;
  readonly #settings: Settings;
  readonly #report: HTMLTextAreaElement;
  readonly #asked: HTMLInputElement;
  readonly #load: LoadClient;
  #subject: Subject;
  #version = '';
  #typing = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#settings = JSON.parse(root.dataset.contact ?? '{}');
    this.#report = this.#part('report');
    this.#asked = this.#part('asked');
    this.#load = clientAt(root.dataset.search ?? '');
    this.#subject = readSubject(parametersOf(location.search), cameFrom());
  }

  async fill(): Promise<void> {
    this.#report.value = bodyOf(this.#subject, '');
    this.#asked.value = this.#subject.unit || this.#subject.page;
    this.#follow();
    void this.#check();
    this.#listen();
    const version = await siteVersion(this.#root.dataset.version ?? '');
    this.#retell(this.#subject, version);
  }

  #listen(): void {
    onTyped(this.#report, () => this.#follow());
    onTyped(this.#asked, () => {
      clearTimeout(this.#typing);
      this.#typing = window.setTimeout(() => {
        void this.#ask(this.#asked.value);
      }, typingPause);
    });
    this.#part('copy').addEventListener('click', () => void this.#copy());
  }

  /** An id or an address is read at once; other words as the search reads them, which is loaded for it. */
  async #ask(written: string): Promise<void> {
    const asked = askedIn(written);
    const cited = asked.unit || !written.trim() ? null : await this.#search(written).catch(() => null);
    if (this.#asked.value !== written) return;
    this.#retell({ ...this.#subject, name: '', ...(cited ? askedIn(cited) : asked) }, this.#version);
    await this.#check();
  }

  async #search(written: string): Promise<string | null> {
    const { search } = await this.#load();
    return citedIn(await search(written));
  }

  #part<T extends HTMLElement>(name: string): T {
    return this.#root.querySelector<T>(`[data-part="${name}"]`) as T;
  }

  /** Puts what is known now into the report; what the reader has written stays. */
  #retell(subject: Subject, version: string): void {
    const [before, after] = [headOfReport(this.#subject, this.#version), headOfReport(subject, version)];
    this.#report.value = retold(this.#report.value, before, after);
    this.#subject = subject;
    this.#version = version;
    this.#follow();
  }

  #follow(): void {
    const { contact, repository } = this.#settings;
    const places = sendingPlaces(contact, repository, this.#subject, this.#report.value);
    for (const name of ['mail', 'issue', 'page'] as const) this.#part(name)?.setAttribute('href', places[name]?.address ?? '');
    const cut = [...(places.mail?.cut ? [writeMail] : []), ...(places.issue?.cut ? [openIssue] : [])];
    this.#part('cut').textContent = cut.length > 0 ? cutInWords(cut) : '';
  }

  /** Says what is wrong with what the report is about; else leads there. */
  async #check(): Promise<void> {
    const { unit, page } = this.#subject;
    const held = await heldUnit(unit, citingFile);
    if (this.#subject.unit !== unit) return;
    const fault = unit || page ? faultInWords(held) : askWhich;
    this.#asked.toggleAttribute('aria-invalid', held.kind === 'no-document' || held.kind === 'no-unit');
    const place = fault ? null : placeOf(this.#subject);
    const name = held.kind === 'held' ? held.name : '';
    this.#part('about').replaceChildren(...(place ? [aboutUnit, element('a', { href: address(place) }, name || unit)] : [fault]));
    if (place && name) this.#retell({ ...this.#subject, name, page: pageWithPlace(page, new URL(address(place), location.href).href) }, this.#version);
  }

  async #copy(): Promise<void> {
    const copied = await copyText(this.#report.value);
    if (!copied) this.#report.select();
    this.#part('said').replaceChildren(copied ? reportCopied : selectedYourself);
  }
}

function faultInWords(held: Held): string {
  if (held.kind === 'no-document') return noSuchDocument(held.document);
  return held.kind === 'no-unit' ? noSuchUnit(held.title, held.anchor) : '';
}

/** The page that led here, where it is one of this site; else empty. */
const cameFrom = (): string => (document.referrer.startsWith(`${location.origin}/`) && document.referrer !== location.href ? document.referrer : '');

/** What the site knows of a document; null where it has none. Throws where that cannot be had. */
async function citingFile(document: string): Promise<CitingFile | null> {
  const response = await fetch(address(`${documentPath(document)}citing.json`), { cache: 'no-cache' });
  if (response.status === 404) return null;
  return (await response.json()) as CitingFile;
}

/** Changes with every byte of the site; empty where it cannot be had. */
async function siteVersion(file: string): Promise<string> {
  try {
    return ((await (await fetch(file)).json()) as Partial<CopyOnOffer>).version ?? '';
  } catch {
    return '';
  }
}

const root = document.querySelector<HTMLElement>('[data-contact]');
if (root) void new ReportPage(root).fill();
