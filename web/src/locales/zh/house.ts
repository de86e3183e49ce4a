export default {
  people: {
    add: '添加人员', find: '姓名、拼音、用户名', allUnits: '全部部门', state: '状态', states: { active: '在职', suspended: '停用', left: '离职' }, none: '没有符合条件的人员', name: '姓名', login: '用户名', posts: '岗位', post: '岗位', manager: '直接上级', roles: '角色', rolesHint: '没有角色的人登录后看不到任何客户。', noRoles: '没有角色', phone: '电话', email: '邮箱', employeeNumber: '工号', joined: '入职日期', leftOn: '离职日期',
    locked: '已锁定', lockedUntil: '锁定至 {until}', unlock: '重置密码并解锁', resetPassword: '重置密码', suspend: '停用', reinstate: '恢复', leave: '办理离职', leaveHint: '{name} 将不能再登录，全部会话立即结束。名下客户请另行移交。', passwordOnce: '这是 {name} 的初始密码，只显示这一次；首次登录时必须修改。',
    addPost: '任职', postHint: '岗位在组织架构里维护。', from: '起始日期', main: '主岗', endPost: '结束任职', noPosts: '没有任职记录。', sessions: '登录会话', endAll: '全部下线', endSession: '下线', noSessions: '没有登录中的会话。', thisSession: '当前', seen: '活动于', since: '登录于',
  },
  org: {
    hint: '公司、分公司、部门、小组组成一棵树，数据范围由它决定。拖动可以调整上下级。', showClosed: '显示已撤销的部门', addBelow: '添加下级', addBelowOf: '在「{name}」下添加', kind: '类型', kinds: { company: '公司', branch: '分公司', department: '部门', team: '小组' }, name: '名称', code: '编码', path: '位置', parent: '上级', people: '人数', close: '撤销部门', heads: '负责人岗位', vacant: '空缺', noPosts: '还没有岗位。', newPost: '新岗位名称',
  },
  role: {
    hint: '角色决定能做什么、能对哪些客户做、能看到哪些字段。一个人可以有多个角色，权限取并集。', add: '新建角色', builtIn: '内置', counts: '{operations} 项权限 · {rules} 条字段规则 · {people} 人', nameZh: '中文名称', nameEn: '英文名称', like: '参照角色', saved: '已保存，立即生效', editHint: '保存后对已登录的人立即生效。', operations: '权限', fieldRules: '字段规则', allowed: '允许', setAll: '整组设为此范围', reachHint: '圆点表示最大的数据范围，左侧的范围都包含在内；再次点击取消权限。',
    onlySet: '只看已设置的', section: '分组', rule: '规则', rules: { free: '不限制', hidden: '隐藏', masked: '脱敏', readonly: '只读' }, sensitive: '敏感', ruleHint: '一个人有多个角色时，按最宽松的规则。脱敏字段可以填写原因后查看，并记入审计日志。',
  },
  reach: { own: '本人', shared: '本人及协作', team: '小组', department: '本部门', below: '部门及下级', branch: '分公司', all: '全公司' },
  account: {
    me: '密码与外观', look: '语言与外观', language: '语言', zh: '中文', delegations: '代理', delegate: '委托代理', noDelegations: '没有代理', noDelegationsHint: '休假或外出时，可以请同事在约定的时间内代您处理，权限不超过您自己的。', standIn: '代理人', allOperations: '不选表示您的全部权限。', reasonHint: '如：年假、出差', nOperations: '{n} 项权限', endDelegation: '提前结束',
    keys: '接口密钥', addKey: '新建密钥', noKeys: '没有接口密钥', noKeysHint: '其他系统可以用密钥以您的身份调用接口，权限不超过您选择的范围。', keyName: '用途', expires: '有效期至', used: '最近使用', endKey: '作废', keyOnce: '密钥只显示这一次，请立即保存到调用方。', keyHint: '只给需要的权限。',
  },
  settings: {
    dictionariesHint: '下拉选项的内容。停用的选项不能再选，已有客户上的值保留。', addItem: '添加选项', code: '代码', labelZh: '中文', labelEn: '英文', active: '启用', activeHint: '拖动调整顺序。代码一经使用不能更改。',
    fieldsHint: '在客户和联系人上增加自己的字段，立即可用于填写、筛选、列表、导入和导出。', addField: '添加字段', noFields: '还没有字段', label: '名称', key: '标识', keyHint: '小写字母、数字、下划线', type: '类型', types: { text: '文本', longtext: '长文本', number: '数字', money: '金额', date: '日期', boolean: '是 / 否', choice: '单选', choices: '多选' }, appliesTo: '适用于', marks: '属性', off: '停用', dictionary: '字典', subject: '对象', position: '顺序',
    tagsHint: '标签用来快速归类客户，可以在列表里筛选和批量添加。', newTag: '新标签', noTags: '还没有标签', color: '颜色', colors: { gray: '灰', red: '红', orange: '橙', yellow: '黄', green: '绿', teal: '青', blue: '蓝', purple: '紫', pink: '粉' }, uses: '{n} 个客户', tagRemoved: '已删除标签「{name}」',
    numberRule: '{kind}客户编号', pattern: '编号规则', patternHint: '可用：{year} 年，{month} 月，{unit} 部门编码，{count} 五位流水号。', example: '下一个编号：', care: '档案维护', staleAfter: '多少天未确认算过期', staleHint: '过期后会请负责人确认。', threshold: '疑似重复的最低相似度', thresholdHint: '0 到 1，越高越严格。',
  },
  audit: { hint: '谁在什么时候做了什么：修改、查看敏感信息、导出、登录、权限变更。记录不能修改。', person: '人员', anyone: '所有人', action: '操作', anyAction: '所有操作', at: '时间', record: '对象', address: '地址', none: '没有符合条件的记录', intact: '记录完整，已封存至 {to}', broken: '记录在 {at} 处被改动', detail: { reason: '原因', field: '字段', fields: '字段', from: '原值', to: '新值', format: '格式', rows: '行数', count: '数量' } },
}
