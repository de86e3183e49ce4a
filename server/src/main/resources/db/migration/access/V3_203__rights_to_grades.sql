-- Who sees a customer sees the grade; who leads overrides it, who answers for it makes the rules and checks them.
INSERT INTO access.permission (role_id, operation, reach)
    SELECT p.role_id, 'grade.read', p.reach FROM access.permission p JOIN identity.role r ON r.id = p.role_id
    WHERE p.operation = 'customer.read' AND r.built_in
    ON CONFLICT DO NOTHING;

CREATE OR REPLACE FUNCTION pg_temp.grant(roles text, operations text) RETURNS void LANGUAGE sql AS $$
    INSERT INTO access.permission (role_id, operation, reach)
    SELECT r.id, split_part(o, ':', 1), split_part(o, ':', 2)
    FROM identity.role r, regexp_split_to_table(trim(operations), '\s+') o
    WHERE r.code = ANY (regexp_split_to_array(trim(roles), '\s+'))
    ON CONFLICT DO NOTHING;
$$;

SELECT pg_temp.grant('sales_manager department_manager', 'grade.override:below grade.check:below');
SELECT pg_temp.grant('service_supervisor', 'grade.check:branch');
SELECT pg_temp.grant('branch_manager', 'grade.override:branch grade.check:branch');
SELECT pg_temp.grant('service_manager', 'grade.override:all grade.check:all scheme.manage:all');
SELECT pg_temp.grant('custodian', 'grade.check:all');
SELECT pg_temp.grant('general_manager administrator', 'grade.override:all grade.check:all scheme.manage:all');
