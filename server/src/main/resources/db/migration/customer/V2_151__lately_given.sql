SET search_path TO customer;

-- Who lately got which customers: for those that nobody has spoken to yet.
CREATE INDEX ownership_lately ON ownership (owner_id, from_at) WHERE to_at IS NULL;
