/** Keeps on the reader's desk which document is read and where in it. */
import type { ReadDocument } from '../../desk/desk.ts';
import { withPlace } from '../../desk/desk.ts';
import { DeskStorage } from '../../desk/storage.ts';

/** Where the reader is: anchor and name of the unit, both empty above the first. */
export type WhereRead = () => Pick<ReadDocument, 'anchor' | 'unit'>;

/**
 * Keeps the place whenever the page may be left. What cannot be kept is not said here: reading goes on as it is, and the desk says
 * so where it is opened.
 */
export function keepPlace(where: WhereRead, storage = new DeskStorage()): void {
  const article = document.querySelector<HTMLElement>('[data-citing]');
  const { id, title } = article?.dataset ?? {};
  if (!id || !title) return;
  const keep = () => void storage.change((desk) => withPlace(desk, { document: id, title, ...where(), at: new Date().toISOString() }));
  keep();
  window.addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && keep());
}
