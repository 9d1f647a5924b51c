/**
 * Lists the facts of a document with the words that prove them, as an editor needs them for seeds/<id>/facts.yaml:
 *
 *   npm run facts -- <id> [--kind targets] [--unconfirmed] [--content DIR] [--drafts]
 */
import { defineCommand } from 'citty';
import { DocumentFolder } from '../../src/library/content-folder.ts';
import { evidenceWords } from '../../src/policy/model/facts/evidence-words.ts';
import { type FactKind, type Facts, factKinds } from '../../src/policy/model/facts/facts.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { runEntry } from '../command-line.ts';

const command = defineCommand({
  meta: { name: 'facts', description: 'List the facts of a document with their words' },
  args: {
    id: { type: 'positional', required: true, description: 'id of the document' },
    kind: { type: 'string', description: `one kind alone: ${factKinds.join(', ')}` },
    unconfirmed: { type: 'boolean', default: false, description: 'only what no editor has looked at' },
    content: { type: 'string', default: 'content', description: 'folder with the content' },
  },
  run({ args }) {
    const asked = factKinds.filter((kind) => args.kind === undefined || kind === args.kind);
    if (asked.length === 0) throw new Error(`--kind ${args.kind}: expected one of ${factKinds.join(', ')}.`);
    const { facts, units } = new DocumentFolder(args.content, args.id);
    for (const kind of asked) console.log(listed(kind, facts, units, args.unconfirmed));
  },
});

/** A heading and three lines a fact: where, what, by which words. */
function listed(kind: FactKind, facts: Facts, units: readonly Unit[], unconfirmed: boolean): string {
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  const all = (facts[kind] as Facts['targets']).filter(({ source }) => !unconfirmed || source === 'found');
  const lines = all.flatMap(({ id: _id, evidence, source, note, ...fields }) => {
    const unit = unitById.get(evidence.clause) as Unit;
    const said = Object.entries(fields).filter(([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0));
    return [
      `\n${unit.anchor}  (${source}${note ? `: ${note}` : ''})`,
      `  ${evidenceWords(evidence, unit).replace(/\s+/gu, ' ')}`,
      `  ${said.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(', ')}`,
    ];
  });
  return [`${kind}: ${all.length}`, ...lines, ''].join('\n');
}

runEntry(command);
