/** Where the local edge keeps its database between runs: wrangler's own default, so that its commands find it too. */
export const STATE = '.wrangler/state';

/** The file of local secrets, likewise. */
export const VARIABLES = '.dev.vars';
