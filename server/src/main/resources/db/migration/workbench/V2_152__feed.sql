CREATE SCHEMA IF NOT EXISTS workbench;
SET search_path TO workbench;

-- A secret address under which a person's calendar is read by their calendar program; kept as a hash only.
CREATE TABLE feed (
    person_id bigint PRIMARY KEY REFERENCES identity.person,
    token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    made_at timestamptz NOT NULL,
    read_at timestamptz
);
