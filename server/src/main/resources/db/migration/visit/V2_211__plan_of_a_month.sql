-- A whole company's plans of a month.
CREATE INDEX plan_month ON visit.plan (month, owner_id);
