/** Where the desk lies in the browser. Other sites of the same origin have desks of their own. */
const base = `${import.meta.env.BASE_URL.replace(/\/+$/u, '')}/`;

export const deskKey = `desk:${base}`;
/** What was there and could not be read is laid here before anything is written. */
export const damagedKey = `desk-damaged:${base}`;

/** Whether anything was ever kept: asked by pages before they load what shows it. False where the browser forbids to look. */
export function hasDesk(): boolean {
  try {
    return localStorage.getItem(deskKey) !== null;
  } catch {
    return false;
  }
}
