import { modelEngine, committed } from '/work/main/tests/search/model-engine.ts';
import { split } from '../src/search/understand/split.ts'; import { conceptOf } from '../src/search/understand/concepts.ts'; import { holdingsOf, nearUnits } from '../src/search/nearness.ts'; import { placesOf } from '../src/search/retrieve.ts'; import { readLiterally } from '../src/search/interpret.ts';
const e=modelEngine(); const t=await e.knowledge.terms(), v=await e.knowledge.vocabulary();
for(const q of process.argv.slice(2)){const s=split(q.normalize('NFKC').toLowerCase(),t,v,['湖南','江西','辽宁']); console.log(q,JSON.stringify(s));
const held=await holdingsOf(s.words.map(w=>conceptOf(w,t,v)),t.units,(w)=>placesOf(readLiterally(w,e.alphabet,e.longest).characters,e.alphabet,e.index,async()=>[]));
for(const h of held) console.log('  ',h.concept.said,h.weight.toFixed(1),h.units.size,h.concept.wordings.map(w=>w.text+w.strength).join(' '));
const n=nearUnits(held,e.collection.units,s.missing.length*20).sort((a,b)=>b.score-a.score).slice(0,22); for(const x of n) console.log('     ',x.unit.id,x.score.toFixed(2),x.span,x.words.join('+'),x.full)}
