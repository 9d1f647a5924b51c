/** How the explanation of a term is put into words. */

/** 三线一单：生态保护红线、…. */
export const termInWords = (term: string, meaning: string): string => `${term}：${meaning}`;
