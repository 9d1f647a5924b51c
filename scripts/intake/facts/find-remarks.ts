/** What stands round a text: whether it is public, where it was published, its registration, its addressees. */
import { ordinalDigits } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
import { isAddressees } from '../../convert/lines/front-lines.ts';
import type { Finding } from '../findings/finding.ts';
import { kindOf, type RowKind } from '../rows/row-kinds.ts';
import type { Row } from '../rows/rows.ts';
import { evidence, finding } from './evidence.ts';
import { type Labelled, under } from './labels.ts';
import type { DocumentLayout } from './layout.ts';

type Words = Finding<string> | null;

const longestRemark = 60;
const addresseeRows = 4;

/** 此件公开发布, without its brackets; else the value of a label. */
export function findDisclosure(rows: readonly Row[], labels: readonly Labelled[], { intake, frontLines }: Language): Words {
  const speaks = [...intake.ownNames, ...intake.withheldClauses];
  const row = rows.findLast(
    ({ flat }) => isRemark(flat) && speaks.some((name) => flat.includes(name)) && frontLines.disclosurePhrases.some((phrase) => flat.includes(phrase)),
  );
  const inside = row && unlabelled(row.flat.replace(/^[（(【[]+|[）)】\]。]+$/gu, ''), intake);
  if (row && inside) return finding(inside, evidence(row.text, { line: row.line }));
  const [label] = under(labels, intake.disclosureLabels);
  return label ? finding(label.value.slice(0, longestRemark), label.evidence, 'likely') : null;
}

const isRemark = (flat: string): boolean => flat.length <= longestRemark && (/^[（(【[]/u.test(flat) || !/[，；].*[，；]/u.test(flat)) && flat.includes('公开');

const unlabelled = (words: string, { disclosureLabels }: Language['intake']): string => words.replace(new RegExp(`^${anyOf(disclosureLabels)}[:：]`, 'u'), '');

/** 各市州人民政府，省直有关部门, without the colon: right behind the title, or its number and date. */
export function findAddressees(rows: readonly Row[], { notice, title }: DocumentLayout, language: Language): Words {
  const from = (notice ?? title)?.to ?? 0;
  const own = rows.slice(from, from + 2 * addresseeRows).filter((row) => !besideAddressees.includes(kindOf(row, language)));
  let joined = '';
  for (const row of own.slice(0, addresseeRows)) {
    joined += row.flat;
    if (isAddressees(joined, language.frontLines)) return finding(joined.slice(0, -1), evidence(joined, { line: row.line }));
    if (/[。；：:]$/u.test(row.flat)) return null;
  }
  return null;
}

const besideAddressees: readonly string[] = ['number', 'date', 'adoption', 'page', 'labelled'] satisfies RowKind[];

const gazette = new RegExp(`《([^《》]{2,20}公报)》(?:\\d{4}年)?第[\\d${ordinalDigits}]+[期号]`, 'u');

export function findGazette(rows: readonly Row[], labels: readonly Labelled[], { intake }: Language): Words {
  const near = rows.filter(({ flat }, i) => (i < 12 || i >= rows.length - 12) && flat.length <= longestRemark);
  const row = near.find(({ flat }) => gazette.test(flat));
  const printed = row && gazette.exec(row.flat)?.[0];
  if (row && printed) return finding(printed, evidence(row.text, { line: row.line }));
  const [label] = under(labels, intake.gazetteLabels);
  return label ? finding(label.value, label.evidence, 'likely') : null;
}

/** HNPR—2031—01020 */
const registration = /^[A-Z]{2,8}[-—–]?\d{2,4}[-—–]\d{3,6}$/u;
const labelledRegistration = oncePer(
  ({ registrationLabels }: Language['intake']) => new RegExp(`^${anyOf(registrationLabels)}[:：]?([A-Z0-9\\-—–〔〕()（）号]{5,30})$`, 'iu'),
);

export function findRegistration(rows: readonly Row[], labels: readonly Labelled[], { intake }: Language): Words {
  for (const row of rows.filter((_, i) => i < 20 || i >= rows.length - 10)) {
    const number = registration.exec(row.flat)?.[0] ?? labelledRegistration(intake).exec(row.flat)?.[1];
    if (number) return finding(number, evidence(row.text, { line: row.line }));
  }
  const [label] = under(labels, intake.registrationLabels);
  return label ? finding(label.value.replace(/\s+/gu, ''), label.evidence) : null;
}

const address = /https?:\/\/[^\s<>"'）)\]，。；]+/u;

/** The address under a label, in a box of such a name, or on the line below one. */
export function findUrl(rows: readonly Row[], labels: readonly Labelled[], { intake }: Language): Words {
  const names = intake.urlLabels.map(normalForm);
  const label = under(labels, intake.urlLabels).find(({ value }) => address.test(value));
  const printed = label && address.exec(label.value)?.[0];
  if (label && printed && isAddress(printed)) return finding(printed, label.evidence);
  for (const [i, row] of rows.entries()) {
    const found = address.exec(row.text)?.[0] ?? row.form.href;
    if (!found || !isAddress(found)) continue;
    const above = rows[i - 1]?.plain.replace(/:$/u, '') ?? '';
    const named = names.includes(normalForm(row.form.box ?? '')) || names.includes(above) || names.some((name) => row.plain.startsWith(`${name}:`));
    if (named) return finding(found, evidence(row.text, { line: row.line }));
  }
  return null;
}

/** An address of the web without a name or password before its host. */
function isAddress(words: string): boolean {
  const url = URL.canParse(words) ? new URL(words) : null;
  return url !== null && /^https?:$/u.test(url.protocol) && url.username === '' && url.password === '';
}
