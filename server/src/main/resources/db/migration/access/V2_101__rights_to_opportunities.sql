CREATE OR REPLACE FUNCTION pg_temp.grant(roles text, operations text) RETURNS void LANGUAGE sql AS $$
    INSERT INTO access.permission (role_id, operation, reach)
    SELECT r.id, split_part(o, ':', 1), split_part(o, ':', 2)
    FROM identity.role r, regexp_split_to_table(trim(operations), '\s+') o
    WHERE r.code = ANY (regexp_split_to_array(trim(roles), '\s+'))
    ON CONFLICT DO NOTHING;
$$;

SELECT pg_temp.grant('sales adviser', 'opportunity.read:own opportunity.edit:own');
SELECT pg_temp.grant('sales_manager department_manager', 'opportunity.read:below opportunity.edit:below');
SELECT pg_temp.grant('branch_manager', 'opportunity.read:branch opportunity.edit:branch');
SELECT pg_temp.grant('finance custodian service_manager', 'opportunity.read:all');
SELECT pg_temp.grant('general_manager administrator', 'opportunity.read:all opportunity.edit:all');
