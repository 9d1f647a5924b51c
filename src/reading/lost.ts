/** Who comes by an address that leads nowhere as it stands is led to what it means, where it means one place only. */
import { ledOn } from '../policy/from-outside/lead.ts';
import { readPath, type Shelf } from '../policy/from-outside/path.ts';
import { leadingOn } from '../wording/reading.ts';

const root = document.querySelector<HTMLElement>('[data-lost]');
if (root) lead(root);

function lead(root: HTMLElement): void {
  const base = root.dataset.lost ?? '/';
  const path = readPath(location.pathname.slice(location.pathname.startsWith(base) ? base.length : 0), shelfOf(root));
  if (path === null) return;
  const target = ledOn(new URL(base + path.slice(1), location.href), location);
  // What the page itself was asked for and has not: leading there would lead here again.
  if (target.pathname === location.pathname) return;
  for (const place of root.querySelectorAll('[data-lost-to]')) place.textContent = leadingOn(target.pathname);
  location.replace(target);
}

function shelfOf(root: HTMLElement): Shelf {
  const documents = [...root.querySelectorAll<HTMLElement>('[data-document]')].map(({ dataset }) => ({
    id: dataset.document ?? '',
    shortName: dataset.short ?? '',
  }));
  return { documents, pages: root.dataset.pages?.split(' ') ?? [] };
}
