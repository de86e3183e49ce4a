-- What the default roles may do with messages to customers.
CREATE OR REPLACE FUNCTION pg_temp.grant(roles text, operations text) RETURNS void LANGUAGE sql AS $$
    INSERT INTO access.permission (role_id, operation, reach)
    SELECT r.id, split_part(o, ':', 1), split_part(o, ':', 2)
    FROM identity.role r, regexp_split_to_table(trim(operations), '\s+') o
    WHERE r.code = ANY (regexp_split_to_array(trim(roles), '\s+'))
    ON CONFLICT DO NOTHING;
$$;

SELECT pg_temp.grant('service_manager service_supervisor branch_manager general_manager administrator', 'message.read:all message.send:all template.manage:all');
SELECT pg_temp.grant('message_operator', 'message.read:all message.send:all template.manage:all');
SELECT pg_temp.grant('administrator', 'message.settings:all');
