import { readFileSync } from 'node:fs';
import { answerWith } from '/work/main/src/search/engine.ts';
import { modelEngine, committed } from '/work/main/tests/search/model-engine.ts';
import { normalForm } from '/work/main/src/policy/normal-form.ts';
const engine = modelEngine();
const file = process.env.QF ?? '/work/shared/gold/queries-dev.json';
const show = process.env.SHOW;
const text = new Map(committed.units.map((u) => [u.id, [u.label, u.title, u.text].map((f) => normalForm(f ?? '')).join('\u0001')]));
const kinds = new Map();
for (const q of JSON.parse(readFileSync(file, 'utf8'))) {
  if (show && !q.query.includes(show) && q.kind !== show) continue;
  const t0=performance.now();
  const r = await answerWith(engine, q.query, {});
  const ms=performance.now()-t0;
  const ids = r.hits.map((h) => h.id);
  const expect = q.expect.filter((id) => !id.endsWith('#other')).map((id) => id.replace(/#doc$/u, ''));
  const has = (id) => ids.some((h) => h === id || (!id.includes('#') && h.startsWith(`${id}#`)));
  const found = expect.filter(has).length;
  const top3 = ids.slice(0, 3), top = q.top.map((id) => id.replace(/#doc$/u, ''));
  const inTop = (id) => top3.some((h) => h === id || (!id.includes('#') && h.startsWith(`${id}#`)));
  const topOk = !top.length || (top.length <= 3 ? top.every(inTop) : top3.length > 0 && top3.every((h) => top.includes(h) || top.includes(h.split('#')[0])));
  const fine = new Set([...q.expect, ...(q.alsoFine ?? [])]);
  const noisy = ids.filter((id) => !fine.has(id) && !text.get(id).includes(normalForm(q.query)) && !(fine.has(`${id.split('#')[0]}#other`) && !/#[ms]\d/u.test(id)) && !fine.has(`${id.split('#')[0]}#doc`));
  const ok = q.kind === 'absent' ? ids.length === 0 : found === expect.length && topOk && noisy.length <= Math.max(5, 2 * expect.length);
  const k = kinds.get(q.kind) ?? { n: 0, ok: 0 }; k.n++; k.ok += ok ? 1 : 0; kinds.set(q.kind, k);
  if (!ok || show) {
    console.log(`${ok ? 'ok ' : 'BAD'} ${q.kind} “${q.query}” found ${found}/${expect.length} top ${topOk} noise ${noisy.length} exact ${r.exact} total ${r.total} ${ms.toFixed(0)}ms`);
    console.log('    miss', expect.filter((e) => !has(e)).join(' '), '| top3', top3.join(' '), topOk ? '' : '| want ' + top.join(' '));
    console.log('    read', r.interpretations.map((i) => `${i.key}(${i.via.from}) ${i.total}`).join(' ; '), JSON.stringify(r.notes), JSON.stringify(r.suggestions), JSON.stringify(r.related));
    if (show) for (const h of r.hits.slice(0,25)) console.log('      ', h.id, h.match, h.interpretation ?? '', JSON.stringify(h.reasons));
    if (noisy.length > Math.max(5, 2 * expect.length)) console.log('    noise', noisy.join(' '));
  }
}
let a=0,b=0; for (const [k, v] of kinds) { console.log(k, v.ok, '/', v.n); a+=v.ok;b+=v.n } console.log(a,'/',b);
