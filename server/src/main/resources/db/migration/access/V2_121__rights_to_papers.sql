CREATE OR REPLACE FUNCTION pg_temp.grant(roles text, operations text) RETURNS void LANGUAGE sql AS $$
    INSERT INTO access.permission (role_id, operation, reach)
    SELECT r.id, split_part(o, ':', 1), split_part(o, ':', 2)
    FROM identity.role r, regexp_split_to_table(trim(operations), '\s+') o
    WHERE r.code = ANY (regexp_split_to_array(trim(roles), '\s+'))
    ON CONFLICT DO NOTHING;
$$;

SELECT pg_temp.grant('agent sales adviser technician',
    'form.make:all form.read:own loan.ask:all loan.read:own conflict.claim:all conflict.read:own handover.read:own');
SELECT pg_temp.grant('shift_leader service_supervisor',
    'form.make:all form.read:team loan.ask:all loan.read:team conflict.claim:all conflict.read:own handover.read:own');
SELECT pg_temp.grant('sales_manager department_manager',
    'form.make:all form.read:below loan.ask:all loan.read:below conflict.claim:all conflict.read:below handover.read:below');
SELECT pg_temp.grant('branch_manager',
    'form.make:all form.read:branch form.keep:branch loan.ask:all loan.read:branch loan.keep:branch
     conflict.claim:all conflict.read:branch handover.read:branch');
SELECT pg_temp.grant('finance', 'loan.ask:all loan.read:own handover.read:all');
SELECT pg_temp.grant('service_manager', 'form.make:all form.read:all loan.ask:all loan.read:all conflict.claim:all conflict.read:all handover.read:all');
SELECT pg_temp.grant('custodian general_manager administrator',
    'form.make:all form.read:all form.keep:all loan.ask:all loan.read:all loan.keep:all conflict.claim:all conflict.read:all handover.read:all');
