/** The folder of the built site that is tested: dist/, or what SITE_DIST names. */
export const dist = process.env.SITE_DIST ?? 'dist';
