export default {
  ui: {
    close: '关闭', cancel: '取消', save: '保存', saved: '已保存', undo: '撤销', undone: '已撤销', edit: '编辑', remove: '删除', removeNamed: '移除 {name}', add: '添加', retry: '重试', clear: '清除', hide: '隐藏',
    choose: '请选择', choosePerson: '选择人员', chooseUnit: '选择部门', find: '查找', nothing: '没有匹配项', createNamed: '新建「{name}」', severalHint: '多个值用逗号分隔', required: '必填', loading: '正在加载',
    yes: '是', no: '否', unknown: '未知', listComma: '、', province: '省', city: '市', district: '区县', lunarMonth: '农历月', lunarDay: '农历日',
    unexpected: '出现了意外的问题', offline: '连接不上服务器', offlineHint: '请检查网络，稍后重试。', more: '加载更多', all: '全部', none: '无', copy: '复制', copied: '已复制', actions: '操作', back: '返回', reason: '原因', optional: '选填', done: '完成', apply: '应用', reset: '重置', next: '下一步', previous: '上一步', details: '详情', unsaved: '有未保存的修改', discard: '放弃修改',
  },
  grid: { selectShown: '选择已显示的行', selectRow: '选择此行', columns: '列', chosen: '已选 {n}', selectAll: '选择全部 {n} 条匹配的客户', allChosen: '已选全部 {n} 条匹配的客户', clearSelection: '取消选择', moveUp: '上移', moveDown: '下移', resetColumns: '恢复默认列', sortBy: '排序' },
  mask: { reveal: '查看{label}', why: '为什么要查看{label}？', reason: { call: '联系客户', verify: '核对身份', contract: '签订合同', send: '寄送资料' }, other: '其他原因', show: '查看', logged: '查看记录会写入审计日志；30 秒后自动隐藏。' },
  criteria: {
    joinLabel: '条件关系', joins: { all: '满足全部', any: '满足任一', none: '全不满足', atLeast: '至少满足' }, join: { all: '全部', any: '任一', none: '全不', atLeast: '至少 {n} 项' }, least: '至少几项', ofN: '项（共 {n} 项）',
    add: '添加条件', addGroup: '添加条件组', remove: '删除条件', field: '字段', operator: '比较方式', value: '值', from: '从', to: '到', days: '天', nChosen: '{n} 项',
    op: {
      equals: '等于', notEquals: '不等于', contains: '包含', startsWith: '开头是', in: '是', notIn: '不是', empty: '为空', notEmpty: '不为空', lessThan: '小于', atMost: '不超过', moreThan: '大于', atLeast: '不少于', between: '介于',
      on: '在当天', before: '早于', after: '晚于', today: '今天', thisWeek: '本周', thisMonth: '本月', thisQuarter: '本季度', thisYear: '今年', withinLastDays: '在最近…天内', withinNextDays: '在未来…天内', moreThanDaysAgo: '早于…天前', birthdayWithinDays: '…天内过生日',
      is: '等于', hasAny: '含任一', hasAll: '含全部', hasNone: '不含', me: '是我', within: '在部门及下级',
    },
    say: { equals: '{field}为 {value}', is: '{field}为{value}', in: '{field}为{value}', notIn: '{field}不是{value}', contains: '{field}含“{value}”', startsWith: '{field}以“{value}”开头', withinLastDays: '{field}在最近 {value}内', withinNextDays: '{field}在未来 {value}内', moreThanDaysAgo: '{field}早于 {value}前', birthdayWithinDays: '{field}在 {value}内到来', hasAny: '{field}含{value}', atLeast: '{field} ≥ {value}', atMost: '{field} ≤ {value}', moreThan: '{field} > {value}', lessThan: '{field} < {value}', between: '{field} {value}', within: '{field}在{value}及下级', me: '{field}是我' },
    dateOp: { empty: '没有日期', notEmpty: '有日期' },
  },
  section: { base: '基础资料', features: '客户特征', business: '业务状况', trade: '交易现状', classification: '分类', custom: '自定义', contact: '联系人', system: '系统' },
  stage: { potential: '潜在', talks: '洽谈', active: '成交', dormant: '休眠', lost: '流失', blacklisted: '黑名单' },
  kind: { enterprise: '企业', person: '个人' },
  keyState: { current: '现有重点', future: '未来重点', potential: '潜在重点' },
  gender: { male: '男', female: '女' },
  job: {
    kind: { customerImport: '导入客户', customerExport: '导出客户', customerBulk: '批量操作', duplicateSearch: '批量查重', importUndo: '撤销导入' },
    state: { waiting: '等待中', running: '进行中', done: '已完成', failed: '失败', cancelled: '已取消' },
    result: { created: '新建', updated: '更新', unchanged: '未变', merged: '合并', refused: '拒绝', changed: '修改', rows: '行', pairs: '对', removed: '删除', total: '共', skipped: '跳过' },
  },
}
