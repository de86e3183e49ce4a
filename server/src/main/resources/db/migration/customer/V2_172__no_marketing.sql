-- Who does not want to be invited or written to for our own ends: honoured by every sending and inviting.
INSERT INTO customer.field (key, subject, applies_to, section, type, label_zh, label_en, built_in, position) VALUES
    ('no_marketing', 'card', 'both', 'base', 'boolean', '谢绝营销信息', 'Wants no marketing', true, 32);
