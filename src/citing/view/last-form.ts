/** Remembers in the browser which form was last copied. A browser that keeps nothing has no last form. */
const name = 'citing-form';

export function lastForm(): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function rememberForm(key: string): void {
  try {
    localStorage.setItem(name, key);
  } catch {
    // Then the menu begins as it always does.
  }
}
