import { readFileSync } from 'node:fs';
import { answerWith } from '/work/main/src/search/engine.ts';
import { modelEngine, committed } from '/work/main/tests/search/model-engine.ts';
const engine = modelEngine(); const by=new Map(committed.units.map(u=>[u.id,u]));
for (const q of JSON.parse(readFileSync('/work/shared/gold/queries-dev.json','utf8'))) {
  if(!process.argv.slice(2).includes(q.query)) continue;
  const r=await answerWith(engine,q.query,{}); console.log('###',q.query, q.top.join(' '));
  for(const h of r.hits.slice(0,18)){const u=by.get(h.id);const w=h.wordings[0];const i=u.text.indexOf(w);console.log((q.top.includes(h.id)?'*':' ')+(q.expect.includes(h.id)?'e':q.alsoFine.includes(h.id)?'a':' '),h.id.replace('hunan-2021-ecology-plan','PLAN').replace('hunan-2021-governance','HN').replace('hunan-2020-work-plan','WP'),u.kind,u.title,u.text.length,JSON.stringify(h.rank.occurrences),(h.rank.density).toFixed(3),i,'…'+u.text.slice(Math.max(0,i-12),i+20).replace(/\n/g,'⏎'))}
}
