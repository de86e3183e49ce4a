SET search_path TO customer;

ALTER TABLE import
    -- what the file turned out to be: format, encoding, separator, columns with samples
    ADD COLUMN detected jsonb NOT NULL DEFAULT '{}',
    -- what the person has settled about reading it
    ADD COLUMN sheet jsonb NOT NULL DEFAULT '{}',
    -- values that could not be used though their rows came in
    ADD COLUMN warnings bigint NOT NULL DEFAULT 0,
    -- fields that were left alone because they are closed to the person who imports
    ADD COLUMN closed_fields text[] NOT NULL DEFAULT '{}',
    -- customers that an undo left as they are because somebody has worked on them since
    ADD COLUMN kept bigint NOT NULL DEFAULT 0;

-- a line of a file of cards may hold more than one; created rows are kept when they have warnings
ALTER TABLE import_row ADD COLUMN ordinal bigint NOT NULL,
    -- comparable forms of numbers and addresses that the row added to a customer who was there
    ADD COLUMN added jsonb;
ALTER TABLE import_row DROP CONSTRAINT import_row_pkey, ADD PRIMARY KEY (import_id, ordinal);
ALTER TABLE import_row DROP CONSTRAINT import_row_outcome_check,
    ADD CONSTRAINT import_row_outcome_check CHECK (outcome IN ('created', 'updated', 'merged', 'unchanged', 'refused'));
CREATE INDEX import_row_refused ON import_row (import_id, ordinal) WHERE outcome = 'refused';

-- Which import brought it, so that an undo takes it away; no foreign key, for there are millions and nothing else asks.
ALTER TABLE fingerprint ADD COLUMN import_id bigint;

-- What a file says of a customer and our card has no field of its own for: nothing that was in a file is lost.
INSERT INTO field (key, subject, applies_to, section, type, label_zh, label_en, sensitive, built_in, position) VALUES
    ('external_number', 'card', 'both', 'base', 'text', '外部编号', 'External number', false, true, 9),
    ('import_rest', 'card', 'both', 'base', 'longtext', '导入的其他内容', 'Other data from an import', true, true, 39);
