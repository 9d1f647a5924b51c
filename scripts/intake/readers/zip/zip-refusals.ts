/** What is said of an archive that is not unpacked. */
import type { Refusal } from '../../received/extract.ts';

export const damaged = (what: string): Refusal => ({
  rule: 'damaged-file',
  message: `压缩包已损坏：${what}`,
  remedy: '请重新取得这个文件，或解压后把其中的文件逐个交来。',
});

export const encrypted: Refusal = {
  rule: 'encrypted-file',
  message: '压缩包设有密码，无法读取。',
  remedy: '请去掉密码后重新压缩，或解压后把其中的文件逐个交来。',
};

export const beyondLimits = (what: string): Refusal => ({
  rule: 'beyond-limits',
  message: `压缩包超出收录的限度：${what}`,
  remedy: '请解压后只交来需要收录的文件。',
});
