import type { Migration } from './migration.ts';

/** Passages whose newer wording was taken under a claim that nobody has confirmed on it yet. */
export const unconfirmedEvidence: Migration = {
  version: 15,
  migrate: (db) => {
    db.script(`
-- The excerpt that the claim was made with, until it is confirmed on the newer wording of it; null otherwise.
ALTER TABLE evidence ADD COLUMN instead_of TEXT REFERENCES excerpt (id);
CREATE INDEX evidence_instead_of ON evidence (instead_of) WHERE instead_of IS NOT NULL;
`);
  },
};
