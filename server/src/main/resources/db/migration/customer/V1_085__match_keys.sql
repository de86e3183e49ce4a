SET search_path TO customer;

-- The blocking keys of every card: two cards are compared only when they share one. Sorted by key this is what the
-- duplicate batch reads, without touching the cards.
CREATE TABLE match_key (
    key bigint NOT NULL,
    card_id bigint NOT NULL REFERENCES card,
    PRIMARY KEY (key, card_id)
);
CREATE INDEX match_key_card ON match_key (card_id);

-- When a search last found the pair; an open pair that a later search does not find is vanished.
ALTER TABLE duplicate ADD COLUMN seen_at timestamptz;
ALTER TABLE duplicate DROP CONSTRAINT duplicate_state_check;
ALTER TABLE duplicate ADD CONSTRAINT duplicate_state_check CHECK (state IN ('open', 'merged', 'distinct', 'vanished'));

CREATE INDEX merge_newest ON merge (id DESC);
