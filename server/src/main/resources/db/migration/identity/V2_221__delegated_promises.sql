-- Whoever was lent the sight of promises could act on them; those still can.
UPDATE identity.delegation SET operations = operations || '{promise.keep}'
WHERE 'promise.read' = ANY (operations) AND NOT 'promise.keep' = ANY (operations);
