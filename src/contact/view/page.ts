/** Fills in the report with what is known, and keeps the addresses at which it can be sent in step with what the reader writes. */

import { copyText } from '../../browser/clipboard.ts';
import { element } from '../../browser/elements.ts';
import { onTyped } from '../../browser/keys.ts';
import type { CopyOnOffer } from '../../offline/files.ts';
import { parametersOf } from '../../policy/from-outside/decode.ts';
import { address } from '../../site/address.ts';
import type { Contact } from '../../site/contact.ts';
import { aboutUnit, reportCopied, selectedYourself } from '../../wording/reader/contact.ts';
import { bodyOf, placeOf, readSubject, type SendingPlaces, sendingPlaces } from '../report.ts';

interface Settings {
  contact: Contact | null;
  repository: string | null;
}

async function fill(root: HTMLElement): Promise<void> {
  const part = <T extends HTMLElement>(name: string): T | null => root.querySelector<T>(`[data-part="${name}"]`);
  const report = part<HTMLTextAreaElement>('report');
  if (!report) return;
  const { contact, repository } = JSON.parse(root.dataset.contact ?? '{}') as Settings;
  const subject = readSubject(parametersOf(location.search), cameFrom());
  const place = placeOf(subject);
  if (place) part('about')?.replaceChildren(aboutUnit, element('a', { href: address(place) }, subject.unit));
  const follow = (): void => {
    const places = sendingPlaces(contact, repository, subject, report.value);
    for (const name of ['mail', 'issue', 'page'] satisfies (keyof SendingPlaces)[]) part(name)?.setAttribute('href', places[name] ?? '');
  };
  onTyped(report, follow);
  part('copy')?.addEventListener('click', async () => {
    const copied = await copyText(report.value);
    if (!copied) report.select();
    part('said')?.replaceChildren(copied ? reportCopied : selectedYourself);
  });
  report.value = bodyOf(subject, '');
  follow();
  const [untouched, version] = [report.value, await siteVersion(root.dataset.version ?? '')];
  // What the reader has begun to write stays.
  if (report.value !== untouched || !version) return;
  report.value = bodyOf(subject, version);
  follow();
}

/** The page that led here, where it is one of this site. */
function cameFrom(): string {
  return document.referrer.startsWith(`${location.origin}/`) && document.referrer !== location.href ? document.referrer : location.origin + address('/');
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
if (root) void fill(root);
