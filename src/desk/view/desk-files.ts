/** What a file of starred units holds, in every form; loaded when one is asked for, and what writes Word only for Word. */
import { madeNow } from '../../browser/today.ts';
import { type BibliographyForm, bibliography } from '../../citing/files/bibliography.ts';
import { wordType } from '../../office/word-file.ts';
import { type FileForm, listRemark, listTitle, noFolder } from '../../wording/reader/desk.ts';
import { type ListedUnit, toCsv, toMarkdown } from '../files.ts';
import { deskInWord } from '../in-word.ts';

export const fileTypes: Record<FileForm, [extension: string, type: string]> = {
  Word: ['docx', wordType],
  Markdown: ['md', 'text/markdown;charset=utf-8'],
  CSV: ['csv', 'text/csv;charset=utf-8'],
  BibTeX: ['bib', 'text/x-bibtex;charset=utf-8'],
  RIS: ['ris', 'application/x-research-info-systems;charset=utf-8'],
  'CSL-JSON': ['json', 'application/vnd.citationstyles.csl+json;charset=utf-8'],
};

const head = { title: listTitle, noFolder, remark: listRemark };

const makers: Record<FileForm, (listed: readonly ListedUnit[]) => BlobPart | Promise<BlobPart>> = {
  Word: async (listed) => (await (await import('../../office/write-word.ts')).writeWord({ ...deskInWord(listed, head), ...madeNow() })) as BlobPart,
  Markdown: (listed) => toMarkdown(listed, head),
  CSV: toCsv,
  BibTeX: (listed) => bibliographyOf(listed, 'bib'),
  RIS: (listed) => bibliographyOf(listed, 'ris'),
  'CSL-JSON': (listed) => bibliographyOf(listed, 'csl'),
};

export const contentOf = async (listed: readonly ListedUnit[], form: FileForm): Promise<BlobPart> => makers[form](listed);

/** Each source once. */
const bibliographyOf = (listed: readonly ListedUnit[], form: BibliographyForm): string =>
  bibliography(
    listed.map(({ reference }) => reference),
    form,
  );
