"""The tables of an archive, by version, and the views for those who ask in SQL.

A version is one step of `MIGRATIONS`; a file keeps in `migrations` which steps it has been through. Change nothing in a step
that has been released: add one.
"""

from __future__ import annotations

_FIRST = """
CREATE TABLE meta (key VARCHAR, value VARCHAR);
CREATE TABLE sources (fingerprint BIGINT, place VARCHAR, source VARCHAR, reason VARCHAR);
CREATE TABLE documents (
    id VARCHAR, sha256 VARCHAR, place VARCHAR, publisher VARCHAR, url VARCHAR, published DATE, published_time VARCHAR,
    title VARCHAR, byline VARCHAR, language VARCHAR, path VARCHAR, characters INTEGER, text VARCHAR, blocks VARCHAR,
    notes VARCHAR, dropped VARCHAR
);
CREATE TABLE history (id VARCHAR, sha256 VARCHAR, replaced_by VARCHAR);
CREATE TABLE claims (
    document VARCHAR, number INTEGER, id VARCHAR, subject VARCHAR, attribute VARCHAR, value VARCHAR, wording VARCHAR,
    start_at INTEGER, end_at INTEGER, line INTEGER, passage_start INTEGER, passage_end INTEGER, event VARCHAR,
    attribution VARCHAR, extractor VARCHAR, extractor_version VARCHAR
);
CREATE TABLE sketches (
    sketch BIGINT, document VARCHAR, sha256 VARCHAR, day INTEGER, told INTEGER, traits VARCHAR, keys BIGINT[], state TINYINT
);
CREATE TABLE story_keys (sketch BIGINT, key BIGINT);
CREATE TABLE members (document VARCHAR, founder VARCHAR);
CREATE TABLE to_judge (founder VARCHAR);
CREATE TABLE stories (
    story VARCHAR, founder VARCHAR, caption VARCHAR, day DATE, documents INTEGER, judged INTEGER, errors INTEGER,
    warnings INTEGER, infos INTEGER, problem VARCHAR, report VARCHAR
);
CREATE TABLE entities (
    story VARCHAR, id VARCHAR, kind VARCHAR, caption VARCHAR, spellings VARCHAR[], roles VARCHAR[], country VARCHAR,
    documents VARCHAR[]
);
CREATE TABLE events (
    story VARCHAR, id VARCHAR, type VARCHAR, title VARCHAR, day DATE, place VARCHAR, documents VARCHAR[]
);
CREATE TABLE findings (
    story VARCHAR, id VARCHAR, rule VARCHAR, kind VARCHAR, severity VARCHAR, verdict VARCHAR, question VARCHAR,
    subject VARCHAR, subject_caption VARCHAR, message VARCHAR, documents VARCHAR[],
    standing VARCHAR, note VARCHAR
);
CREATE TABLE decisions (kind VARCHAR, file VARCHAR, entry VARCHAR);
CREATE VIEW v_documents AS
    SELECT d.* EXCLUDE (text, blocks, notes, dropped, place), s.story
    FROM documents d LEFT JOIN members m ON m.document = d.id LEFT JOIN stories s ON s.founder = m.founder;
CREATE VIEW v_claims AS
    SELECT c.document, d.publisher, d.published, c.subject, c.attribute, c.value ->> '$.kind' AS kind, c.wording, c.line,
        c.value, c.event
    FROM claims c JOIN documents d ON d.id = c.document;
CREATE VIEW v_stories AS SELECT * EXCLUDE (report) FROM stories;
CREATE VIEW v_findings AS SELECT s.caption AS story_caption, f.* FROM findings f JOIN stories s USING (story);
CREATE VIEW v_unread AS SELECT source, reason FROM sources WHERE reason IS NOT NULL;
"""

# Which document a source gave: one that is removed can then be added again. NULL in rows of the first version.
_SECOND = """
ALTER TABLE sources ADD COLUMN document VARCHAR;
CREATE VIEW v_entities AS SELECT s.caption AS story_caption, e.* FROM entities e JOIN stories s USING (story);
CREATE VIEW v_events AS SELECT s.caption AS story_caption, e.* FROM events e JOIN stories s USING (story);
CREATE VIEW v_decisions AS
    SELECT kind, file, entry ->> '$.standing' AS standing, entry ->> '$.note' AS note, entry ->> '$.id' AS finding,
        entry ->> '$.rule' AS rule, entry
    FROM decisions;
"""

# The parts of a split quotation as JSON, NULL where the wording is one piece.
_THIRD = """
ALTER TABLE claims ADD COLUMN parts VARCHAR;
CREATE OR REPLACE VIEW v_claims AS
    SELECT c.document, d.publisher, d.published, c.subject, c.attribute, c.value ->> '$.kind' AS kind, c.wording, c.line,
        c.value, c.event, c.parts
    FROM claims c JOIN documents d ON d.id = c.document;
"""

MIGRATIONS: tuple[str, ...] = (_FIRST, _SECOND, _THIRD)
"""SQL of each version, from 1."""

TABLES = (
    "documents", "history", "claims", "members", "stories", "entities", "events", "findings", "decisions", "sources",
    "meta", "sketches", "story_keys", "to_judge",
)  # fmt: skip
"""All tables but that of the versions: what is exported, each as one Parquet file."""
