-- Who signs for technology and for quality, and what the default roles may do with dossiers.
INSERT INTO identity.role (code, name_zh, name_en, built_in) VALUES
    ('technology_manager', '技术负责人', 'Technology manager', true),
    ('quality_manager', '质量负责人', 'Quality manager', true);

CREATE OR REPLACE FUNCTION pg_temp.grant(roles text, operations text) RETURNS void LANGUAGE sql AS $$
    INSERT INTO access.permission (role_id, operation, reach)
    SELECT r.id, split_part(o, ':', 1), split_part(o, ':', 2)
    FROM identity.role r, regexp_split_to_table(trim(operations), '\s+') o
    WHERE r.code = ANY (regexp_split_to_array(trim(roles), '\s+'))
    ON CONFLICT DO NOTHING;
$$;

SELECT pg_temp.grant('technology_manager quality_manager',
    'customer.read:shared people.read:branch delegation.own:all promise.read:own promise.make:own approval.read:own approval.decide:all recognition.read:all');
SELECT pg_temp.grant('sales adviser', 'recognition.read:own recognition.edit:own');
SELECT pg_temp.grant('sales_manager department_manager', 'recognition.read:below recognition.edit:below');
SELECT pg_temp.grant('branch_manager', 'recognition.read:branch recognition.edit:branch');
SELECT pg_temp.grant('finance custodian service_manager', 'recognition.read:all');
SELECT pg_temp.grant('general_manager administrator', 'recognition.read:all recognition.edit:all');
INSERT INTO access.field_rule (role_id, kind, field, rule)
    SELECT r.id, 'customer', 'id_number', 'masked' FROM identity.role r WHERE r.code IN ('technology_manager', 'quality_manager');
