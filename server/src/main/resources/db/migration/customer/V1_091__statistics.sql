-- With an average for every owner and unit the planner walks a whole order in search of somebody's few customers.
ALTER TABLE customer.card ALTER owner_id SET STATISTICS 500, ALTER unit_id SET STATISTICS 500;
