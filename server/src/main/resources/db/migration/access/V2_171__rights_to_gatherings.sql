-- What the default roles may do with seminars and road shows.
CREATE OR REPLACE FUNCTION pg_temp.grant(roles text, operations text) RETURNS void LANGUAGE sql AS $$
    INSERT INTO access.permission (role_id, operation, reach)
    SELECT r.id, split_part(o, ':', 1), split_part(o, ':', 2)
    FROM identity.role r, regexp_split_to_table(trim(operations), '\s+') o
    WHERE r.code = ANY (regexp_split_to_array(trim(roles), '\s+'))
    ON CONFLICT DO NOTHING;
$$;

SELECT pg_temp.grant('agent shift_leader service_supervisor service_manager sales adviser sales_manager department_manager branch_manager custodian
    general_manager administrator', 'gathering.read:all gathering.invite:all');
SELECT pg_temp.grant('sales', 'gathering.manage:own');
SELECT pg_temp.grant('sales_manager department_manager', 'gathering.manage:below');
SELECT pg_temp.grant('branch_manager', 'gathering.manage:branch');
SELECT pg_temp.grant('custodian general_manager administrator', 'gathering.manage:all');
