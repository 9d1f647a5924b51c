/** Amounts whatever the scale that they are written in: 54.3万亩 and 543000亩; and round ones. */
import { scales } from '../../policy/chinese-digits.ts';
import type { KnownValue } from '../../policy/model/verify-file.ts';

/** Also 十万吨. */
const ofUnits: ReadonlyMap<string, number> = new Map([...scales, ['十', 10]]);

/** The unit without its scale. */
export function unscaled(unit: string): { scale: number; unit: string } {
  let [at, scale] = [0, 1];
  while (at < unit.length - 1 && ofUnits.has(unit.charAt(at))) scale *= ofUnits.get(unit.charAt(at++)) ?? 1;
  return { scale, unit: unit.slice(at) };
}

type Measured = Pick<KnownValue, 'value' | 'valueTo' | 'unit'>;

const nearly = (x: number, y: number, share: number): boolean => Math.abs(x - y) <= share * Math.max(Math.abs(x), Math.abs(y));
/** No more than what adding and multiplying leaves. */
const exact = 1e-9;

/** Whether both say the same amount; `slack`: how far off the number may be that the written one says, in its own scale. */
export function sameAmount(written: Measured & { slack: number }, known: Measured): boolean {
  const [one, other] = [unscaled(written.unit).scale, unscaled(known.unit).scale];
  if (written.valueTo !== null || known.valueTo !== null) {
    return (
      written.valueTo !== null &&
      known.valueTo !== null &&
      nearly(written.value * one, known.value * other, exact) &&
      nearly(written.valueTo * one, known.valueTo * other, exact)
    );
  }
  const [wrote, knew] = [written.value * one, known.value * other];
  return nearly(wrote, knew, exact) || (written.slack > 0 && Math.abs(wrote - knew) <= written.slack * one * (1 + exact));
}
