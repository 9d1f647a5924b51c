/** What readers are told where a data file cannot be used. */
import type { DataFileTrouble } from '../browser/data-file.ts';

const wordings: Record<DataFileTrouble, string> = {
  missing: '没有取到，可能是网络断了。',
  damaged: '不完整，没有采用。',
  stale: '与本页不是同一版本，请重新打开本页。',
};

/** `文本` + 没有取到，可能是网络断了。 */
export const fileTroubleInWords = (what: string, trouble: DataFileTrouble): string => what + wordings[trouble];
