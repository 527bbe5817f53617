/** Pages that a reader saved. Their cache outlasts every change of the others. */
export const SAVED = 'dateline-saved';
/** Pages that were read lately. */
export const READ = 'dateline-read-1';
