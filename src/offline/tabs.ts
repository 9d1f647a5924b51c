/** Which version each page was loaded with: it gets its files of that version, whatever the worker has become since. */

export interface Tabs {
  /** The version of the worker that is in charge. */
  current: string;
  /** Of clients (pages and their workers) that have another: its version, or null where the network gave the page. */
  of: Record<string, string | null>;
}

/** After a worker of `version` took over: the pages that were open stay with what they had. */
export function takenOver(before: Tabs | null, open: readonly string[], version: string): Tabs {
  if (before === null) return { current: version, of: {} };
  return { current: version, of: Object.fromEntries(open.flatMap((id) => entryOf(before, id, version))) };
}

function entryOf(before: Tabs, id: string, version: string): [string, string | null][] {
  const had = versionOf(before, id);
  return had === version ? [] : [[id, had]];
}

/** The version of a client; null: everything of it comes from the network. */
export function versionOf(tabs: Tabs, id: string): string | null {
  const own = tabs.of[id];
  return own === undefined ? tabs.current : own;
}

/** Without the clients that are gone. */
export function stillOpen(tabs: Tabs, open: readonly string[]): Tabs {
  return { ...tabs, of: Object.fromEntries(Object.entries(tabs.of).filter(([id]) => open.includes(id))) };
}

/** Versions that somebody needs; the files of all others may go. */
export const neededVersions = (tabs: Tabs): string[] => [...new Set([tabs.current, ...Object.values(tabs.of).filter((version) => version !== null)])];
