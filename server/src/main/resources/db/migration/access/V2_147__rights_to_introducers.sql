-- What the default roles may do with introducers.
CREATE OR REPLACE FUNCTION pg_temp.grant(roles text, operations text) RETURNS void LANGUAGE sql AS $$
    INSERT INTO access.permission (role_id, operation, reach)
    SELECT r.id, split_part(o, ':', 1), split_part(o, ':', 2)
    FROM identity.role r, regexp_split_to_table(trim(operations), '\s+') o
    WHERE r.code = ANY (regexp_split_to_array(trim(roles), '\s+'))
    ON CONFLICT DO NOTHING;
$$;

SELECT pg_temp.grant('sales adviser sales_manager department_manager branch_manager custodian general_manager administrator', 'introducer.read:all');
SELECT pg_temp.grant('sales sales_manager department_manager branch_manager custodian general_manager administrator', 'introducer.edit:all');
