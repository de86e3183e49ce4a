SET search_path TO customer;

-- customers whose owner the file does not name have none: they are claimed from the pool or given out
ALTER TABLE import ADD COLUMN pooled boolean NOT NULL DEFAULT false;
