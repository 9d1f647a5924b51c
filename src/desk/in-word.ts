/** Starred units for Word: by folder, each under its name with its words as a quotation, the source as a footnote, the reader's note. Pure. */
import { gb7714of2025 } from '../citing/gb7714.ts';
import { quotedInWord } from '../office/quoted.ts';
import type { WordBlock, WordFile } from '../office/word-file.ts';
import { byFolder } from './desk.ts';
import type { ListedUnit } from './files.ts';

/** `title` heads it, `noFolder` heads what lies in none, `remark` stands below the title. */
export function deskInWord(listed: readonly ListedUnit[], { title, noFolder, remark }: { title: string; noFolder: string; remark: string }): WordFile {
  const groups = byFolder(listed.map((one) => ({ ...one.unit, listed: one })));
  const isNamed = groups.length > 1 || (groups[0]?.[0] ?? '') !== '';
  const blocks = groups.flatMap(([folder, own]): WordBlock[] => [
    ...(isNamed ? [{ kind: 'heading', level: 1, runs: [{ text: folder || noFolder }] } as const] : []),
    ...own.flatMap(({ listed: one }) => unitBlocks(one, isNamed ? 2 : 1)),
  ]);
  return { title, blocks: [{ kind: 'title', text: title }, { kind: 'paragraph', form: 'plain', runs: [{ text: remark }] }, ...blocks] };
}

/** The footnote stands behind the last paragraph, or the last cell of a table. */
function unitBlocks({ unit, name, reference, citation, url }: ListedUnit, level: 1 | 2): WordBlock[] {
  const note = unit.note.split('\n').filter(Boolean);
  return [
    { kind: 'heading', level, runs: [{ text: name }] },
    ...quotedInWord(unit.text, unit.kind, gb7714of2025(reference)),
    ...note.map((text): WordBlock => ({ kind: 'paragraph', form: 'plain', runs: [{ text }] })),
    { kind: 'paragraph', form: 'source', runs: [{ text: '——' }, { text: citation.slice(0, citation.length - reference.link.length - 1), link: url }] },
  ];
}
