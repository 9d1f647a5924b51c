import { onKey } from '../../../browser/keys.ts';

/** Arrows lead from the search box through the hits and back; Escape goes back to the box at once. Enter follows the link as ever. */
export function walkHits(root: HTMLElement, box: HTMLInputElement): void {
  onKey(root, (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const links = [...root.querySelectorAll<HTMLElement>('[data-hit-link]')];
    const at = event.target === box ? -1 : links.indexOf(event.target as HTMLElement);
    if (at < 0 && event.target !== box) return;
    const to = { ArrowDown: links[at + 1], ArrowUp: at > 0 ? links[at - 1] : at === 0 ? box : undefined, Escape: at >= 0 ? box : undefined }[event.key];
    if (!to) return;
    event.preventDefault();
    to.focus();
  });
}
