-- Who pursues what is owed and who says how much a customer may owe; legal affairs are a role of their own.
INSERT INTO identity.role (code, name_zh, name_en, built_in) VALUES ('legal', '法务', 'Legal affairs', true) ON CONFLICT DO NOTHING;

CREATE OR REPLACE FUNCTION pg_temp.grant(roles text, operations text) RETURNS void LANGUAGE sql AS $$
    INSERT INTO access.permission (role_id, operation, reach)
    SELECT r.id, split_part(o, ':', 1), split_part(o, ':', 2)
    FROM identity.role r, regexp_split_to_table(trim(operations), '\s+') o
    WHERE r.code = ANY (regexp_split_to_array(trim(roles), '\s+'))
    ON CONFLICT DO NOTHING;
$$;

SELECT pg_temp.grant('legal', 'customer.read:all people.read:branch delegation.own:all promise.read:own promise.make:own
    approval.read:own approval.decide:all receivable.read:all receivable.edit:all writeoff.read:all writeoff.ask:all credit.read:all');
SELECT pg_temp.grant('sales adviser', 'receivable.read:shared receivable.edit:shared statement.send:own writeoff.read:shared writeoff.ask:own
    credit.read:shared credit.edit:own');
SELECT pg_temp.grant('sales_manager department_manager', 'receivable.read:below receivable.edit:below statement.send:below writeoff.read:below
    writeoff.ask:below credit.read:below credit.edit:below order.release:below');
SELECT pg_temp.grant('branch_manager', 'receivable.read:branch receivable.edit:branch statement.send:branch writeoff.read:branch writeoff.ask:branch
    credit.read:branch credit.edit:branch order.release:branch');
SELECT pg_temp.grant('finance', 'receivable.read:all receivable.edit:all receivable.manage:all statement.send:all writeoff.read:all writeoff.ask:all
    credit.read:all credit.edit:all credit.approve:all credit.manage:all order.release:all');
SELECT pg_temp.grant('general_manager administrator', 'receivable.read:all receivable.edit:all receivable.manage:all statement.send:all
    writeoff.read:all writeoff.ask:all credit.read:all credit.edit:all credit.approve:all credit.manage:all order.release:all');
INSERT INTO access.field_rule (role_id, kind, field, rule)
    SELECT r.id, 'customer', 'id_number', 'masked' FROM identity.role r WHERE r.code = 'legal' ON CONFLICT DO NOTHING;
