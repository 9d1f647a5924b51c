/** 1,000 and 1000: the same number with its thousands set apart and run together. */
import { normalForm } from '../../policy/normal-form.ts';
import { otherGroupings, standsWhole } from '../understand/figures.ts';
import { type Finding, findingsOf, type Ground, tiers } from './finding.ts';

/** Texts that are read for it, at most; units beyond them are taken as they are. */
const mostLooked = 40;

/** Units with the wording (in normal form) under another grouping; not where that is a part of a longer number. */
export async function asRegrouped(wording: string, ground: Ground): Promise<Finding[]> {
  const readings = otherGroupings(wording).map((to) => ({ via: { kind: 'punctuation' as const, from: wording, to }, wording: to }));
  const findings = await findingsOf(readings, tiers.named, ground);
  return Promise.all(findings.map((finding) => wholeIn(finding, ground)));
}

async function wholeIn(finding: Finding, { collection }: Ground): Promise<Finding> {
  const found = await Promise.all(
    finding.found.map(async (one, at) => {
      if (at >= mostLooked) return [one];
      const { title, label, text } = await collection.textOf(one.unit);
      return [title, label, text].some((field) => standsWhole(finding.via.to, normalForm(field ?? ''))) ? [one] : [];
    }),
  );
  return { ...finding, found: found.flat() };
}
