import { STATE } from '#local/places.ts';

/** Options that both commands take. */
export const deskOptions = {
  site: { type: 'string', default: 'dist', about: 'the folder of the built site' },
  state: { type: 'string', default: STATE, about: 'the folder of the local database' },
} as const;

/** `12,345 comments` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
