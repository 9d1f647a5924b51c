/** Changes that follow from nothing in a folder. */
import { type FileChanges, type FileOperations, whileWriting } from '../../../scripts/convert/write/commit-files.ts';

/** Makes them; returns how many files were changed. */
export const commitFiles = (folder: string, changes: FileChanges, files?: FileOperations): number => whileWriting(folder, (commit) => commit(changes), files);
