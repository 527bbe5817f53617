import { readRules } from '../comments/rules/rules.ts';
import type { D1Database } from '@cloudflare/workers-types';
import type { RulesStore } from '../comments/rules/prepare.ts';

export const NEWER_RULES = 'SELECT version, body FROM rules WHERE version > ?1 ORDER BY version DESC LIMIT 1';

/** The rules of a D1 database. */
export function openRulesStore(database: D1Database): RulesStore {
  return {
    async newerThan(version) {
      const row = await database.prepare(NEWER_RULES).bind(version).first<{ version: number; body: string }>();
      return row ?? undefined;
    },

    async write(body, after, now) {
      readRules(body);
      const { meta } = await database
        .prepare(
          `INSERT INTO rules (version, body, written_at) SELECT ?1 + 1, ?2, ?3
           WHERE (SELECT coalesce(max(version), 0) FROM rules) = ?1`,
        )
        .bind(after, body, now.getTime())
        .run();
      return meta.changes === 1;
    },
  };
}
