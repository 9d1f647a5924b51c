/** Words selected as a reader selects them. */
import type { Page } from 'playwright-core';

/** From the beginning of one element to the end of another; by their ids. */
export async function selectBetween(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(
    ([first, last]) => {
      const [begin, end] = [document.getElementById(first as string), document.getElementById(last as string)] as [HTMLElement, HTMLElement];
      getSelection()?.setBaseAndExtent(begin, 0, end, end.childNodes.length);
    },
    [from, to],
  );
}
