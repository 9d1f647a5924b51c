/** Keeps on the reader's desk which document is read and where in it. */
import { receivedText } from '../../browser/traditional.ts';
import { withPlace } from '../../desk/desk.ts';
import { DeskStorage } from '../../desk/storage.ts';

/** Where the reader is: anchor of the unit and the element that names it; empty and null above the first. */
export type WhereRead = () => { anchor: string; name: Element | null };

/**
 * Keeps the place whenever the page may be left. What cannot be kept is not said here: reading goes on as it is, and the desk says
 * so where it is opened.
 */
export function keepPlace(where: WhereRead, storage = new DeskStorage()): void {
  const article = document.querySelector<HTMLElement>('[data-citing]');
  const { id, title } = article?.dataset ?? {};
  if (!id || !title) return;
  const keep = (): void => {
    const { anchor, name } = where();
    // Whatever characters it is shown in.
    const unit = name ? receivedText(name).trim() : '';
    storage.change((desk) => withPlace(desk, { document: id, title, anchor, unit, at: new Date().toISOString() }));
  };
  keep();
  window.addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && keep());
}
