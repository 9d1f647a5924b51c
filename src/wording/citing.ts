/** What the copy menu says. */

export const wholeUnit = '全条';
export const selectedWords = '所选';
export const sentencesName = '句';
export const sentenceName = (number: number): string => `第${number}句`;
export const copiedForm = (form: string): string => `已复制：${form}`;
export const copyYourself = '浏览器不许复制，请选中下面的文字自行复制';
