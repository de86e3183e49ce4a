-- A node that was thought dead and is not must not go on writing: its claim is then another's.
ALTER TABLE platform.job ADD COLUMN claim uuid;
ALTER TABLE platform.job ADD COLUMN cancel_asked_at timestamptz;
