/** Every page's clipboard: what a reader selects and copies is the text alone, as plain text and as HTML. Fields copy as they always do. */
import { cleanHtml, plainText } from './blocks.ts';
import { blocksIn } from './selected.ts';

document.addEventListener('copy', (event) => {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData || isField(event.target)) return;
  const blocks = Array.from({ length: selection.rangeCount }, (_, i) => blocksIn(selection.getRangeAt(i))).flat();
  // Nothing but the interface: the browser does as it would.
  if (blocks.length === 0) return;
  event.clipboardData.setData('text/plain', plainText(blocks));
  event.clipboardData.setData('text/html', cleanHtml(blocks));
  event.preventDefault();
});

const isField = (target: EventTarget | null): boolean => target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
