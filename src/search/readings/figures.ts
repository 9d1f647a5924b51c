/** The same number in other writing: 1,000 and 1000, 二〇三五 and 二○三五. */
import { normalForm } from '../../policy/normal-form.ts';
import { otherGroupings, otherZeros, standsWhole } from '../understand/figures.ts';
import { type Finding, findingsOf, type Ground, tiers } from './finding.ts';

/** Texts that are read for it, at most; units beyond them are taken as they are. */
const mostLooked = 40;

/**
 * Units with the wording (in normal form) with its thousands grouped otherwise, not where that is a part of a longer number, and with
 * other signs for zero.
 */
export async function asOtherFigures(wording: string, ground: Ground): Promise<Finding[]> {
  const grouped = otherGroupings(wording).map((to) => ({ via: { kind: 'punctuation' as const, from: wording, to }, wording: to }));
  const zeros = otherZeros(wording).map((to) => ({ via: { kind: 'traditional' as const, from: wording, to }, wording: to }));
  const findings = await findingsOf(grouped, tiers.named, ground);
  return [...(await Promise.all(findings.map((finding) => wholeIn(finding, ground)))), ...(await findingsOf(zeros, tiers.named, ground))];
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
