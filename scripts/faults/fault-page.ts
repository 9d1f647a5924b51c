/** The page of all faults: README.md of this folder. */
import { faultInGeneral, ruleNames } from './issues.ts';

const introduction = `# What can be wrong with seeds

Every fault of \`scripts/build-content.ts\`, by the name that stands in brackets in its message. A run shows all faults at once; a document with one is set aside and the others go on;\nwhat concerns the collection as a whole (register, lock files without it, links.yaml, topics.yaml, language) stops everything until it is mended.
Made from \`issues.ts\` by \`npm run faults\`; \`tests/faults/\` brings each about and does what is advised.

转换时可能报告的一切问题，依消息中方括号里的名称排列。有问题的文件搁置，其余照常；关系全库的（登记册、links.yaml、topics.yaml、语言文件），改正之前什么也不写出。
`;

/** Markdown, a section for each rule in the order of their names. */
export function faultPage(): string {
  return [introduction, ...ruleNames.toSorted().map(section)].join('\n');
}

function section(rule: (typeof ruleNames)[number]): string {
  const { what, cause, expected, remedy, zh } = faultInGeneral(rule);
  return `## ${rule}

> ${what}

- cause: ${cause}
- expected: ${expected}
- to do: ${remedy}
- ${zh}
`;
}
