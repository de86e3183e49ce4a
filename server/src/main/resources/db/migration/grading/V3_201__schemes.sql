-- The schemes that ship: the policy's own, and those in use side by side elsewhere (practice), all of them data.
CREATE FUNCTION pg_temp.scheme(code text, zh text, en text, method text, main boolean, basis text, place int, definition jsonb, state text, note text) RETURNS void LANGUAGE sql AS $$
    INSERT INTO grading.scheme (code, name_zh, name_en, method, main, basis, position) VALUES (code, zh, en, method, main, basis, place);
    INSERT INTO grading.edition (scheme_id, number, state, definition, note, live_at)
        SELECT s.id, 1, scheme.state, definition, note, CASE WHEN scheme.state = 'live' THEN now() END FROM grading.scheme s WHERE s.code = scheme.code;
    INSERT INTO grading.level (scheme_id, code, name_zh, name_en, colour, rank)
        SELECT s.id, l ->> 'code', l ->> 'nameZh', l ->> 'nameEn', l ->> 'colour', at
        FROM grading.scheme s, jsonb_array_elements(definition -> 'levels') WITH ORDINALITY AS t (l, at) WHERE s.code = scheme.code AND scheme.state = 'live';
$$;

SELECT pg_temp.scheme('attention', '重点/关注/一般', 'Key, focus, ordinary', 'rules', true, 'policy', 10, '{"near": 20, "levels": [
    {"code": "key", "nameZh": "重点", "nameEn": "Key", "colour": "red", "adviceZh": "半月一次电话，生日礼品，答谢会", "adviceEn": "A call every half month, a gift on the birthday, the thank-you party", "least": 2, "clauses": [
        {"zh": "企业中层及以上管理者，或机关副处级及以上", "en": "Middle manager or above in an enterprise, or deputy division head or above in a government office", "saysZh": "职务 {post_level}（{employer_kind}）", "saysEn": "post {post_level} ({employer_kind})", "criteria": {"any": [{"all": [{"field": "employer_kind", "op": "in", "value": ["state", "collective", "private", "joint", "foreign", "hmt"]}, {"field": "post_level", "op": "in", "value": ["owner", "top", "middle"]}]}, {"all": [{"field": "employer_kind", "op": "is", "value": "government"}, {"field": "post_level", "op": "in", "value": ["minister", "deputy_minister", "bureau", "deputy_bureau", "division", "deputy_division"]}]}]}}, 
        {"zh": "累计缴费不低于 8000 元（含 8000 元）", "en": "Paid 8,000 or more in all (8,000 included)", "saysZh": "缴费 {paid}", "saysEn": "paid {paid}", "criteria": {"field": "paid", "op": "atLeast", "value": 8000}}, 
        {"zh": "在读时长不少于 5 个月（含 5 个月）", "en": "Enrolled for 5 months or more (5 included)", "saysZh": "时长 {months} 个月", "saysEn": "{months} months", "criteria": {"field": "months", "op": "atLeast", "value": 5}}]}, 
    {"code": "focus", "nameZh": "关注", "nameEn": "Focus", "colour": "amber", "adviceZh": "每月一次电话", "adviceEn": "A call every month", "least": 2, "clauses": [
        {"zh": "在事业单位、国有企业或机关工作", "en": "Works in a public institution, a state enterprise or a government office", "saysZh": "单位 {employer_kind}", "saysEn": "employer {employer_kind}", "criteria": {"field": "employer_kind", "op": "in", "value": ["institution", "state", "government"]}}, 
        {"zh": "累计缴费不低于 4000 元（含 4000 元；超过 8000 元的也算，多缴不会少算）", "en": "Paid 4,000 or more in all (4,000 included; beyond 8,000 it still counts, so that more never counts less)", "saysZh": "缴费 {paid}", "saysEn": "paid {paid}", "criteria": {"field": "paid", "op": "atLeast", "value": 4000}}, 
        {"zh": "在读时长不少于 3 个月（含 3 个月；超过 5 个月的也算）", "en": "Enrolled for 3 months or more (3 included; beyond 5 it still counts)", "saysZh": "时长 {months} 个月", "saysEn": "{months} months", "criteria": {"field": "months", "op": "atLeast", "value": 3}}]}, 
    {"code": "ordinary", "nameZh": "一般", "nameEn": "Ordinary", "colour": "grey", "adviceZh": "节日与新品消息", "adviceEn": "Holiday and product messages", "clauses": []}]}', 'live',
    '多缴、多读从不少算：关注的条件按“不低于”理解');

SELECT pg_temp.scheme('abc', 'ABC 分析', 'ABC analysis', 'abc', false, 'practice', 20, '{"near": 10, "measure": "ordered", "levels": [
    {"code": "A", "nameZh": "A 类", "nameEn": "A", "colour": "red", "upTo": 55, "adviceZh": "保", "adviceEn": "Keep", "clauses": []}, 
    {"code": "B", "nameZh": "B 类", "nameEn": "B", "colour": "amber", "upTo": 85, "adviceZh": "扶", "adviceEn": "Help to grow", "clauses": []}, 
    {"code": "C", "nameZh": "C 类", "nameEn": "C", "colour": "grey", "upTo": 100, "adviceZh": "放", "adviceEn": "Let go", "clauses": []}]}', 'live',
    '累计占比 55/85/100');

SELECT pg_temp.scheme('pyramid', '客户金字塔', 'Customer pyramid', 'pyramid', false, 'practice', 30, '{"near": 20, "measure": "ordered", "by": "rank", "levels": [
    {"code": "platinum", "nameZh": "铂金", "nameEn": "Platinum", "colour": "violet", "upTo": 1, "clauses": []}, 
    {"code": "gold", "nameZh": "黄金", "nameEn": "Gold", "colour": "amber", "upTo": 5, "clauses": []}, 
    {"code": "iron", "nameZh": "钢铁", "nameEn": "Iron", "colour": "blue", "upTo": 20, "clauses": []}, 
    {"code": "lead", "nameZh": "重铅", "nameEn": "Lead", "colour": "grey", "upTo": 100, "clauses": []}]}', 'live',
    '铂金、黄金、钢铁、重铅：来源只说按利润分层，没有固定比例；1/5/20 为通行做法');

SELECT pg_temp.scheme('value', 'VIP/主要/普通/小', 'VIP, main, ordinary, small', 'pyramid', false, 'practice', 40, '{"near": 20, "measure": "paid", "by": "value", "levels": [
    {"code": "vip", "nameZh": "VIP 客户", "nameEn": "VIP", "colour": "violet", "from": 100000, "clauses": []}, 
    {"code": "main", "nameZh": "主要客户", "nameEn": "Main", "colour": "amber", "from": 20000, "clauses": []}, 
    {"code": "usual", "nameZh": "普通客户", "nameEn": "Ordinary", "colour": "blue", "from": 5000, "clauses": []}, 
    {"code": "small", "nameZh": "小客户", "nameEn": "Small", "colour": "grey", "from": 0, "clauses": []}]}', 'live',
    '按累计缴费分档，界限由企业自定');

SELECT pg_temp.scheme('score', '客户等级评定表', 'Customer grading card', 'score', false, 'practice', 50, '{"near": 10, "items": [
    {"code": "sales", "nameZh": "销售总额", "nameEn": "Sales", "weight": 40, "bands": [
        {"zh": "满 10 万元", "en": "100,000 or more", "criteria": {"field": "ordered", "op": "atLeast", "value": 100000}, "points": 100}, 
        {"zh": "满 5 万元", "en": "50,000 or more", "criteria": {"field": "ordered", "op": "atLeast", "value": 50000}, "points": 70}, 
        {"zh": "满 1 万元", "en": "10,000 or more", "criteria": {"field": "ordered", "op": "atLeast", "value": 10000}, "points": 40}]}, 
    {"code": "paid", "nameZh": "货款回收", "nameEn": "Money received", "weight": 25, "bands": [
        {"zh": "已收 5 万元", "en": "50,000 received", "criteria": {"field": "paid", "op": "atLeast", "value": 50000}, "points": 100}, 
        {"zh": "已收 1 万元", "en": "10,000 received", "criteria": {"field": "paid", "op": "atLeast", "value": 10000}, "points": 60}, 
        {"zh": "有回款", "en": "Some received", "criteria": {"field": "paid", "op": "moreThan", "value": 0}, "points": 30}]}, 
    {"code": "orders", "nameZh": "订单次数", "nameEn": "Orders", "weight": 15, "bands": [
        {"zh": "10 次以上", "en": "10 or more", "criteria": {"field": "orders", "op": "atLeast", "value": 10}, "points": 100}, 
        {"zh": "3 次以上", "en": "3 or more", "criteria": {"field": "orders", "op": "atLeast", "value": 3}, "points": 60}, 
        {"zh": "1 次以上", "en": "1 or more", "criteria": {"field": "orders", "op": "atLeast", "value": 1}, "points": 30}]}, 
    {"code": "years", "nameZh": "合作年限", "nameEn": "Years together", "weight": 10, "bands": [
        {"zh": "三年以上", "en": "Over three years", "criteria": {"field": "first_order_on", "op": "moreThanDaysAgo", "value": 1095}, "points": 100}, 
        {"zh": "一年以上", "en": "Over a year", "criteria": {"field": "first_order_on", "op": "moreThanDaysAgo", "value": 365}, "points": 60}]}, 
    {"code": "fresh", "nameZh": "近期交易", "nameEn": "Recent trade", "weight": 10, "bands": [
        {"zh": "90 天内", "en": "Within 90 days", "criteria": {"field": "last_order_on", "op": "withinLastDays", "value": 90}, "points": 100}, 
        {"zh": "一年内", "en": "Within a year", "criteria": {"field": "last_order_on", "op": "withinLastDays", "value": 365}, "points": 50}]}], "levels": [
    {"code": "A", "nameZh": "A 级", "nameEn": "A", "colour": "red", "from": 80, "adviceZh": "保", "adviceEn": "Keep", "clauses": []}, 
    {"code": "B", "nameZh": "B 级", "nameEn": "B", "colour": "amber", "from": 60, "adviceZh": "扶", "adviceEn": "Help to grow", "clauses": []}, 
    {"code": "C", "nameZh": "C 级", "nameEn": "C", "colour": "blue", "from": 40, "adviceZh": "放", "adviceEn": "Let go", "clauses": []}, 
    {"code": "D", "nameZh": "D 级", "nameEn": "D", "colour": "grey", "from": 0, "clauses": []}]}', 'draft',
    '满 80 为 A，60 至 80 为 B，40 至 60 为 C，不足 40 为 D；权重由企业自定');
