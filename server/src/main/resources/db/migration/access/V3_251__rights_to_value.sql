-- Who sees what customers are worth. Sellers see what theirs bought and how, not what the company earns by it.
CREATE OR REPLACE FUNCTION pg_temp.grant(roles text, operations text) RETURNS void LANGUAGE sql AS $$
    INSERT INTO access.permission (role_id, operation, reach)
    SELECT r.id, split_part(o, ':', 1), split_part(o, ':', 2)
    FROM identity.role r, regexp_split_to_table(trim(operations), '\s+') o
    WHERE r.code = ANY (regexp_split_to_array(trim(roles), '\s+'))
    ON CONFLICT DO NOTHING;
$$;

SELECT pg_temp.grant('sales adviser', 'value.read:own');
SELECT pg_temp.grant('sales_manager department_manager', 'value.read:below');
SELECT pg_temp.grant('branch_manager', 'value.read:branch');
SELECT pg_temp.grant('finance general_manager administrator', 'value.read:all value.settings:all');
INSERT INTO access.field_rule (role_id, kind, field, rule)
    SELECT r.id, 'value', 'profit', 'hidden' FROM identity.role r WHERE r.code IN ('sales', 'adviser');
