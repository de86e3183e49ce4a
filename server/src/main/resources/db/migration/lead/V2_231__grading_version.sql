-- Whoever grades a lead must have seen the grade as it stands; 0 where none was given yet.
ALTER TABLE lead.grading ADD COLUMN version int NOT NULL DEFAULT 0;
