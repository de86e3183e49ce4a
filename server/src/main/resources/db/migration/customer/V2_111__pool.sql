-- The pool: customers without an owner, the latest first.
CREATE INDEX card_pool ON customer.card (branch_id, id DESC) WHERE removed_at IS NULL AND owner_id IS NULL;
