/** What the lines do not hold, and how often what happened while reading. */
import type { LeftOut } from '../../received/extract.ts';

/** What is counted, and what is said of it. */
const said = {
  inserted: (count: number) => `修订中插入的文字按接受处理（${count} 处）。`,
  deleted: (count: number) => `修订中删去的文字未收入正文（${count} 处）。`,
  moved: (count: number) => `修订中移动的文字取移动后的位置（${count} 处）。`,
  pictures: (count: number) => `文中有图片或嵌入对象 ${count} 个，其中的文字未提取。`,
  formulas: (count: number) => `文中有公式 ${count} 个，按阅读顺序只取其文字。`,
  nestedTables: (count: number) => `表格中套有表格（${count} 个），里层表格并入所在单元格。`,
  emptyNumbered: (count: number) => `有自动编号而没有文字的段落 ${count} 个，编号照 Word 计数，未收入正文。`,
  unknownSymbols: (count: number) => `符号字体中的字符 ${count} 个无法辨认，保留原码，请核对。`,
  parts: (count: number) => `文中嵌有其他文件 ${count} 个，其中的文字未提取。`,
  brokenParts: (count: number) => `页眉、页脚或批注有 ${count} 处已损坏，读不出来。`,
  restartedNotes: () => '脚注按页或按节重新编号，此处连续编号，注号请核对。',
} as const;

export type Happening = keyof typeof said;

export class Account {
  readonly #words = new Map<string, string[]>();
  readonly #counts = new Map<Happening, number>();
  readonly #fields = new Set<string>();

  /** Words that are left out for a reason; those that are only white space are no words. */
  leaveOut(reason: string, words: string): void {
    const trimmed = words.trim();
    if (!trimmed) return;
    const known = this.#words.get(reason);
    if (known) known.push(trimmed);
    else this.#words.set(reason, [trimmed]);
  }

  count(what: Happening): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  /** A field that should print something and keeps no result. */
  missField(name: string): void {
    this.#fields.add(name);
  }

  leftOut(): LeftOut[] {
    return [...this.#words].map(([reason, words]) => ({ reason, words: words.join('\n') }));
  }

  remarks(): string[] {
    const counted = [...this.#counts].map(([what, count]) => said[what](count));
    const fields = this.#fields.size > 0 ? [`域（${[...this.#fields].join('、')}）没有存下结果，所显示的文字未能提取。`] : [];
    return [...counted, ...fields];
  }
}
