/** Places named in document.yaml must be jurisdictions. A province of a made-up collection, which the list lacks, is let be. */
import type { Jurisdictions } from '../../../src/policy/model/jurisdictions.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import type { Seed } from '../read/read-seed.ts';

export function checkPlaces({ metadata: { province, territories = [] }, paths, metadataLine }: Seed, jurisdictions: Jurisdictions): Issue[] {
  const named = province === null ? undefined : jurisdictions.named(province);
  const wrong = named && named.level !== 'province' && named.level !== 'national';
  return [
    ...(wrong ? [issue('not-a-province', paths.metadata, metadataLine('province'), { name: named.fullName, id: named.id })] : []),
    ...territories.flatMap((id, i) => (jurisdictions.get(id) ? [] : [issue('unknown-jurisdiction', paths.metadata, metadataLine('territories', i), { id })])),
    ...territories.flatMap((id, i) => {
      const around = jurisdictions.pathOf(id).find((unit) => unit.id !== id && territories.includes(unit.id));
      return around ? [issue('nested-territories', paths.metadata, metadataLine('territories', i), { id, around: around.id })] : [];
    }),
  ];
}
