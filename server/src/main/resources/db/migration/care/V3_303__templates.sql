-- What ships to be written to customers; an administrator words it anew.
CREATE FUNCTION pg_temp.offer(name text, channel text, purpose text, texts jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE made bigint;
BEGIN
    INSERT INTO messaging.template (name, channel, purpose, version) VALUES (name, channel, purpose, 1) RETURNING id INTO made;
    INSERT INTO messaging.template_version (template_id, version, at, texts) VALUES (made, 1, now(), texts);
END $$;

SELECT pg_temp.offer('生日问候', 'sms', 'care.birthday', '[
  {"language": "zh", "grade": null, "title": null, "body": "{name}，您好！{company}全体同事祝您生日快乐，身体健康！"},
  {"language": "zh", "grade": "key", "title": null, "body": "尊敬的{name}，今天是您的生日，{company}{sender}祝您生日快乐，阖家幸福！"},
  {"language": "en", "grade": null, "title": null, "body": "Dear {name}, happy birthday from all of us at {company}!"}]');
SELECT pg_temp.offer('生日问候', 'mail', 'care.birthday', '[
  {"language": "zh", "grade": null, "title": "生日快乐", "body": "{name}，您好！\n\n今天是您的生日，{company}全体同事祝您生日快乐，身体健康！\n\n{sender}"},
  {"language": "en", "grade": null, "title": "Happy birthday", "body": "Dear {name},\n\nhappy birthday from all of us at {company}!\n\n{sender}"}]');
SELECT pg_temp.offer('纪念日问候', 'sms', 'care.anniversary', '[
  {"language": "zh", "grade": null, "title": null, "body": "{name}：{occasion}，{company}感谢您一路同行！"},
  {"language": "en", "grade": null, "title": null, "body": "{name}: {occasion}. {company} thanks you for the years together!"}]');
SELECT pg_temp.offer('节日问候', 'sms', 'care.holiday', '[
  {"language": "zh", "grade": null, "title": null, "body": "{name}，您好！{company}祝您{occasion}快乐！"},
  {"language": "zh", "grade": "key", "title": null, "body": "尊敬的{name}，{occasion}到了，{company}{sender}祝您和家人{occasion}快乐，万事如意！"},
  {"language": "en", "grade": null, "title": null, "body": "Dear {name}, {company} wishes you a happy {occasion}!"}]');
SELECT pg_temp.offer('节日问候', 'mail', 'care.holiday', '[
  {"language": "zh", "grade": null, "title": "{occasion}快乐", "body": "{name}，您好！\n\n{company}祝您{occasion}快乐！\n\n{sender}"},
  {"language": "en", "grade": null, "title": "Happy {occasion}", "body": "Dear {name},\n\n{company} wishes you a happy {occasion}!\n\n{sender}"}]');
SELECT pg_temp.offer('新产品信息', 'sms', 'care.news', '[
  {"language": "zh", "grade": null, "title": null, "body": "{name}，您好！{company}新产品：{occasion}，欢迎来电了解。"},
  {"language": "en", "grade": null, "title": null, "body": "Dear {name}, new from {company}: {occasion}. Call us to learn more."}]');
