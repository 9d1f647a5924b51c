/** A query in another writing: it finds what the other wording finds, in the same order, and says so. */
import { normalForm } from '../../policy/normal-form.ts';
import type { ViaKind } from '../answer/answer.ts';
import { otherDays } from '../understand/scope/days.ts';
import { type Expansion, type Finding, findingsOf, type Ground, tiers } from './finding.ts';

interface Rewritten {
  kind: ViaKind;
  from: string;
  to: string;
}

/**
 * Units with the other wording first, then what `rest` finds beside them. `rest` is told how many exact hits the other wording would
 * have. Where a word that was spelt or mended stands nowhere as a whole, all that is found is due to that.
 */
export async function rewritten({ kind, from, to }: Rewritten, ground: Ground, rest: (exact: number) => Promise<Expansion>): Promise<Expansion> {
  const own = await findingsOf([{ via: { kind, from, to }, wording: normalForm(to) }], tiers.cited, ground);
  const expansion = await rest(own[0]?.found.length ?? 0);
  if (own.length > 0 || kind === 'traditional') return { ...expansion, findings: [...own, ...expansion.findings] };
  return { ...expansion, findings: expansion.findings.map((finding): Finding => ({ ...finding, via: { kind, from, to: finding.via.to } })) };
}

/** Units that print a day of the wording (in normal form) in another way. */
export const asOtherDays = (wording: string, ground: Ground): Promise<Finding[]> =>
  findingsOf(
    otherDays(wording).map((to) => ({ via: { kind: 'date', from: wording, to }, wording: to })),
    tiers.named,
    ground,
  );
