/** How the overview of what stands alone is put into words. */

export const aloneTitle = '各地独有与所缺';
