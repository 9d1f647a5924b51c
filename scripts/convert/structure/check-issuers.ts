/** Issuers are stated one by one: several that stand run together in the text are parted in document.yaml. */

import { splitIssuers } from '../../../src/policy/issuer-names.ts';
import type { Language } from '../../../src/policy/language.ts';
import type { Jurisdictions } from '../../../src/policy/model/jurisdictions.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import type { Seed } from '../read/read-seed.ts';

export function checkIssuers({ metadata, paths, metadataLine }: Seed, { issuers, frontLines }: Language, jurisdictions: Jurisdictions): Issue[] {
  const known = { issuers, agencyEndings: frontLines.agencyEndings, places: jurisdictions.all.map(({ fullName }) => fullName) };
  return metadata.issuers.flatMap((issuer, i) => {
    const names = splitIssuers(issuer, known);
    return names.length > 1 ? [issue('joint-issuers', paths.metadata, metadataLine('issuers', i), { issuer, names: names.join(', ') })] : [];
  });
}
