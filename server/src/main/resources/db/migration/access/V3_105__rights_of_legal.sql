-- What who reads contracts for the law may do.
INSERT INTO access.permission (role_id, operation, reach)
SELECT r.id, split_part(o, ':', 1), split_part(o, ':', 2)
FROM identity.role r, unnest(ARRAY['customer.read:all', 'people.read:branch', 'delegation.own:all', 'promise.read:own', 'promise.make:own',
    'approval.read:own', 'approval.decide:all', 'product.read:all', 'quote.read:all', 'contract.read:all', 'order.read:all']) o
WHERE r.code = 'legal' ON CONFLICT DO NOTHING;
INSERT INTO access.field_rule (role_id, kind, field, rule)
    SELECT r.id, 'customer', 'id_number', 'masked' FROM identity.role r WHERE r.code = 'legal' ON CONFLICT DO NOTHING;
