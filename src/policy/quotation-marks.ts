/** Text that is put in “ ”: quotation marks in it become ‘ ’ (GB/T 15834-2011, 4.8). */
export const insideQuotation = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’');
