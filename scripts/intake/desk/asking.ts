/** How the desk asks; the terminal stands behind it, or answers that were written down beforehand. */
export interface Option {
  value: string;
  label: string;
  hint?: string;
}

export interface Asking {
  /** Shows words, of one line or more. */
  show(words: string, heading?: string): void;
  /** The value of the option that was chosen. Throws Cancelled. */
  choose(question: string, options: readonly Option[]): Promise<string>;
  /** What was written. `fault` says in Chinese what is wrong with it; null: nothing. Throws Cancelled. */
  write(question: string, fault: (written: string) => string | null): Promise<string>;
}

/** The person has ended the conversation (Ctrl-C): what was not written is not written. */
export class Cancelled extends Error {}
