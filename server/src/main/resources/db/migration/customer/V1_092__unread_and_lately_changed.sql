-- The home page asks for these every minute for everybody.
CREATE INDEX notice_unread ON customer.notice (person_id) WHERE read_at IS NULL;
CREATE INDEX card_owner_updated ON customer.card (owner_id, updated_at DESC, id DESC) WHERE removed_at IS NULL;
CREATE INDEX idempotent_request_at ON platform.idempotent_request (at);
