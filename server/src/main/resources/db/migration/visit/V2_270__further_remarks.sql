SET search_path TO visit;

-- how many remarks came by the link after it was confirmed: each is a line of the timeline and a notice
ALTER TABLE minutes ADD COLUMN further_remarks int NOT NULL DEFAULT 0;
