-- What the default roles may do with what is sold, agreed, invoiced and paid.
CREATE OR REPLACE FUNCTION pg_temp.grant(roles text, operations text) RETURNS void LANGUAGE sql AS $$
    INSERT INTO access.permission (role_id, operation, reach)
    SELECT r.id, split_part(o, ':', 1), split_part(o, ':', 2)
    FROM identity.role r, regexp_split_to_table(trim(operations), '\s+') o
    WHERE r.code = ANY (regexp_split_to_array(trim(roles), '\s+'))
    ON CONFLICT DO NOTHING;
$$;

SELECT pg_temp.grant('sales adviser', 'product.read:all quote.read:shared quote.edit:shared contract.read:shared contract.edit:shared
    order.read:shared order.edit:shared invoice.read:shared payment.read:shared');
SELECT pg_temp.grant('sales_manager department_manager', 'product.read:all product.manage:all quote.read:below quote.edit:below
    contract.read:below contract.edit:below order.read:below order.edit:below invoice.read:below payment.read:below');
SELECT pg_temp.grant('branch_manager', 'product.read:all product.manage:all quote.read:branch quote.edit:branch contract.read:branch contract.edit:branch
    order.read:branch order.edit:branch invoice.read:branch payment.read:branch');
SELECT pg_temp.grant('finance', 'product.read:all product.manage:all rate.manage:all quote.read:all contract.read:all order.read:all order.edit:all
    invoice.read:all invoice.edit:all payment.read:all payment.edit:all trade.import:all');
SELECT pg_temp.grant('service_manager custodian', 'product.read:all contract.read:all order.read:all');
SELECT pg_temp.grant('general_manager administrator', 'product.read:all product.manage:all rate.manage:all quote.read:all quote.edit:all
    contract.read:all contract.edit:all order.read:all order.edit:all invoice.read:all invoice.edit:all payment.read:all payment.edit:all trade.import:all');
