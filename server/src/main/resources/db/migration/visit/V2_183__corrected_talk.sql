-- A talk is corrected by who recorded it, for a few days; what it said before is in the trail.
ALTER TABLE visit.talk ADD COLUMN corrected_at timestamptz, ADD COLUMN version int NOT NULL DEFAULT 0;
