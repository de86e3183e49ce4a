SET search_path TO trade;

-- What the file called the product, where it gave a code.
ALTER TABLE order_line ADD COLUMN code text;

ALTER TABLE import
    -- columns, first rows and how many there are
    ADD COLUMN shape jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN net numeric(19, 2) NOT NULL DEFAULT 0,
    ADD COLUMN without_customer bigint NOT NULL DEFAULT 0,
    ADD COLUMN made bigint NOT NULL DEFAULT 0;
CREATE INDEX import_file ON import (file_id);
