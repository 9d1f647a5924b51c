/** What programs are told of each file. */
import type { Jurisdictions } from '../../../../src/policy/model/jurisdictions.ts';
import { settlePlace } from '../../../convert/write/settle-place.ts';
import type { DocumentYaml, Doubt } from '../../findings/finding.ts';
import type { Proposal } from '../../proposal/proposal.ts';
import type { Refusal } from '../../received/extract.ts';

export interface FileJson {
  file: string;
  status: 'ready' | 'review' | 'refused';
  document: DocumentJson | null;
  doubts: { rule: string; place: string; message: string; choices: { words: string; set: Partial<DocumentYaml> }[] }[];
  units: number;
  refusal?: Refusal;
}

type DocumentJson = Pick<DocumentYaml, 'id' | 'title' | 'documentNumber' | 'issuers' | 'dateSigned' | 'datePublished'> &
  Record<'form' | 'genre' | 'maker' | 'territories' | 'province', unknown>;

/** With the id that the document was written under, where it was written. */
export function fileJson(proposal: Proposal, jurisdictions: Jurisdictions, id?: string): FileJson {
  const { file, status } = proposal;
  if (proposal.status === 'refused') return { file, status, document: null, doubts: [], units: 0, refusal: proposal.refusal };
  const { metadata, doubts, units } = proposal;
  return { file, status, document: documentJson({ ...metadata, id: id ?? metadata.id }, jurisdictions), doubts: doubts.map(doubtJson), units };
}

function documentJson(metadata: DocumentYaml, jurisdictions: Jurisdictions): DocumentJson {
  const { id, title, documentNumber, issuers, dateSigned, datePublished, form = null, genre = null, maker = null } = metadata;
  const { territories, province } = settlePlace({ province: metadata.province ?? null, territories: metadata.territories, maker }, jurisdictions);
  return { id, title, documentNumber, issuers, dateSigned, datePublished, form, genre, maker, territories, province };
}

const doubtJson = (doubt: Doubt): FileJson['doubts'][number] => ({
  rule: doubt.rule,
  place: placeOf(doubt),
  message: doubt.message,
  choices: doubt.choices.map(({ words, set }) => ({ words, set })),
});

/** text.txt:12 “…” */
export const placeOf = ({ line, words }: Pick<Doubt, 'line' | 'words'>): string =>
  `text.txt${line === null ? '' : `:${line}`}${words === '' ? '' : ` “${words}”`}`;
