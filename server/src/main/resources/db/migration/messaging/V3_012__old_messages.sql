-- What is done with is looked for by its end, when it is two years old.
CREATE INDEX message_ended ON messaging.message (ended_at)
    WHERE state IN ('sent', 'delivered', 'failed', 'refused', 'expired', 'cancelled');
