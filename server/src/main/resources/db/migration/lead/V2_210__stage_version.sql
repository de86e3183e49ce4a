-- All stages are written at once: whoever writes them must have seen them as they are. One number
-- for the whole list, on each of its rows.
ALTER TABLE lead.stage ADD COLUMN version int NOT NULL DEFAULT 0;
