SET search_path TO trade;

ALTER TABLE quote
    ADD COLUMN sent_at timestamptz,
    ADD COLUMN closed_at timestamptz,
    ADD COLUMN decline_reason text,
    ADD CHECK ((state IN ('accepted', 'declined', 'expired')) = (closed_at IS NOT NULL));
CREATE INDEX quote_newest ON quote (id DESC, state);
CREATE INDEX quote_opportunity ON quote (opportunity_id) WHERE opportunity_id IS NOT NULL;

ALTER TABLE contract
    -- the one that this one goes on from
    ADD COLUMN renews_id bigint REFERENCES contract,
    -- when the owner was reminded of its end
    ADD COLUMN reminded_at timestamptz,
    ADD COLUMN ended_at timestamptz,
    ADD COLUMN end_reason text;
CREATE INDEX contract_renews ON contract (renews_id) WHERE renews_id IS NOT NULL;
CREATE INDEX contract_state ON contract (state, id DESC);

INSERT INTO platform.dictionary (code, label_zh, label_en, built_in) VALUES ('contract_kind', '合同类别', 'Kind of contract', true);
INSERT INTO platform.dictionary_item (dictionary, code, label_zh, label_en, position) VALUES
    ('contract_kind', 'supply', '供应合同', 'Supply', 10),
    ('contract_kind', 'quality', '质量保证合同', 'Quality', 20),
    ('contract_kind', 'distribution', '经销合同', 'Distribution', 30),
    ('contract_kind', 'service', '服务合同', 'Service', 40),
    ('contract_kind', 'other', '其他', 'Other', 90);

INSERT INTO identity.role (code, name_zh, name_en, built_in) VALUES ('legal', '法务', 'Legal', true) ON CONFLICT DO NOTHING;

SELECT promise.offer_kind('contract.expiry', '合同到期', 'A contract ends',
    '合同到期前提醒负责人与客户商定续签或终止。', '{
    "rule": {"type": "days", "days": 20, "working": true},
    "warnings": [{"before": {"minutes": 2400, "working": true}, "whom": ["owner", "standIn"]}],
    "pauses": [{"code": "customer", "zh": "等客户答复", "en": "Waiting for the customer"}],
    "escalations": [{"after": {"minutes": 480, "working": true}, "to": "manager"}],
    "proof": "note", "keepable": true,
    "breaches": [{"code": "customer", "zh": "客户未答复", "en": "The customer did not answer"},
                 {"code": "forgotten", "zh": "遗漏", "en": "Forgotten"}]}');

SELECT approval.offer_chain('contract', '合同审批', 'Approval of a contract',
    '合同经部门经理、法务、财务审核，十万元以上由总经理批准。', 'general_manager', '[
    {"nameZh": "部门经理", "nameEn": "Department manager", "mode": "any", "approvers": [{"by": "head", "of": "department"}],
     "dueAmount": 2, "dueUnit": "days", "overdue": "escalate"},
    {"nameZh": "法务审核", "nameEn": "Legal", "mode": "any",
     "approvers": [{"by": "role", "role": "legal", "within": "company"}], "dueAmount": 2, "dueUnit": "days", "overdue": "remind"},
    {"nameZh": "财务审核", "nameEn": "Finance", "mode": "any",
     "approvers": [{"by": "role", "role": "finance", "within": "company"}], "dueAmount": 2, "dueUnit": "days", "overdue": "remind"},
    {"nameZh": "总经理批准", "nameEn": "General manager", "mode": "any", "condition": {"field": "amount", "op": "moreThan", "value": 100000},
     "approvers": [{"by": "role", "role": "general_manager", "within": "company"}], "dueAmount": 3, "dueUnit": "days", "overdue": "remind"}]');
