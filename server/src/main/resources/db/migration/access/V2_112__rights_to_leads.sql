CREATE OR REPLACE FUNCTION pg_temp.grant(roles text, operations text) RETURNS void LANGUAGE sql AS $$
    INSERT INTO access.permission (role_id, operation, reach)
    SELECT r.id, split_part(o, ':', 1), split_part(o, ':', 2)
    FROM identity.role r, regexp_split_to_table(trim(operations), '\s+') o
    WHERE r.code = ANY (regexp_split_to_array(trim(roles), '\s+'))
    ON CONFLICT DO NOTHING;
$$;

SELECT pg_temp.grant('sales', 'lead.claim:branch');
SELECT pg_temp.grant('sales_manager department_manager', 'lead.claim:branch lead.grade:below lead.give:below');
SELECT pg_temp.grant('branch_manager', 'lead.claim:branch lead.grade:branch lead.give:branch territory.manage:all');
SELECT pg_temp.grant('general_manager administrator', 'lead.claim:all lead.grade:all lead.give:all territory.manage:all');
