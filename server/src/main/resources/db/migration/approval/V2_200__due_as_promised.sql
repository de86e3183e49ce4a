SET search_path TO approval;

-- a step without a rule of its own is due as its promise is, and says so
UPDATE task SET due_at = given.due_at
FROM promise.given
WHERE given.kind = 'approval.step' AND given.subject_kind = 'approval.task' AND given.subject_id = task.id
    AND task.state = 'waiting' AND task.due_at IS NULL AND given.ended_at IS NULL;
