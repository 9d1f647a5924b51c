/**
 * What a tab keeps while it is open, over pages that are left and come back to: the one place where it is read and written. A browser that
 * keeps nothing forgets it with the page. Other sites of the same origin have memories of their own.
 */
const keyOf = (name: string): string => `${name}:${import.meta.env.BASE_URL.replace(/\/+$/u, '')}/`;

/** What was kept, or null; who asks checks its shape. */
export function recall(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null');
  } catch {
    return null;
  }
}

/** Null is forgotten. False where it goes with the page: the memory is full or forbidden. */
export function keepInTab(name: string, value: unknown): boolean {
  try {
    if (value === null) sessionStorage.removeItem(keyOf(name));
    else sessionStorage.setItem(keyOf(name), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
