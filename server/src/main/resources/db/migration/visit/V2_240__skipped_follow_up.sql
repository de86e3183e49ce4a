SET search_path TO visit;

-- its promise was released: it is not done, and the plan goes on with the next
ALTER TABLE follow_up ADD COLUMN skipped_because text;
ALTER TABLE follow_up DROP CONSTRAINT follow_up_state_check;
ALTER TABLE follow_up ADD CONSTRAINT follow_up_state_check
    CHECK (state IN ('open', 'done', 'stopped', 'skipped'));

-- those that are open without anybody owing them: their plans take the customers in anew
UPDATE follow_up f
SET state = 'skipped', skipped_because = coalesce(
        (SELECT e.detail ->> 'why' FROM promise.event e
         WHERE e.promise_id = f.promise_id AND e.what = 'released' ORDER BY e.no DESC LIMIT 1), ''),
    version = f.version + 1
WHERE f.state = 'open'
  AND EXISTS (SELECT FROM promise.given g WHERE g.id = f.promise_id AND g.state = 'released');
