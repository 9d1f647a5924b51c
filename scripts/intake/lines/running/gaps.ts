/** White space that means something: without it two figures or words of letters would be one. */
const figure = /[0-9A-Za-z]/u;

export const isGapBetweenFigures = (text: string, from: number, to: number): boolean => figure.test(text.charAt(from - 1)) && figure.test(text.charAt(to));
