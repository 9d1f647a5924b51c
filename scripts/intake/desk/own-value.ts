/** An answer of one's own: what document.yaml is to say instead of what the choices propose. */
import { parse } from 'yaml';
import { documentMetadataSchema } from '../../../src/policy/model/document-metadata.ts';
import type { DocumentYaml, Doubt } from '../findings/finding.ts';
import { keysOf } from './document-file.ts';

type Answer = { set: Partial<DocumentYaml>; fault?: never } | { set?: never; fault: string };

/** Where the choices concern one key, its value, as words or in YAML; else lines of YAML (`键: 值`). Checked against the schema of document.yaml. */
export function ownValue(written: string, doubt: Doubt, metadata: DocumentYaml): Answer {
  const [only, ...others] = keysOf(doubt);
  const values = only !== undefined && others.length === 0 ? [{ [only]: withIsoDay(written.trim()) }, { [only]: asYaml(written) }] : [asYaml(written)];
  const sets = values.filter((value): value is Partial<DocumentYaml> => typeof value === 'object' && value !== null && !Array.isArray(value));
  const results = sets.map((set) => ({ set, fault: faultOf({ ...metadata, ...set }) }));
  const good = results.find(({ fault }) => fault === null);
  if (good) return { set: good.set };
  return { fault: results.at(-1)?.fault ?? '请写成“键: 值”，如 dateSigned: 2021-01-21' };
}

export const exampleOf = (doubt: Doubt): string => {
  const keys = keysOf(doubt);
  return keys.length === 1 ? `${keys[0]} 的值${keys[0]?.startsWith('date') ? '，如 2021-01-21' : ''}` : '写成“键: 值”，与 document.yaml 相同';
};

/** 2021年1月21日 and 2021/1/21 as document.yaml writes them; other words as they are. */
const withIsoDay = (words: string): string =>
  words.replace(/^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/u, (_, year, month, day) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );

function asYaml(written: string): unknown {
  try {
    return parse(written, { logLevel: 'silent' });
  } catch {
    return undefined;
  }
}

function faultOf(metadata: DocumentYaml): string | null {
  const result = documentMetadataSchema.safeParse(metadata);
  const [first] = result.success ? [] : result.error.issues;
  return first ? `${first.path.join('.')}：${first.message}` : null;
}
