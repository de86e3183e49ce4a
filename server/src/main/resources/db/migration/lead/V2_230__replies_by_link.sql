-- How often a reply was changed by the link, and since when it is counted: a link that is toggled
-- must not fill the timeline.
ALTER TABLE lead.invitation
    ADD COLUMN link_replies int NOT NULL DEFAULT 0,
    ADD COLUMN link_replies_from timestamptz;
