-- Replies, authors, edits that wait, reports, and decisions of others than moderators.

-- Somebody who writes: whoever can show the cookie that a browser got when it first posted. No name, no address.
CREATE TABLE authors (
  id TEXT PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  approved_count INTEGER NOT NULL DEFAULT 0,
  rejected_count INTEGER NOT NULL DEFAULT 0
);

ALTER TABLE comments ADD COLUMN author_id TEXT REFERENCES authors (id);
ALTER TABLE comments ADD COLUMN parent_id TEXT REFERENCES comments (id);
-- Of a reply, the comment at the top of its branch; empty for that one itself.
ALTER TABLE comments ADD COLUMN root_id TEXT REFERENCES comments (id);
-- How many approved comments stand below it, at any depth.
ALTER TABLE comments ADD COLUMN reply_count INTEGER NOT NULL DEFAULT 0;
-- An edit of a published comment, which stands as it was until the edit is decided on.
ALTER TABLE comments ADD COLUMN waiting_revision INTEGER;
ALTER TABLE comments ADD COLUMN appealed_at INTEGER;
ALTER TABLE comments ADD COLUMN appeal TEXT;
-- Of the newest revision, 16 hexadecimal digits; near texts differ in few bits.
ALTER TABLE comments ADD COLUMN simhash TEXT;
-- Where it was imported from, and its id there.
ALTER TABLE comments ADD COLUMN source TEXT;
ALTER TABLE comments ADD COLUMN source_id TEXT;
-- Readers see it, or that something was there to which others replied.
ALTER TABLE comments ADD COLUMN is_shown INTEGER GENERATED ALWAYS AS (status = 'approved' OR reply_count > 0) VIRTUAL;

CREATE INDEX comments_shown ON comments (thread_id, is_shown, root_id, created_at, id);
CREATE INDEX comments_by_replies ON comments (thread_id, is_shown, root_id, reply_count, created_at, id);
CREATE INDEX comments_of_branch ON comments (root_id, is_shown, created_at, id);
CREATE INDEX comments_of_author ON comments (author_id, created_at);
CREATE INDEX comments_of_parent ON comments (parent_id);
CREATE INDEX comments_with_edit ON comments (created_at, id) WHERE waiting_revision IS NOT NULL;
CREATE UNIQUE INDEX comments_by_source ON comments (source, source_id) WHERE source IS NOT NULL;

CREATE TRIGGER reply_stays_in_its_thread BEFORE INSERT ON comments
WHEN NEW.parent_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM comments WHERE id = NEW.parent_id AND thread_id = NEW.thread_id
)
BEGIN
  SELECT RAISE(ABORT, 'a reply belongs to the thread of what it replies to');
END;

-- Comments on it are closed by hand, whatever the site's rules say.
ALTER TABLE threads ADD COLUMN closed_at INTEGER;

-- Not only moderators decide: authors withdraw and appeal, readers report, rules publish.
CREATE TABLE decisions_by_all (
  id TEXT PRIMARY KEY,
  comment_id TEXT NOT NULL REFERENCES comments (id),
  actor TEXT NOT NULL CHECK (actor IN ('moderator', 'author', 'readers', 'rules')),
  moderator_id TEXT REFERENCES moderators (id),
  action TEXT NOT NULL,
  from_status TEXT NOT NULL,
  to_status TEXT NOT NULL,
  from_version INTEGER NOT NULL,
  reason TEXT,
  decided_at INTEGER NOT NULL,
  CHECK ((actor = 'moderator') = (moderator_id IS NOT NULL))
);

INSERT INTO decisions_by_all
SELECT id, comment_id, 'moderator', moderator_id, 'decide', from_status, to_status, from_version, reason, decided_at
FROM decisions;

DROP TRIGGER decisions_are_not_deleted;
DROP TABLE decisions;
ALTER TABLE decisions_by_all RENAME TO decisions;

CREATE INDEX decisions_of_comment ON decisions (comment_id, decided_at);
CREATE INDEX decisions_by_time ON decisions (decided_at, id);

CREATE TRIGGER decisions_are_not_changed BEFORE UPDATE ON decisions
BEGIN
  SELECT RAISE(ABORT, 'a decision is never changed');
END;

CREATE TRIGGER decisions_are_not_deleted BEFORE DELETE ON decisions
BEGIN
  SELECT RAISE(ABORT, 'a decision is never deleted');
END;

-- As for the status: no version without the decision that made it.
CREATE TRIGGER version_needs_a_decision BEFORE UPDATE OF version ON comments
WHEN NEW.version <> OLD.version
  AND (NEW.last_decision_id IS OLD.last_decision_id OR NEW.version <> OLD.version + 1)
BEGIN
  SELECT RAISE(ABORT, 'a version comes only with a decision');
END;

-- What a reader says against a comment; the key tells readers of one day apart, and nothing else of them.
CREATE TABLE reports (
  comment_id TEXT NOT NULL REFERENCES comments (id),
  reporter_key TEXT NOT NULL,
  reason TEXT NOT NULL,
  words TEXT NOT NULL,
  reported_at INTEGER NOT NULL,
  PRIMARY KEY (comment_id, reporter_key)
) WITHOUT ROWID;

-- Keys of readers are made with the salt of their day; without it nobody can make or follow them.
CREATE TABLE day_salts (
  day TEXT PRIMARY KEY,
  salt TEXT NOT NULL
) WITHOUT ROWID;

-- How much was sent by a key within a span of time.
CREATE TABLE counters (
  key TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  count INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  PRIMARY KEY (key, starts_at)
) WITHOUT ROWID;

CREATE INDEX counters_by_end ON counters (ends_at);

-- The simhash in four parts: near texts have at least one of them in common.
CREATE TABLE bands (
  band INTEGER NOT NULL,
  value TEXT NOT NULL,
  comment_id TEXT NOT NULL REFERENCES comments (id),
  PRIMARY KEY (band, value, comment_id)
) WITHOUT ROWID;

CREATE INDEX bands_of_comment ON bands (comment_id);

-- What holds a comment back, in JSON; the newest version holds.
CREATE TABLE rules (
  version INTEGER PRIMARY KEY,
  body TEXT NOT NULL,
  written_at INTEGER NOT NULL
);
