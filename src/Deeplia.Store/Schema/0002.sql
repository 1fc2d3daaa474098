-- Houses known by correspondence: registered domains, and whole addresses at public providers.
CREATE TABLE house (
  mailbox INTEGER NOT NULL REFERENCES mailbox ON DELETE CASCADE,
  name TEXT NOT NULL,
  received INTEGER NOT NULL,
  written INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (mailbox, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX house_last ON house (mailbox, last);

-- Under which keys a house is found by the names that resemble it.
CREATE TABLE house_key (
  mailbox INTEGER NOT NULL,
  key TEXT NOT NULL,
  house TEXT NOT NULL,
  PRIMARY KEY (mailbox, key, house),
  FOREIGN KEY (mailbox, house) REFERENCES house ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX house_key_house ON house_key (mailbox, house);

-- What was remembered before there were houses. house_of and house_keys are functions of this program.
INSERT INTO house
  SELECT mailbox, house_of(address), sum(received), sum(written), max(last) FROM correspondent
  WHERE house_of(address) IS NOT NULL GROUP BY 1, 2;
INSERT OR IGNORE INTO house_key SELECT h.mailbox, k.value, h.name FROM house h, json_each(house_keys(h.name)) k;
