-- Whose working time counts for a unit and all below it that have none of their own.
ALTER TABLE identity.unit ADD COLUMN calendar_id bigint REFERENCES platform.calendar;
CREATE INDEX unit_calendar ON identity.unit (calendar_id);
