-- What a rule said of a promise was kept in Chinese; who reads it may read English.
UPDATE promise.event SET detail = jsonb_set(detail, '{why}', to_jsonb(CASE detail ->> 'why'
    WHEN '客户已转交他人' THEN 'first-contact.handed-on' ELSE 'first-contact.no-owner' END))
WHERE what = 'released' AND detail ->> 'why' IN ('客户已转交他人', '客户已没有负责人');
UPDATE promise.given SET proof = jsonb_set(proof, '{note}', to_jsonb(said.code))
FROM (VALUES ('电话联络', 'way.call'),
    ('拜访', 'way.visit'),
    ('消息联络', 'way.message'),
    ('邮件联络', 'way.mail'),
    ('邮寄', 'way.post'),
    ('传真', 'way.fax'),
    ('会面', 'way.meeting'),
    ('寄送资料', 'way.material'),
    ('已联络', 'way.other')) AS said (zh, code)
WHERE kind = 'first-contact' AND state = 'kept' AND proof ->> 'note' = said.zh;
