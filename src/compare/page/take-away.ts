/** Buttons that hand the comparison over: as a table on the clipboard, as a picture. What makes them is loaded when one is pressed. */
import { element } from '../../browser/elements.ts';
import type { TakenForm } from '../take-away/take-away.ts';

const status = element('p', { class: 'compare-said', role: 'status', 'data-interface': '' });

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-take]') : null;
  if (button) void take(button);
});

async function take(button: HTMLElement): Promise<void> {
  if (!status.isConnected) button.closest('ul')?.after(status);
  const { takeAway } = await import('../take-away/take-away.ts');
  status.textContent = await takeAway(button.dataset.take as TakenForm);
}
