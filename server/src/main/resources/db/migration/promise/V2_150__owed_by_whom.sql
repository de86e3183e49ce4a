SET search_path TO promise;

-- What somebody owes is counted for their page and their superior's from the index alone.
DROP INDEX given_owner;
CREATE INDEX given_owner ON given (owner_id, due_at, id) INCLUDE (state, kind) WHERE ended_at IS NULL;
CREATE INDEX given_paused ON given (owner_id, due_at, id) WHERE state = 'paused';
