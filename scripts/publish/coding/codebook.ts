/** /data/coding/codebook.md: what every column of the long table means, how its values were come by and how good they are. */
import { type CodingRow, type CodingSource, codingRowSchema } from '../../../src/policy/published/coding-row.ts';
import { codebookWords, madeInWords, projectNotes } from '../../../src/wording/coding.ts';
import { foundByRules, howGood } from '../../../src/wording/facts.ts';

export interface CodebookEntry {
  name: string;
  about: string;
  made: CodingSource;
}

/** In the order of the columns. Throws where a column says nothing of itself. */
export const codebookEntries: CodebookEntry[] = Object.entries(codingRowSchema.shape).map(([name, column]) => {
  const { description: about, made } = column.meta() ?? {};
  if (!about || !made) throw new Error(`the column ${name} says not what it means and how it was made (src/policy/published/coding-row.ts)`);
  return { name, about, made: made as CodingSource };
});

export function codebook(rows: readonly CodingRow[]): string {
  const words = codebookWords;
  const documents = new Set(rows.map(({ document }) => document)).size;
  return [
    `# ${words.title}`,
    words.lead(rows.length, documents),
    `## ${words.quality}`,
    `- ${foundByRules}\n- ${howGood}`,
    `## ${words.counting}`,
    Object.values(words.countingNotes)
      .map((note) => `- ${note}`)
      .join('\n'),
    `## ${words.columns}`,
    [words.columnHeads, '|---|---|---|---:|', ...codebookEntries.map((entry) => columnLine(entry, rows))].join('\n'),
    `## ${words.project}`,
    `policies.qdpx：${projectNotes}`,
    '',
  ].join('\n\n');
}

function columnLine({ name, about, made }: CodebookEntry, rows: readonly CodingRow[]): string {
  const filled = rows.filter((row) => row[name as keyof CodingRow] !== '').length;
  return `| ${name} | ${about.replaceAll('|', '\\|')} | ${madeInWords[made]} | ${filled} |`;
}
