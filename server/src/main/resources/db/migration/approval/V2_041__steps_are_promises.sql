-- Every waiting step is a promise of its approver; the chain's own time goes before this one.
SELECT promise.offer_kind('approval.step', '审批', 'Approve', '轮到审批的人，在流程规定的时限内答复；流程没有规定的，两个工作日内答复。', '{
    "rule": {"type": "days", "days": 2, "working": true},
    "warnings": [{"before": {"minutes": 120, "working": true}, "whom": ["owner", "standIn"]}],
    "breaches": [{"code": "busy", "zh": "工作安排冲突", "en": "Other work came between"},
                 {"code": "away", "zh": "外出未设代理", "en": "Away without a stand-in"},
                 {"code": "unclear", "zh": "资料不清", "en": "The paper was not clear"}]}');
