/** What the reader writes in the fields of items: kept when the page goes, and never taken away by a list that is made anew. */

/** The field of an item that the reader is in. */
const fieldInUse = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>('.kept-fields :is(textarea, input)') ?? null;

/** `show`, at once or when the field is left: its item made anew would take it away under the reader's hands. */
export function afterWriting(show: () => void): () => void {
  let isWaiting = false;
  const showSoon = (): void => {
    const field = fieldInUse();
    if (!field) show();
    if (!field || isWaiting) return;
    isWaiting = true;
    const left = (): void => {
      isWaiting = false;
      showSoon();
    };
    // The next field has the focus only then.
    field.addEventListener('blur', () => setTimeout(left), { once: true });
  };
  return showSoon;
}

/** A page that goes, or is put aside on a phone, tells its fields nothing: they hear of it as if they had been left. */
export function keepOnLeaving(): void {
  const keep = (): void => void fieldInUse()?.dispatchEvent(new Event('change'));
  window.addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => document.hidden && keep());
}
