CREATE OR REPLACE FUNCTION pg_temp.grant(roles text, operations text) RETURNS void LANGUAGE sql AS $$
    INSERT INTO access.permission (role_id, operation, reach)
    SELECT r.id, split_part(o, ':', 1), split_part(o, ':', 2)
    FROM identity.role r, regexp_split_to_table(trim(operations), '\s+') o
    WHERE r.code = ANY (regexp_split_to_array(trim(roles), '\s+'))
    ON CONFLICT DO NOTHING;
$$;

SELECT pg_temp.grant('agent sales adviser technician', 'visit.read:own visit.edit:own followup.read:own followup.edit:own');
SELECT pg_temp.grant('service_supervisor sales_manager department_manager',
    'visit.read:below visit.edit:below followup.read:below followup.edit:below followup.manage:below');
SELECT pg_temp.grant('attendance_clerk', 'visit.attend:branch');
SELECT pg_temp.grant('branch_manager',
    'visit.read:branch visit.edit:branch visit.attend:branch followup.read:branch followup.edit:branch followup.manage:branch');
SELECT pg_temp.grant('custodian finance', 'visit.read:all');
SELECT pg_temp.grant('service_manager general_manager administrator',
    'visit.read:all visit.edit:all visit.attend:all followup.read:all followup.edit:all followup.manage:all');
