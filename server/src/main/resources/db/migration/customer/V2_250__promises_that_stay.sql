SET search_path TO customer;

-- How many promises of who hands over did not go along: those about no customer, and those of their own papers.
-- Null where it was not counted.
ALTER TABLE handover ADD COLUMN promises_stay int;
