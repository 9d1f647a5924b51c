/**
 * `npm run release -- ID …`: documents cease to be drafts. Their ids are locked and entered into the register with their
 * short names; from then on they lead to their words for ever.
 */
import { defineCommand } from 'citty';
import { consola } from 'consola';
import { runEntry } from './command-line.ts';
import { convertFolders, readCollection } from './convert/convert-folders.ts';
import { idOfFolder } from './convert/read/read-seed.ts';
import { reportConversion } from './convert/report-conversion.ts';

const command = defineCommand({
  meta: { name: 'release', description: 'Release drafts: lock their ids' },
  args: {
    id: { type: 'positional', required: true, description: 'ids of drafts' },
    seeds: { type: 'string', default: 'seeds', description: 'folder with one folder per document' },
    out: { type: 'string', default: 'content', description: 'folder with the content' },
  },
  run({ args }) {
    const release = args._;
    const { published, folders } = readCollection(args.seeds, args.out);
    const already = published.register.documents.filter(({ id }) => release.includes(id));
    const outcome = convertFolders(args.seeds, args.out, { release });
    const sound = reportConversion(outcome, args.seeds, args.out);
    const written = release.filter((id) => outcome.changed !== null && outcome.converted.files.has(`${id}/anchors.lock.json`));
    const released = written.filter((id) => !already.some((entry) => entry.id === id));
    if (released.length) consola.success(`Released: ${released.join(', ')}`);
    if (already.length) consola.info(`Released before: ${already.map(({ id }) => id).join(', ')}`);
    const missing = release.filter((id) => !written.includes(id));
    const heldUp = missing.filter((id) => !outcome.converted.setAside.includes(id) && folders.some((files) => idOfFolder(files) === id));
    const faulty = missing.filter((id) => !heldUp.includes(id));
    if (faulty.length) consola.error(`Not released: ${faulty.join(', ')}. A document must be among the seeds and without faults.`);
    if (heldUp.length)
      consola.error(
        `Not released: ${heldUp.join(', ')}, though no fault is found in ${heldUp.length > 1 ? 'them' : 'it'}. A fault above is of the collection as a whole, or of another document that is gone, and holds up everything: mend it first.`,
      );
    if (!sound || missing.length) process.exitCode = 1;
  },
});

runEntry(command);
