/** The stage that finds facts, in the documents of a conversion, and lays over them what their editors say. */
import { contentFiles } from '../../src/library/content-folder.ts';
import { collectionFacts } from '../facts/collection-facts.ts';
import type { VerdictFault } from '../facts/editor/apply-verdicts.ts';
import type { FieldKnowledge } from '../facts/reading/facts-source.ts';
import { type Issue, issue } from '../faults/issues.ts';
import type { HeldDocument } from './held-documents.ts';
import { type FactVerdicts, readFactVerdicts } from './read/read-fact-verdicts.ts';
import { idOfFolder, type SeedFiles } from './read/read-seed.ts';
import { type ContentFiles, printLists } from './write/content-files.ts';

/** The file of each document that holds its facts, and what is wrong with the verdicts. */
export function factFiles(held: readonly HeldDocument[], folders: readonly SeedFiles[], knowledge: FieldKnowledge): { files: ContentFiles; issues: Issue[] } {
  const verdicts = new Map(folders.map((files) => [idOfFolder(files), readFactVerdicts(files)]));
  const found = collectionFacts(
    held.map((one) => ({ ...one, verdicts: verdicts.get(one.document.id)?.verdicts ?? [] })),
    knowledge,
  );
  return {
    files: new Map([...found].map(([id, { facts }]) => [`${id}/${contentFiles.facts}`, printLists({ ...facts })])),
    issues: [...found].flatMap(([id, { faults }]) => [...(verdicts.get(id)?.issues ?? []), ...faults.map((fault) => faultOf(fault, verdicts.get(id)))]),
  };
}

function faultOf(fault: VerdictFault, verdicts: FactVerdicts | undefined): Issue {
  const [path, line] = [verdicts?.path ?? 'facts.yaml', verdicts?.line(fault.index) ?? 1];
  if (fault.rule === 'fact-of-no-unit') return issue('fact-of-no-unit', path, line, fault);
  if (fault.rule === 'fact-without-words') return issue('fact-without-words', path, line, fault);
  if (fault.rule === 'fact-not-found') return issue('fact-not-found', path, line, fault);
  if (fault.rule === 'fact-there-already') return issue('fact-there-already', path, line, fault);
  if (fault.rule === 'fact-fields-at-fault') return issue('fact-fields-at-fault', path, line, fault);
  return issue('fact-judged-twice', path, line, { earlier: verdicts?.line(fault.earlier) ?? 1 });
}
