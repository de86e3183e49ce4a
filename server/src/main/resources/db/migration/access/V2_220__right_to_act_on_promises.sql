-- To look at promises and to act on them are two things to delegate.
INSERT INTO access.permission (role_id, operation, reach)
SELECT role_id, 'promise.keep', 'all' FROM access.permission WHERE operation = 'promise.read'
ON CONFLICT DO NOTHING;
