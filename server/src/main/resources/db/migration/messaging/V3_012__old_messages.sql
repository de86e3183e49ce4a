-- What is done with is looked for by its end, when it is two years old.
CREATE INDEX message_ended ON messaging.message (ended_at)
    WHERE state IN ('sent', 'delivered', 'failed', 'refused', 'expired', 'cancelled');
-- The next one to leave: what somebody waits for before what serves our own ends.
DROP INDEX messaging.message_due;
CREATE INDEX message_due ON messaging.message (channel, marketing, next_try_at, id) WHERE state IN ('waiting', 'held');
-- Counted by state.
CREATE INDEX message_purpose_state ON messaging.message (purpose, state);
