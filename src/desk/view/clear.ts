/** What is said of a damaged desk, and the question before the desk is cleared. */
import { download } from '../../browser/download.ts';
import { button, element } from '../../browser/elements.ts';
import {
  clearAsk,
  clearDamaged,
  clearNo,
  clearYes,
  damagedBefore,
  deskName,
  deskTroubleInWords,
  downloadDamaged,
  leftOutInWords,
} from '../../wording/reader/desk.ts';
import type { KeptDesk } from '../storage.ts';

/** Hidden where all is well. `damaged`: what could not be read, also of earlier times. */
export function presentTrouble(place: HTMLElement, { trouble, leftOut }: KeptDesk, damaged: string | null): void {
  const words = trouble ? deskTroubleInWords(trouble) : leftOut !== 0 ? leftOutInWords(leftOut) : damaged === null ? '' : damagedBefore;
  const take =
    damaged === null ? [] : [button(downloadDamaged, () => download(damaged, `${deskName}-damaged.txt`, 'text/plain;charset=utf-8'), { class: 'button' })];
  place.hidden = words === '';
  place.replaceChildren(element('p', {}, words), ...take);
}

/** `close` is called with either answer, `clear` before it where the reader wants that; `damaged`: the reader wants what was damaged away too. */
export function askToClear(place: HTMLElement, hasDamaged: boolean, clear: (damaged: boolean) => void, close: () => void): void {
  const done = (): void => {
    place.hidden = true;
    close();
  };
  const also = hasDamaged ? element('input', { type: 'checkbox' }) : null;
  const yes = (): void => {
    clear(also?.checked ?? false);
    done();
  };
  const no = button(clearNo, done, { class: 'button' });
  const choice = also ? [element('label', { class: 'desk-every' }, also, clearDamaged)] : [];
  place.replaceChildren(element('p', {}, clearAsk), ...choice, button(clearYes, yes, { class: 'button' }), no);
  place.hidden = false;
  no.focus();
}
