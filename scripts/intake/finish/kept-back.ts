/** What must not be taken in: a text whose own words keep it from publication, and one that is there already. */
import { keptFromPublication } from '../gate/kept-from-publication.ts';
import { signatureOf } from '../known/signature.ts';
import type { ProposeOptions } from '../proposal/proposal.ts';
import type { ExtractLine, Refusal } from '../received/extract.ts';
import { textOf } from '../settle/reading-state.ts';

export function keptBack(lines: readonly ExtractLine[], { field, allow, known }: Pick<ProposeOptions, 'field' | 'allow' | 'known'>): Refusal | null {
  const kept = allow === null ? keptFromPublication(lines, field.language.intake) : [];
  if (kept.length > 0) {
    const said = kept.map(({ line, words, why }) => `第${line}行“${words}”（${why}）`).join('；');
    return { rule: 'kept-from-publication', message: `文件自己的文字说明它不宜公开：${said}。`, remedy: '确实可以公开的，用 --allow 写明理由，再收。' };
  }
  const { whole } = signatureOf(textOf(lines));
  const same = known.find(({ signature }) => signature.whole === whole);
  return same
    ? { rule: 'already-held', message: `文字与库中的《${same.title}》（${same.id}）完全相同。`, remedy: '不必再收；要换底本的，改那份文件的 text.txt。' }
    : null;
}
