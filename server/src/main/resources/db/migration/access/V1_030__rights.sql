SET search_path TO access;

-- What a role may do and how far: for each operation the reach of the records it may be done to.
CREATE TABLE permission (
    role_id bigint NOT NULL REFERENCES identity.role ON DELETE CASCADE,
    operation text NOT NULL,
    reach text NOT NULL CHECK (reach IN ('own', 'shared', 'team', 'department', 'below', 'branch', 'all')),
    PRIMARY KEY (role_id, operation)
);

-- How a role meets a field: hidden, masked (until revealed with a reason) or read-only. The mildest rule of all roles holds.
CREATE TABLE field_rule (
    role_id bigint NOT NULL REFERENCES identity.role ON DELETE CASCADE,
    kind text NOT NULL,
    field text NOT NULL,
    rule text NOT NULL CHECK (rule IN ('hidden', 'masked', 'readonly')),
    PRIMARY KEY (role_id, kind, field)
);
