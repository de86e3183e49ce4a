-- What the default roles may do with promises and approvals.
CREATE OR REPLACE FUNCTION pg_temp.grant(roles text, operations text) RETURNS void LANGUAGE sql AS $$
    INSERT INTO access.permission (role_id, operation, reach)
    SELECT r.id, split_part(o, ':', 1), split_part(o, ':', 2)
    FROM identity.role r, regexp_split_to_table(trim(operations), '\s+') o
    WHERE r.code = ANY (regexp_split_to_array(trim(roles), '\s+'))
    ON CONFLICT DO NOTHING;
$$;

SELECT pg_temp.grant('agent sales adviser technician message_operator attendance_clerk finance',
    'promise.read:own promise.make:own approval.read:own approval.decide:all');
SELECT pg_temp.grant('shift_leader', 'promise.read:team promise.make:team promise.manage:team approval.read:own approval.decide:all');
SELECT pg_temp.grant('service_supervisor sales_manager department_manager',
    'promise.read:below promise.make:below promise.manage:below approval.read:below approval.decide:all');
SELECT pg_temp.grant('branch_manager',
    'promise.read:branch promise.make:branch promise.manage:branch approval.read:branch approval.decide:all');
SELECT pg_temp.grant('service_manager custodian',
    'promise.read:all promise.make:all promise.manage:all approval.read:all approval.decide:all');
SELECT pg_temp.grant('general_manager',
    'promise.read:all promise.make:all promise.manage:all approval.read:all approval.decide:all');
SELECT pg_temp.grant('administrator',
    'promise.read:all promise.make:all promise.manage:all approval.read:all approval.decide:all
     promisekind.manage:all chain.manage:all calendar.manage:all mail.manage:all');
