-- Times are milliseconds since 1970, UTC. Tokens are kept as SHA-256 digests in hexadecimal, never as they are.

CREATE TABLE threads (
  id TEXT PRIMARY KEY,
  -- Grows with every change that readers can see; what is cached of a thread is keyed by it.
  version INTEGER NOT NULL DEFAULT 0,
  approved_count INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE comments (
  id TEXT PRIMARY KEY,
  thread_id TEXT NOT NULL REFERENCES threads (id),
  author_name TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('pending', 'approved', 'rejected', 'spam', 'withdrawn', 'erased')),
  -- Grows with every decision; a decision names the version that it was made on.
  version INTEGER NOT NULL DEFAULT 0,
  published_revision INTEGER,
  latest_revision INTEGER NOT NULL,
  -- JSON: the reasons for which it was held, [{"check": "links", "detail": "3 links"}].
  hold_reasons TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_decision_id TEXT,
  -- Of the form that it came with: the same form sent twice is one comment.
  form_nonce TEXT NOT NULL UNIQUE,
  status_token_hash TEXT NOT NULL UNIQUE,
  text_digest TEXT NOT NULL
);

CREATE INDEX comments_published ON comments (thread_id, created_at, id) WHERE status = 'approved';
CREATE INDEX comments_by_status ON comments (status, created_at, id);
CREATE INDEX comments_same_text ON comments (thread_id, text_digest);

CREATE TABLE revisions (
  comment_id TEXT NOT NULL REFERENCES comments (id),
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (comment_id, number)
);

CREATE TABLE moderators (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  role TEXT NOT NULL CHECK (role IN ('moderator', 'admin', 'reader')),
  created_at INTEGER NOT NULL
);

-- Every decision, for good. Rows are only ever added: see the triggers.
CREATE TABLE decisions (
  id TEXT PRIMARY KEY,
  comment_id TEXT NOT NULL REFERENCES comments (id),
  moderator_id TEXT NOT NULL REFERENCES moderators (id),
  from_status TEXT NOT NULL,
  to_status TEXT NOT NULL,
  from_version INTEGER NOT NULL,
  reason TEXT,
  decided_at INTEGER NOT NULL
);

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

-- No way round the log: a status changes only together with the decision that changes it.
CREATE TRIGGER status_needs_a_decision BEFORE UPDATE OF status ON comments
WHEN NEW.status <> OLD.status AND NEW.last_decision_id IS OLD.last_decision_id
BEGIN
  SELECT RAISE(ABORT, 'a status changes only by a decision');
END;

CREATE TABLE passkeys (
  -- As the authenticator names it, in base64url.
  id TEXT PRIMARY KEY,
  moderator_id TEXT NOT NULL REFERENCES moderators (id),
  public_key BLOB NOT NULL,
  counter INTEGER NOT NULL,
  transports TEXT NOT NULL,
  created_at INTEGER NOT NULL
);

CREATE INDEX passkeys_of_moderator ON passkeys (moderator_id);

CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY,
  moderator_id TEXT NOT NULL REFERENCES moderators (id),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
);

CREATE TABLE invites (
  token_hash TEXT PRIMARY KEY,
  moderator_id TEXT NOT NULL REFERENCES moderators (id),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
);

-- What a passkey is asked to sign; each is used once.
CREATE TABLE challenges (
  challenge TEXT PRIMARY KEY,
  purpose TEXT NOT NULL,
  expires_at INTEGER NOT NULL
);
