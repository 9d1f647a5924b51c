/** What the site calls itself. */
export const siteName = '环境治理政策文库';
