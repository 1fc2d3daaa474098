-- Times are seconds since 1970, UTC. Everything hangs on a mailbox, so that one DELETE removes an owner.
CREATE TABLE mailbox (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  salt BLOB NOT NULL
) STRICT;

-- Prints of the messages counted, so that a message counts once.
CREATE TABLE mail (
  mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
  print TEXT NOT NULL,
  seen INTEGER NOT NULL,
  PRIMARY KEY (mailbox, print)
) STRICT, WITHOUT ROWID;
CREATE INDEX mail_seen ON mail (mailbox, seen);

CREATE TABLE correspondent (
  mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
  address TEXT NOT NULL,
  received INTEGER NOT NULL,
  written INTEGER NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (mailbox, address)
) STRICT, WITHOUT ROWID;
CREATE INDEX correspondent_last ON correspondent (mailbox, last);

-- Folded names under which the owner writes to people.
CREATE TABLE name (
  mailbox INTEGER NOT NULL,
  folded TEXT NOT NULL,
  address TEXT NOT NULL,
  PRIMARY KEY (mailbox, folded, address),
  FOREIGN KEY (mailbox, address) REFERENCES correspondent ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX name_address ON name (mailbox, address);

CREATE TABLE habit (
  mailbox INTEGER NOT NULL,
  address TEXT NOT NULL,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (mailbox, address, kind, value),
  FOREIGN KEY (mailbox, address) REFERENCES correspondent ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Bank accounts by holder, an address or "@organization"; never the number.
CREATE TABLE account (
  mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
  holder TEXT NOT NULL,
  print TEXT NOT NULL,
  country TEXT NOT NULL,
  last_four TEXT NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  mail TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (mailbox, holder, print)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_last ON account (mailbox, last);

-- First steps of conversations, and the ids of what came later in them.
CREATE TABLE step (
  mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
  message_id TEXT NOT NULL,
  address TEXT NOT NULL,
  seen INTEGER NOT NULL,
  subject TEXT NOT NULL,
  subject_key TEXT NOT NULL,
  name TEXT NOT NULL,
  borrowed_from TEXT,
  PRIMARY KEY (mailbox, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX step_address ON step (mailbox, address);
CREATE INDEX step_subject ON step (mailbox, subject_key);
CREATE INDEX step_seen ON step (mailbox, seen);

CREATE TABLE step_mail (
  mailbox INTEGER NOT NULL,
  message_id TEXT NOT NULL,
  step TEXT NOT NULL,
  PRIMARY KEY (mailbox, message_id, step),
  FOREIGN KEY (mailbox, step) REFERENCES step ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX step_mail_step ON step_mail (mailbox, step);
