-- The default roles; all of it is data that a security administrator may change.
CREATE FUNCTION pg_temp.role(code text, zh text, en text, grants text, masked text DEFAULT '', hidden text DEFAULT '') RETURNS void
LANGUAGE sql AS $$
    INSERT INTO identity.role (code, name_zh, name_en, built_in) VALUES (code, zh, en, true);
    INSERT INTO access.permission (role_id, operation, reach)
        SELECT r.id, split_part(g, ':', 1), split_part(g, ':', 2)
        FROM identity.role r, regexp_split_to_table(trim(grants), '\s+') g WHERE r.code = role.code AND g <> '';
    INSERT INTO access.field_rule (role_id, kind, field, rule)
        SELECT r.id, 'customer', f, 'masked' FROM identity.role r, regexp_split_to_table(trim(masked), '\s+') f WHERE r.code = role.code AND f <> ''
        UNION ALL
        SELECT r.id, 'customer', f, 'hidden' FROM identity.role r, regexp_split_to_table(trim(hidden), '\s+') f WHERE r.code = role.code AND f <> '';
$$;

SELECT pg_temp.role('agent', '座席代表', 'Agent',
    'customer.read:all customer.create:branch customer.edit:branch apikey.own:all',
    'id_number mobile', '');
SELECT pg_temp.role('shift_leader', '班长', 'Shift leader',
    'customer.read:all customer.create:branch customer.edit:branch customer.reveal:branch people.read:all delegation.own:all apikey.own:all',
    'id_number', '');
SELECT pg_temp.role('service_supervisor', '客服主管', 'Service supervisor',
    'customer.read:all customer.create:branch customer.edit:branch customer.share:branch customer.reveal:branch customer.merge:branch duplicate.search:branch
     tag.manage:all people.read:all delegation.own:all apikey.own:all',
    'id_number', '');
SELECT pg_temp.role('service_manager', '客服经理', 'Service manager',
    'customer.read:all customer.create:all customer.edit:all customer.share:all customer.assign:all customer.reveal:all customer.merge:all
     customer.export:branch customer.import:branch customer.bulk:branch view.share:all duplicate.search:all tag.manage:all people.read:all delegation.own:all apikey.own:all',
    'id_number', '');
SELECT pg_temp.role('sales', '业务员', 'Sales representative',
    'customer.read:shared customer.create:own customer.edit:shared customer.share:own customer.reveal:own customer.import:own customer.export:own
     people.read:branch delegation.own:all apikey.own:all',
    'id_number', '');
SELECT pg_temp.role('sales_manager', '销售经理', 'Sales manager',
    'customer.read:below customer.create:below customer.edit:below customer.assign:below customer.share:below customer.remove:below customer.reveal:below
     customer.merge:below customer.export:below customer.import:below customer.bulk:below view.share:below duplicate.search:below tag.manage:all
     people.read:all delegation.own:all apikey.own:all',
    'id_number', '');
SELECT pg_temp.role('branch_manager', '分公司经理', 'Branch manager',
    'customer.read:branch customer.create:branch customer.edit:branch customer.assign:branch customer.share:branch customer.remove:branch customer.reveal:branch
     customer.merge:branch customer.export:branch customer.import:branch customer.bulk:branch view.share:branch duplicate.search:branch tag.manage:all
     people.read:all delegation.own:all delegation.manage:branch apikey.own:all', '', '');
SELECT pg_temp.role('department_manager', '部门经理', 'Department manager',
    'customer.read:below customer.create:below customer.edit:below customer.assign:below customer.share:below customer.reveal:below
     customer.export:below customer.bulk:below view.share:below people.read:all delegation.own:all apikey.own:all',
    'id_number', '');
SELECT pg_temp.role('custodian', '信息专员', 'Information custodian',
    'customer.read:all customer.create:all customer.edit:all customer.assign:all customer.reveal:all customer.merge:all customer.export:all customer.import:all
     customer.bulk:all customer.remove:all view.share:all duplicate.search:all tag.manage:all dictionary.manage:all field.manage:all people.read:all
     delegation.own:all apikey.own:all', '', '');
SELECT pg_temp.role('finance', '财务', 'Finance',
    'customer.read:all customer.export:all customer.reveal:all people.read:all delegation.own:all apikey.own:all',
    'id_number mobile', '');
SELECT pg_temp.role('adviser', '班主任', 'Adviser',
    'customer.read:shared customer.create:own customer.edit:shared customer.reveal:own people.read:branch delegation.own:all apikey.own:all',
    'id_number', '');
SELECT pg_temp.role('message_operator', 'SP管理员', 'Message operator',
    'customer.read:all people.read:branch delegation.own:all', 'id_number address', '');
SELECT pg_temp.role('technician', '技术员', 'Technician',
    'customer.read:shared people.read:branch delegation.own:all', 'id_number', '');
SELECT pg_temp.role('attendance_clerk', '考勤管理员', 'Attendance clerk',
    'people.read:all delegation.own:all', '', '');
SELECT pg_temp.role('general_manager', '总经理', 'General manager',
    'customer.read:all customer.create:all customer.edit:all customer.assign:all customer.share:all customer.remove:all customer.reveal:all customer.merge:all
     customer.export:all customer.import:all customer.bulk:all view.share:all duplicate.search:all tag.manage:all people.read:all
     delegation.own:all delegation.manage:all apikey.own:all', '', '');
SELECT pg_temp.role('administrator', '系统管理员', 'Administrator',
    'customer.read:all customer.create:all customer.edit:all customer.assign:all customer.share:all customer.remove:all customer.reveal:all customer.merge:all
     customer.export:all customer.import:all customer.bulk:all view.share:all duplicate.search:all tag.manage:all dictionary.manage:all field.manage:all
     setting.manage:all people.read:all people.manage:all role.manage:all session.manage:all delegation.own:all delegation.manage:all apikey.own:all job.all:all',
    '', '');
SELECT pg_temp.role('security_administrator', '安全管理员', 'Security administrator',
    'people.read:all role.manage:all session.manage:all delegation.manage:all', '', '');
SELECT pg_temp.role('auditor', '审计员', 'Auditor', 'audit.read:all people.read:all', '', '');
