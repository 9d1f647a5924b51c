/** Characters that neither a text nor what people write about it holds: what damage, fonts of their own and wrong encodings leave behind. */

/** Ideographs that this program's Unicode does not have yet are no damage. */
const unassigned = '(?![\\u{20000}-\\u{2fffd}\\u{30000}-\\u{3fffd}])\\p{Cn}';
/** Controls of C1, marks of annotations and objects, U+FFFD, private use, lone halves, what Unicode has not given away, a blank of Braille, marks over an ideograph. */
export const foreign = new RegExp(`[\\u0080-\\u009f\\ufff9-\\ufffd\\u2800\\p{Co}\\p{Cs}\\p{Me}]|${unassigned}|(?<=\\p{Script=Han})[\\u0300-\\u036f]`, 'gu');

/** Characters that nobody sees. Marks of annotations (U+FFF9–FFFB) stand round words, which is no matter of looks. */
export const unseen = /(?:(?![\ufff9-\ufffb\p{Cn}])[\p{Cf}\p{Default_Ignorable_Code_Point}])+/gu;

/** U+FFFD */
export const codeOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
