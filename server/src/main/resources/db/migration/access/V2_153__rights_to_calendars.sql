-- Whose calendars the default roles may look at besides their own.
INSERT INTO access.permission (role_id, operation, reach)
SELECT r.id, 'calendar.read', g.reach
FROM (VALUES
    ('agent sales adviser technician message_operator attendance_clerk finance', 'team'),
    ('shift_leader', 'team'),
    ('service_supervisor sales_manager department_manager', 'below'),
    ('branch_manager', 'branch'),
    ('service_manager custodian general_manager administrator', 'all')) AS g (roles, reach)
JOIN identity.role r ON r.code = ANY (regexp_split_to_array(g.roles, '\s+'))
ON CONFLICT DO NOTHING;
