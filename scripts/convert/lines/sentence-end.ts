const terminal = /[。！？：；!?:;]["”’』」）)》〉]*$/u;

/** Whether a line ends a sentence or announces what follows: only then may the next line begin a new paragraph. */
export const endsSentence = (text: string): boolean => terminal.test(text.trimEnd());
