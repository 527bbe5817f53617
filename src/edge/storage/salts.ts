import type { D1Database } from '@cloudflare/workers-types';
import type { SaltStore } from '../comments/reader-key.ts';

/** The salts of days in a D1 database. */
export function openSaltStore(database: D1Database): SaltStore {
  return {
    async salts(days, fresh) {
      const oldest = days.reduce((least, day) => (day < least ? day : least));
      const [, , kept] = await database.batch<{ day: string; salt: string }>([
        database.prepare('DELETE FROM day_salts WHERE day < ?').bind(oldest),
        database.prepare('INSERT INTO day_salts (day, salt) VALUES (?, ?) ON CONFLICT DO NOTHING').bind(days[0], fresh),
        database.prepare('SELECT day, salt FROM day_salts WHERE day BETWEEN ? AND ?').bind(oldest, days[0]),
      ]);
      return new Map(kept?.results.map(({ day, salt }) => [day, salt]));
    },
  };
}
