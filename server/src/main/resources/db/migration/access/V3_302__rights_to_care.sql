-- Who keeps the stock of gifts, and what the default roles may do in care.
INSERT INTO identity.role (code, name_zh, name_en, built_in) VALUES ('administration', '行政专员', 'Administration clerk', true);

CREATE OR REPLACE FUNCTION pg_temp.grant(roles text, operations text) RETURNS void LANGUAGE sql AS $$
    INSERT INTO access.permission (role_id, operation, reach)
    SELECT r.id, split_part(o, ':', 1), split_part(o, ':', 2)
    FROM identity.role r, regexp_split_to_table(trim(operations), '\s+') o
    WHERE r.code = ANY (regexp_split_to_array(trim(roles), '\s+'))
    ON CONFLICT DO NOTHING;
$$;

SELECT pg_temp.grant('administration',
    'customer.read:shared people.read:branch delegation.own:all promise.read:own promise.make:own approval.read:own approval.decide:all gift.read:all gift.stock:all');
SELECT pg_temp.grant('sales adviser', 'care.read:own gift.read:own gift.ask:own referral.read:own referral.edit:own retention.read:own retention.edit:own');
SELECT pg_temp.grant('sales_manager department_manager',
    'care.read:below gift.read:below gift.ask:below referral.read:below referral.edit:below retention.read:below retention.edit:below');
SELECT pg_temp.grant('branch_manager',
    'care.read:branch care.report:all gift.read:branch gift.ask:branch referral.read:branch referral.edit:branch retention.read:branch retention.edit:branch');
SELECT pg_temp.grant('agent shift_leader', 'care.read:all retention.read:branch');
SELECT pg_temp.grant('service_supervisor service_manager',
    'care.read:all care.run:all care.report:all gift.read:branch gift.ask:branch referral.read:branch referral.edit:branch retention.read:branch retention.edit:branch');
SELECT pg_temp.grant('service_manager', 'care.matrix:all');
SELECT pg_temp.grant('message_operator', 'promise.read:own promise.keep:all care.read:all care.run:all');
SELECT pg_temp.grant('finance', 'gift.read:all gift.budget:all referral.read:all referral.pay:all');
SELECT pg_temp.grant('general_manager administrator',
    'care.read:all care.run:all care.matrix:all care.report:all gift.read:all gift.ask:all gift.stock:all gift.budget:all referral.read:all referral.edit:all
     referral.pay:all retention.read:all retention.edit:all');
