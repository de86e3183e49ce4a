-- The pick lists that the card itself needs.
INSERT INTO platform.dictionary (code, label_zh, label_en, built_in) VALUES
    ('gender', '性别', 'Gender', true),
    ('stage', '生命周期', 'Lifecycle', true),
    ('key_state', '重点客户', 'Key customer', true),
    ('business_results', '销售实绩', 'Sales results', true),
    ('attitude', '态度', 'Attitude', true);
INSERT INTO platform.dictionary_item (dictionary, code, label_zh, label_en, position) VALUES
    ('gender', 'male', '男', 'Male', 1), ('gender', 'female', '女', 'Female', 2),
    ('stage', 'potential', '潜在', 'Potential', 1), ('stage', 'talks', '洽谈中', 'In talks', 2), ('stage', 'active', '合作中', 'Active', 3),
    ('stage', 'dormant', '休眠', 'Dormant', 4), ('stage', 'lost', '流失', 'Lost', 5), ('stage', 'blacklisted', '黑名单', 'Blacklisted', 6),
    ('key_state', 'current', '现有重点客户', 'Key customer now', 1), ('key_state', 'future', '未来重点客户', 'Key customer to come', 2),
    ('key_state', 'potential', '潜在重点客户', 'Potential key customer', 3),
    ('business_results', 'rising', '上升', 'Rising', 1), ('business_results', 'steady', '平稳', 'Steady', 2), ('business_results', 'falling', '下降', 'Falling', 3),
    ('attitude', 'close', '密切', 'Close', 1), ('attitude', 'friendly', '友好', 'Friendly', 2), ('attitude', 'ordinary', '一般', 'Ordinary', 3),
    ('attitude', 'distant', '疏远', 'Distant', 4), ('attitude', 'hostile', '对立', 'Hostile', 5);

-- The four groups of data on the card (base, features, business, trade) and the classification dimensions.
INSERT INTO customer.field (key, subject, applies_to, section, type, label_zh, label_en, dictionary, sensitive, built_in, position) VALUES
    ('legal_representative', 'card', 'enterprise', 'base', 'text', '法人代表', 'Legal representative', NULL, false, true, 10),
    ('proprietor', 'card', 'enterprise', 'base', 'text', '所有者', 'Owner of the business', NULL, false, true, 11),
    ('chief_manager', 'card', 'enterprise', 'base', 'text', '负责人/经营者', 'Head of the business', NULL, false, true, 12),
    ('head_character', 'card', 'both', 'base', 'text', '性格', 'Character', NULL, true, true, 13),
    ('head_interests', 'card', 'both', 'base', 'text', '兴趣爱好', 'Interests', NULL, false, true, 14),
    ('head_family', 'card', 'both', 'base', 'longtext', '家庭情况', 'Family', NULL, true, true, 15),
    ('head_schooling', 'card', 'both', 'base', 'text', '学历', 'Schooling', NULL, false, true, 16),
    ('head_age', 'card', 'enterprise', 'base', 'number', '负责人年龄', 'Age of the head', NULL, false, true, 17),
    ('head_ability', 'card', 'enterprise', 'base', 'text', '负责人能力', 'Ability of the head', NULL, true, true, 18),
    ('org_form', 'card', 'enterprise', 'base', 'choice', '企业组织形式', 'Form of organisation', 'org_form', false, true, 20),
    ('line_of_business', 'card', 'enterprise', 'base', 'text', '业种', 'Line of business', NULL, false, true, 21),
    ('assets', 'card', 'enterprise', 'base', 'money', '资产', 'Assets', NULL, false, true, 22),
    ('registered_capital', 'card', 'enterprise', 'base', 'money', '注册资本', 'Registered capital', NULL, false, true, 23),
    ('employees', 'card', 'enterprise', 'base', 'number', '员工数', 'Employees', NULL, false, true, 24),
    ('annual_revenue', 'card', 'enterprise', 'base', 'money', '营业收入', 'Yearly revenue', NULL, false, true, 25),
    ('bank', 'card', 'enterprise', 'base', 'text', '开户银行', 'Bank', NULL, false, true, 26),
    ('bank_account', 'card', 'enterprise', 'base', 'text', '银行账号', 'Bank account', NULL, true, true, 27),
    ('fax', 'card', 'both', 'base', 'text', '传真', 'Fax', NULL, false, true, 28),
    ('wechat', 'card', 'person', 'base', 'text', '微信', 'WeChat', NULL, false, true, 29),
    ('income_band', 'card', 'person', 'base', 'text', '收入段', 'Income band', NULL, true, true, 30),
    ('service_area', 'card', 'enterprise', 'features', 'text', '服务区域', 'Service area', NULL, false, true, 40),
    ('selling_power', 'card', 'enterprise', 'features', 'text', '销售能力', 'Selling power', NULL, false, true, 41),
    ('growth_potential', 'card', 'both', 'features', 'text', '发展潜力', 'Potential', NULL, false, true, 42),
    ('business_philosophy', 'card', 'enterprise', 'features', 'text', '经营观念', 'Philosophy', NULL, false, true, 43),
    ('business_direction', 'card', 'enterprise', 'features', 'text', '经营方向', 'Direction', NULL, false, true, 44),
    ('business_policy', 'card', 'enterprise', 'features', 'text', '经营政策', 'Policy', NULL, false, true, 45),
    ('business_size', 'card', 'enterprise', 'features', 'text', '企业规模', 'Size', NULL, false, true, 46),
    ('business_traits', 'card', 'both', 'features', 'longtext', '经营特点', 'Characteristics', NULL, false, true, 47),
    ('sales_results', 'card', 'enterprise', 'business', 'choice', '销售实绩', 'Sales results', 'business_results', false, true, 60),
    ('manager_quality', 'card', 'enterprise', 'business', 'text', '管理者素质', 'Quality of managers', NULL, true, true, 61),
    ('staff_quality', 'card', 'enterprise', 'business', 'text', '业务人员素质', 'Quality of staff', NULL, true, true, 62),
    ('competitor_relation', 'card', 'both', 'business', 'text', '与其他竞争者的关系', 'Relation to competitors', NULL, false, true, 63),
    ('our_relation', 'card', 'both', 'business', 'choice', '与本公司的关系', 'Relation to us', 'attitude', false, true, 64),
    ('cooperation_attitude', 'card', 'both', 'business', 'text', '合作态度', 'Attitude to working with us', NULL, false, true, 65),
    ('sales_activity', 'card', 'enterprise', 'trade', 'text', '销售活动现状', 'Sales activity', NULL, false, true, 80),
    ('trade_problems', 'card', 'both', 'trade', 'longtext', '存在的问题', 'Problems', NULL, false, true, 81),
    ('trade_advantages', 'card', 'both', 'trade', 'longtext', '保持的优势', 'Advantages', NULL, false, true, 82),
    ('future_plans', 'card', 'both', 'trade', 'longtext', '未来对策', 'Plans', NULL, false, true, 83),
    ('company_image', 'card', 'enterprise', 'trade', 'text', '企业形象', 'Image', NULL, false, true, 84),
    ('reputation', 'card', 'both', 'trade', 'text', '声誉', 'Reputation', NULL, false, true, 85),
    ('credit_standing', 'card', 'both', 'trade', 'text', '信用状况', 'Credit', NULL, true, true, 86),
    ('trade_terms', 'card', 'both', 'trade', 'text', '交易条件', 'Terms of trade', NULL, false, true, 87),
    ('credit_incidents', 'card', 'both', 'trade', 'longtext', '出现的信用问题', 'Credit incidents', NULL, true, true, 88),
    ('satisfaction', 'card', 'both', 'trade', 'choice', '满意程度', 'Satisfaction', 'satisfaction', false, true, 89),
    ('marketing_view', 'card', 'both', 'classification', 'choice', '营销角度', 'Marketing view', 'marketing_view', false, true, 100),
    ('management_view', 'card', 'both', 'classification', 'choice', '管理角度', 'Management view', 'management_view', false, true, 101),
    ('trade_progress', 'card', 'both', 'classification', 'choice', '交易过程', 'Trade progress', 'trade_progress', false, true, 102),
    ('product_relation', 'card', 'both', 'classification', 'choice', '与产品的关系', 'Relation to the product', 'product_relation', false, true, 103),
    ('actuality', 'card', 'both', 'classification', 'choice', '现实/潜在', 'Actual or potential', 'actuality', false, true, 104),
    ('side', 'card', 'both', 'classification', 'choice', '内部/外部', 'Internal or external', 'side', false, true, 105),
    ('era', 'card', 'both', 'classification', 'choice', '过去/现在/未来', 'Past, present, future', 'era', false, true, 106),
    ('temperament', 'card', 'both', 'classification', 'choice', '性格类型', 'Temperament', 'temperament', false, true, 107),
    ('relationship_level', 'card', 'both', 'classification', 'choice', '关系水平', 'Relationship level', 'relationship_level', false, true, 108);


CREATE INDEX card_updated ON customer.card (updated_at DESC, id DESC) WHERE removed_at IS NULL;
CREATE INDEX card_branch_updated ON customer.card (branch_id, updated_at DESC, id DESC) WHERE removed_at IS NULL;
CREATE INDEX card_quality ON customer.card (quality, id) WHERE removed_at IS NULL;

INSERT INTO platform.dictionary (code, label_zh, label_en, built_in) VALUES ('card_kind', '客户类型', 'Kind of customer', true);
INSERT INTO platform.dictionary_item (dictionary, code, label_zh, label_en, position) VALUES
    ('card_kind', 'enterprise', '企业', 'Enterprise', 1), ('card_kind', 'person', '个人', 'Individual', 2);
