/** Words that sheets show out of attributes (`content: attr(data-head)`): heads of cells that stand below each other. */

const names = ['data-head', 'data-name'];
const selector = names.map((name) => `[${name}]`).join(', ');

/** What elements received, where they show other characters. */
const received = new WeakMap<Element, Map<string, string>>();

/** Writes them in other characters, of an element and all in it. */
export function writeAttributes(root: Element, write: (words: string) => string): void {
  for (const element of [root, ...root.querySelectorAll(selector)]) {
    const kept = received.get(element) ?? new Map<string, string>();
    for (const name of names) {
      const words = kept.get(name) ?? element.getAttribute(name);
      if (!words) continue;
      received.set(element, kept.set(name, words));
      element.setAttribute(name, write(words));
    }
  }
}

/** As they were received. */
export function restoreAttributes(root: Element): void {
  for (const element of root.querySelectorAll(selector)) {
    for (const [name, words] of received.get(element) ?? []) element.setAttribute(name, words);
    received.delete(element);
  }
}
