import { DatabaseSync } from 'node:sqlite';

/** Isso's database as its version 5 lays it out, with some comments. */
export function makeIsso(path: string): void {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  database.exec(`
    PRAGMA user_version = 5;
    CREATE TABLE preferences (key VARCHAR PRIMARY KEY, value VARCHAR);
    INSERT INTO preferences VALUES ('session-key', 'not for anybody');
    CREATE TABLE threads (id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256));
    INSERT INTO threads VALUES (1, '/articles/flood/', 'The flood'), (2, 'a-name-of-its-own', 'Elsewhere');
    CREATE TABLE comments (
      tid REFERENCES threads(id), id INTEGER PRIMARY KEY, parent INTEGER, created FLOAT NOT NULL, modified FLOAT,
      mode INTEGER, remote_addr VARCHAR, text VARCHAR NOT NULL, author VARCHAR, email VARCHAR, website VARCHAR,
      likes INTEGER DEFAULT 0, dislikes INTEGER DEFAULT 0, voters BLOB NOT NULL, notification INTEGER DEFAULT 0
    );
    INSERT INTO comments (tid, id, parent, created, mode, remote_addr, text, author, email, website, voters) VALUES
      (1, 1, NULL, 1609459200.5, 1, '192.0.2.0', 'The *river* <b>rose</b>
again, see <https://levels.example>', 'Mira', 'mira@mail.example', NULL, x'00'),
      (1, 2, 1, 1609459260.0, 4, '192.0.2.0', '', NULL, NULL, NULL, x'00'),
      (1, 3, 2, 1609459320.0, 2, '192.0.2.0', 'It waits', NULL, NULL, 'https://nia.example', x'00'),
      (1, 4, NULL, 1609459380.0, 4, '', '', NULL, NULL, NULL, x'00'),
      (2, 5, NULL, 1609459440.0, 1, '', 'Elsewhere', 'Ben', NULL, NULL, x'00'),
      (9, 6, NULL, 1609459500.0, 1, '', 'Nowhere', 'Ben', NULL, NULL, x'00')`);
  database.close();
}
