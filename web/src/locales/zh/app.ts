export default {
  app: {
    name: '知客', slogan: '来者皆知，知者皆安', skip: '跳到正文', mainMenu: '主菜单', fold: '收起侧栏', unfold: '展开侧栏',
    search: '搜索或跳转', searchShort: '搜索', searchHint: '姓名、拼音、首字母、电话、编号、地址…', actions: '操作', pages: '页面',
    nothingFound: '没有找到。可以换名称中的几个字、拼音首字母或电话后四位试试。', moreHits: '还有更多结果，请再输入几个字。',
    notices: '通知', noNotices: '没有通知', noNoticesHint: "有人在备注里 {'@'} 您，或您关注的客户有变化时，会出现在这里。", readAll: '全部已读', unread: '未读',
    jobs: '任务', jobsHint: '较长的工作在后台进行，可以离开，结果会留在这里。', noJobs: '没有任务', noJobsHint: '导入、导出和批量操作会显示在这里，完成后可下载结果。',
    myMenu: '我的菜单', otherLanguage: 'English', keys: '键盘快捷键', theme: '外观', themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
    signOut: '退出登录', more: '更多', nowhere: '没有这个页面', nowhereHint: '链接可能已失效。按 Ctrl+K 可以直接搜索客户或页面。',
    noRights: '您没有打开此页面的权限', noRightsHint: '如果工作需要，请联系系统管理员为您的角色增加权限。',
    key: { palette: '搜索客户、页面和操作', search: '搜索', create: '新建客户', down: '下一行', up: '上一行', open: '打开', select: '选择', edit: '编辑', note: '写备注', close: '关闭、取消选择', help: '显示本帮助' },
  },
  nav: {
    area: { work: '工作', data: '数据整理', house: '组织与设置' },
    home: '首页', customers: '客户', customer: '客户', newCustomer: '新建客户', quality: '档案质量', duplicates: '查重合并', merge: '合并客户', merges: '合并记录',
    imports: '导入', import: '导入', people: '人员', person: '人员', organisation: '组织架构', roles: '角色权限', role: '角色', dictionaries: '数据字典', fields: '自定义字段',
    tags: '标签', customerSettings: '客户设置', audit: '审计日志', account: '我的账号', signIn: '登录', newPassword: '修改密码', nowhere: '未找到',
  },
  session: {
    login: '用户名', password: '密码', signIn: '登录', signingIn: '正在登录…', ended: '登录已过期，请重新登录。', locked: '账号已锁定至 {until}', showPassword: '显示密码', hidePassword: '隐藏密码', capsLock: '大写锁定已打开',
    welcome: '登录知客', forgot: '忘记密码？请联系系统管理员重置。',
    change: '请设置新密码', changeHint: '这是您第一次登录，或密码已被重置。设置自己的密码后即可继续。', current: '当前密码', fresh: '新密码', again: '再次输入新密码', differ: '两次输入不一致', save: '保存并继续',
    rule: { length: '至少 10 个字符', kinds: '包含字母和数字', other: '与当前密码不同' }, changed: '密码已修改',
  },
  home: {
    hello: { morning: '早上好，{name}', noon: '中午好，{name}', afternoon: '下午好，{name}', evening: '晚上好，{name}' },
    mine: '我负责的客户', new7: '近 7 天新增 {n}', stale: '待确认的档案', staleHint: '超过期限未确认', duplicates: '疑似重复', duplicatesHint: '等待处理', unread: '未读通知',
    recent: '最近查看', watched: '我关注的', notices: '通知', jobs: '任务', all: '查看全部',
    noRecent: '还没有看过客户', noRecentHint: '按 / 键，输入名称、拼音首字母或电话后四位，即可找到客户。', noWatched: '还没有关注的客户', noWatchedHint: '在客户页面点「关注」，有变化时会通知您。',
    staleTitle: '请确认这些档案是否仍然正确', confirm: '确认无误', confirmed: '已确认', allFresh: '档案都是新的', allFreshHint: '没有超过期限未确认的档案。',
    firstTitle: '从导入现有客户开始', firstText: '把 Excel、CSV 或 vCard 拖进来，系统会识别编码和列，并找出重复。', firstImport: '导入客户', firstCreate: '手工新建',
  },
}
