-- Work that was begun through an API key may no more than the key, also later and on another node.
ALTER TABLE platform.job ADD COLUMN key_id bigint;
CREATE INDEX job_of_key ON platform.job (key_id) WHERE key_id IS NOT NULL;

-- An answer given to one program is not another's: each key keeps its own, 0 is the person at the screen.
ALTER TABLE platform.idempotent_request ADD COLUMN key_id bigint NOT NULL DEFAULT 0;
ALTER TABLE platform.idempotent_request DROP CONSTRAINT idempotent_request_pkey;
ALTER TABLE platform.idempotent_request ADD PRIMARY KEY (person_id, key_id, key);
