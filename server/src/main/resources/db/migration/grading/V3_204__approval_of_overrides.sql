SELECT approval.offer_chain('grade-override', '客户等级调整审批', 'Override of a grade',
    '主管可手动调整客户等级，须说明理由和截止日期，经上级批准；一次调两级以上或调低的，由总经理批准。', 'general_manager', '[
    {"nameZh": "上级批准", "nameEn": "Superior", "mode": "any", "approvers": [{"by": "manager", "levels": 1}],
     "dueAmount": 2, "dueUnit": "days", "overdue": "remind"},
    {"nameZh": "总经理批准", "nameEn": "General manager", "mode": "any",
     "condition": {"any": [{"field": "levels", "op": "atLeast", "value": 2}, {"field": "down", "op": "is", "value": true}]},
     "approvers": [{"by": "role", "role": "general_manager", "within": "company"}], "dueAmount": 3, "dueUnit": "days", "overdue": "remind"}]');
