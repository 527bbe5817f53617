-- When the newest approved comment of the thread was written; empty for a thread without one.
ALTER TABLE threads ADD COLUMN active_at INTEGER;

UPDATE threads SET active_at = (
  SELECT max(created_at) FROM comments WHERE comments.thread_id = threads.id AND comments.status = 'approved'
);

CREATE INDEX threads_by_activity ON threads (active_at, id) WHERE active_at IS NOT NULL;

-- The site as a whole: one row, whose version grows with every change that readers can see in any thread.
CREATE TABLE site (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL
);

INSERT INTO site (id, version) VALUES (1, 0);
