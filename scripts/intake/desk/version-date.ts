/** The date that a version of a work goes by: of promulgation where it is known, else of signature, else of publication. */
import { isoDate } from '../../../src/policy/model/values.ts';
import type { DocumentYaml } from '../findings/finding.ts';
import type { Asking } from './asking.ts';

export function versionDate({ history, dateSigned, datePublished }: DocumentYaml): string | null {
  const promulgated = (history ?? []).filter(({ event }) => event === '公布').map(({ date }) => date);
  return promulgated.sort().at(-1) ?? dateSigned ?? datePublished ?? null;
}

export const askVersionDate = (asking: Asking): Promise<string> =>
  asking.write('这一版的日期（公布或成文，YYYY-MM-DD）', (written) => (isoDate.safeParse(written).success ? null : '请写成 2021-01-21 的样子'));
