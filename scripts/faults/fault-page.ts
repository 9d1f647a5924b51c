/** The page of all faults: README.md of this folder. */
import { faultInGeneral, ruleNames } from './issues.ts';

const introduction = `# What can be wrong with seeds

Every fault of \`scripts/build-content.ts\`, by the name that stands in brackets in its message. A run shows all faults at once; while there is one, nothing is written.
Made from \`issues.ts\` by \`npm run faults\`; \`tests/faults/\` brings each about and does what is advised.

转换时可能报告的一切问题，依消息中方括号里的名称排列。有一处未了，什么也不写出。
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
