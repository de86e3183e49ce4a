SET search_path TO customer;

-- the whole pool, newest first; card_pool serves those who reach a branch of it
CREATE INDEX card_pool_newest ON card (id DESC) WHERE removed_at IS NULL AND owner_id IS NULL;
