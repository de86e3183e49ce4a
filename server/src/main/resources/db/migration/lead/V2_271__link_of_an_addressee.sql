SET search_path TO lead;

-- counted up when the invitation is addressed to another contact: the link of the former one opens nothing then
ALTER TABLE invitation ADD COLUMN link_no int NOT NULL DEFAULT 0;
