import { it } from 'vitest';
import { topics } from '../../src/library/library.ts';
import { listOnlyIn, wordsOf } from '../../src/compare/only-in.ts';
import { compareTopic } from '../../src/compare/collection/comparison.ts';
import { claimsOf } from '../../src/compare/collection/checked-claims.ts';
import { writeFileSync } from 'node:fs';
it('x', () => {
  let out = '';
  let [before, after] = [0, 0];
  const t = Date.now();
  const cs = topics.map((topic) => {
    const old = listOnlyIn(compareTopic(topic));
    const b = old.flatMap(({ passages }) => passages.flatMap(({ quotations }) => quotations.map(wordsOf)));
    before += b.length;
    return { topic, b, old };
  });
  const t1 = Date.now();
  claimsOf(topics[0]!);
  const t2 = Date.now();
  for (const { topic, b, old } of cs) {
    const lists = claimsOf(topic);
    const kept = lists.flatMap((l) => l.claims.map((c) => wordsOf(c.quotation)));
    after += kept.length;
    out += `# ${topic.title}\n`;
    for (const l of lists) {
      out += `## ${l.having} / ${l.lacking}\n`;
      for (const c of l.claims) out += `+ ${wordsOf(c.quotation)}  ~ ${c.nearest.map((n) => `${n.unit} ${n.share.toFixed(2)}`).join(' ')}\n`;
    }
    for (const o of old) for (const p of o.passages) for (const q of p.quotations) if (!kept.some((k) => wordsOf(q).includes(k))) out += `- [${o.columns}] ${wordsOf(q)}\n`;
    void b;
  }
  writeFileSync(process.env.OUT ?? '/tmp/claims/out.txt', out);
  console.log(before, after, t1 - t, t2 - t1);
}, 600000);
