/** Says when one of the files of a folder was saved. */
import { type FSWatcher, watch } from 'node:fs';

/** Editors write a file in several steps: what follows within so many milliseconds is one change. */
const settling = 60;

/** `changed` is called once after each change. A folder that goes away ends it in silence. */
export function watchFolder(folder: string, names: readonly string[], changed: () => void): { close: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const watcher: FSWatcher = watch(folder, (_, name) => {
    if (name !== null && !names.includes(name)) return;
    clearTimeout(timer);
    timer = setTimeout(changed, settling);
  });
  watcher.on('error', () => watcher.close());
  return {
    close: () => {
      clearTimeout(timer);
      watcher.close();
    },
  };
}
