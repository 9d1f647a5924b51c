/** Words for files whose form cannot hold every character (Word, iCalendar). */

/** Control characters but tab and line break, half a pair, what is no character: each is shown as �. */
export const printable = (text: string): string => text.replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd');
