-- A department as a customer of the others: one file at most for each.
ALTER TABLE customer.card ADD COLUMN internal_unit bigint REFERENCES identity.unit;
CREATE UNIQUE INDEX card_internal_unit ON customer.card (internal_unit) WHERE internal_unit IS NOT NULL;
