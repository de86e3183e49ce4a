// Plausible customers for working on the screens without the server. Development only.
let seed = 7
export const rnd = (n) => ((seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 8) % n
export const pick = (a) => a[rnd(a.length)]
const now = Date.now()
export const ago = (days) => new Date(now - days * 86400000 - rnd(80000) * 1000).toISOString()

export const units = [
  [1, null, 'company', '知行教育集团', 'HQ'], [2, 1, 'branch', '北京分公司', 'BJ'], [3, 1, 'branch', '上海分公司', 'SH'], [4, 1, 'branch', '成都分公司', 'CD'],
  [5, 2, 'department', '北京销售部', 'BJ-XS'], [6, 2, 'department', '北京客服部', 'BJ-KF'], [7, 5, 'team', '销售一组', 'BJ-XS1'], [8, 5, 'team', '销售二组', 'BJ-XS2'],
  [9, 3, 'department', '上海销售部', 'SH-XS'], [10, 3, 'department', '上海客服部', 'SH-KF'], [11, 4, 'department', '成都销售部', 'CD-XS'], [12, 1, 'department', '市场营销部', 'MKT'], [13, 1, 'department', '信息技术部', 'IT'],
].map(([id, parentId, kind, name, code], i) => ({ id, parentId, kind, name, code, branchId: 2, position: i, people: 0, can: { edit: true } }))
const named = (u) => ({ id: u.id, name: u.name })

const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'
const given = ['伟', '芳', '娜', '秀英', '敏', '静', '丽', '强', '磊', '军', '洋', '勇', '艳', '杰', '娟', '涛', '明', '超', '秀兰', '霞', '平', '刚', '桂英', '雨桐', '子轩', '浩然', '思远', '嘉怡', '文博', '梓涵', '晓东', '建国', '志强', '海燕']
export const chineseName = () => pick([...surnames]) + pick(given)
export const roles = [
  ['admin', '系统管理员', 'Administrator'], ['general', '总经理', 'General manager'], ['branch', '分公司经理', 'Branch manager'], ['manager', '销售经理', 'Sales manager'],
  ['sales', '业务员', 'Sales representative'], ['agent', '座席代表', 'Agent'], ['custodian', '信息专人', 'Information custodian'], ['auditor', '审计员', 'Auditor'],
]
export const people = [...Array(40)].map((_, i) => {
  const unit = i === 0 ? units[12] : units[4 + rnd(8)]
  unit.people++
  return {
    id: i + 1, name: i === 0 ? '系统管理员' : chineseName(), login: i === 0 ? 'admin' : 'user' + i, employeeNumber: 'ZX' + String(1000 + i), unit: named(unit), manager: null,
    posts: [pick(['业务员', '销售经理', '座席代表', '客服主管', '班长'])], roles: [{ id: i ? 3 + rnd(4) : 1, name: '' }], state: i === 17 ? 'suspended' : i === 31 ? 'left' : 'active', phone: '010-6' + (1000000 + rnd(8999999)), email: `user${i}@zhixing.example`,
    lockedUntil: i === 9 ? new Date(now + 600000).toISOString() : null, joinedOn: ago(300 + rnd(2000)).slice(0, 10), version: 1, can: { edit: true },
  }
})
for (const p of people) { p.roles = p.roles.map((r) => ({ id: r.id, name: roles[r.id - 1][1] })); p.manager = p.id > 4 ? { id: 1 + rnd(4), name: people[rnd(4)].name } : null }

const dict = (code, labelZh, labelEn, items) => ({ code, labelZh, labelEn, builtIn: true, items: items.map(([c, z, e], i) => ({ code: c, labelZh: z, labelEn: e, position: i, active: true })) })
export const dictionaries = [
  dict('customer_source', '客户来源', 'Source', [['fair', '展会', 'Trade fair'], ['press', '行业媒体', 'Trade press'], ['internet', '互联网', 'Internet'], ['association', '行业协会', 'Association'], ['partner', '合作伙伴', 'Partner'], ['referral', '客户介绍', 'Referral'], ['campaign', '市场活动', 'Campaign'], ['call', '电话', 'Call'], ['import', '导入', 'Import']]),
  dict('industry', '行业', 'Industry', [['edu', '教育', 'Education'], ['mfg', '制造业', 'Manufacturing'], ['it', '软件与信息技术', 'Software & IT'], ['fin', '金融', 'Finance'], ['gov', '公共管理', 'Public administration'], ['retail', '批发零售', 'Wholesale & retail'], ['med', '医疗卫生', 'Health'], ['logi', '物流', 'Logistics']]),
  dict('employer_kind', '单位性质', 'Employer kind', [['state', '国有企业', 'State enterprise'], ['private', '民营企业', 'Private'], ['foreign', '外资企业', 'Foreign'], ['public', '事业单位', 'Public institution'], ['office', '机关', 'Government office']]),
  dict('post_level', '职务级别', 'Post level', [['staff', '一般员工', 'Staff'], ['middle', '中层', 'Middle'], ['senior', '高层', 'Senior']]),
  dict('temperament', '客户类型', 'Temperament', [['demanding', '要求型', 'Demanding'], ['confused', '困惑型', 'Confused'], ['agitated', '激动型', 'Agitated']]),
  dict('relationship_level', '关系水平', 'Relationship level', [['basic', '基本型', 'Basic'], ['reactive', '被动型', 'Reactive'], ['accountable', '负责型', 'Accountable'], ['proactive', '能动型', 'Proactive'], ['partnership', '伙伴型', 'Partnership']]),
  dict('marketing_view', '营销角度', 'Marketing view', [['economic', '经济型', 'Economic'], ['moral', '道德型', 'Moral'], ['personal', '个性化', 'Personalised'], ['convenience', '方便型', 'Convenience']]),
  dict('management_view', '管理角度', 'Management view', [['top', '头顶客户', 'Top'], ['regular', '常规客户', 'Regular'], ['occasional', '临时客户', 'Occasional']]),
  dict('satisfaction', '满意程度', 'Satisfaction', [['5', '非常满意', 'Very satisfied'], ['4', '满意', 'Satisfied'], ['3', '一般', 'Neutral'], ['2', '不满意', 'Dissatisfied']]),
  dict('decision_role', '决策角色', 'Decision role', [['decides', '决策', 'Decides'], ['influences', '影响', 'Influences'], ['uses', '使用', 'Uses'], ['checks', '把关', 'Checks']]),
  dict('org_form', '组织形式', 'Organisation form', [['ltd', '有限责任公司', 'Limited'], ['jsc', '股份有限公司', 'Joint stock'], ['sole', '个人独资', 'Sole']]),
]
const stages = ['potential', 'talks', 'active', 'dormant', 'lost', 'blacklisted']
const O = { text: ['contains', 'equals', 'notEquals', 'startsWith', 'in', 'notIn', 'empty', 'notEmpty'], number: ['atLeast', 'atMost', 'between', 'equals', 'lessThan', 'moreThan', 'empty', 'notEmpty'], choice: ['in', 'is', 'notIn', 'empty', 'notEmpty'], choices: ['hasAny', 'hasAll', 'hasNone', 'empty', 'notEmpty'], date: ['withinLastDays', 'withinNextDays', 'moreThanDaysAgo', 'on', 'before', 'after', 'between', 'today', 'thisWeek', 'thisMonth', 'thisYear', 'birthdayWithinDays', 'empty', 'notEmpty'], person: ['in', 'is', 'notIn', 'me', 'empty', 'notEmpty'], unit: ['within', 'in', 'is', 'notIn'], boolean: ['is', 'empty', 'notEmpty'] }
O.longtext = O.text; O.money = O.number; O.instant = O.date; O.tags = O.choices
const f = (key, zh, en, type, section, x = {}) => ({ key, zh, en, type, section, subject: 'card', appliesTo: 'both', dictionary: null, operators: O[type], sortable: false, column: true, sensitive: false, required: false, custom: false, rule: null, ...x })
const e = { appliesTo: 'enterprise' }, p = { appliesTo: 'person' }
export const fields = [
  f('name', '名称', 'Name', 'text', 'base', { sortable: true, required: true }), f('number', '编号', 'Number', 'text', 'base', { sortable: true }), f('kind', '类别', 'Kind', 'choice', 'base', { options: [['enterprise', '企业', 'Company'], ['person', '个人', 'Person']] }),
  f('short_name', '简称', 'Short name', 'text', 'base', e), f('stage', '阶段', 'Stage', 'choice', 'base', { options: [['potential', '潜在', 'Potential'], ['talks', '洽谈', 'In talks'], ['active', '成交', 'Active'], ['dormant', '休眠', 'Dormant'], ['lost', '流失', 'Lost'], ['blacklisted', '黑名单', 'Blacklisted']] }),
  f('owner', '负责人', 'Owner', 'person', 'base'), f('unit', '所属部门', 'Unit', 'unit', 'base'), f('source', '来源', 'Source', 'choice', 'base', { dictionary: 'customer_source' }), f('industry', '行业', 'Industry', 'choice', 'base', { dictionary: 'industry', ...e }),
  f('phone', '电话', 'Phone', 'text', 'base'), f('mobile', '手机', 'Mobile', 'text', 'base', { sensitive: true, rule: 'masked' }), f('email', '邮箱', 'E-mail', 'text', 'base'), f('website', '网址', 'Website', 'text', 'base', e), f('region', '地区', 'Region', 'choice', 'base'), f('address', '地址', 'Address', 'text', 'base'),
  f('credit_code', '统一社会信用代码', 'Credit code', 'text', 'base', e), f('id_number', '身份证号', 'ID number', 'text', 'base', { ...p, sensitive: true, rule: 'masked' }), f('birth_on', '生日', 'Birthday', 'date', 'base', p), f('lunar_birthday', '农历生日', 'Lunar birthday', 'text', 'base', p), f('employer', '工作单位', 'Employer', 'text', 'base', p), f('employer_kind', '单位性质', 'Employer kind', 'choice', 'base', { ...p, dictionary: 'employer_kind' }), f('post_level', '职务级别', 'Post level', 'choice', 'base', { ...p, dictionary: 'post_level' }),
  f('founded_on', '成立日期', 'Founded', 'date', 'base', e), f('first_trade_on', '首次交易', 'First trade', 'date', 'base'), f('remarks', '备注', 'Remarks', 'longtext', 'base'),
  f('profile.legal_rep', '法定代表人', 'Legal representative', 'text', 'base', e), f('profile.org_form', '组织形式', 'Organisation form', 'choice', 'base', { ...e, dictionary: 'org_form' }), f('profile.assets', '注册资本（万元）', 'Capital (10k yuan)', 'money', 'base', e), f('profile.hobbies', '兴趣爱好', 'Hobbies', 'text', 'base', p),
  f('profile.service_area', '服务区域', 'Service area', 'text', 'features'), f('profile.selling_power', '销售能力', 'Selling power', 'text', 'features'), f('profile.potential', '发展潜力', 'Potential', 'longtext', 'features'), f('profile.size', '经营规模', 'Size', 'number', 'features'), f('profile.philosophy', '经营理念', 'Philosophy', 'longtext', 'features'),
  f('profile.results', '销售实绩', 'Sales results', 'text', 'business'), f('profile.staff_quality', '人员素质', 'Quality of staff', 'text', 'business'), f('profile.attitude', '与我公司关系及态度', 'Attitude to us', 'longtext', 'business'), f('profile.competitors', '与竞争对手关系', 'Relation to competitors', 'longtext', 'business'),
  f('profile.activity', '销售活动现状', 'Sales activity', 'text', 'trade'), f('profile.credit', '信用状况', 'Credit', 'text', 'trade'), f('profile.terms', '交易条件', 'Trade terms', 'text', 'trade'), f('profile.satisfaction', '满意程度', 'Satisfaction', 'choice', 'trade', { dictionary: 'satisfaction' }),
  f('profile.marketing_view', '营销角度', 'Marketing view', 'choice', 'classification', { dictionary: 'marketing_view' }), f('profile.management_view', '管理角度', 'Management view', 'choice', 'classification', { dictionary: 'management_view' }), f('profile.temperament', '客户类型', 'Temperament', 'choice', 'classification', { dictionary: 'temperament' }), f('profile.relationship_level', '关系水平', 'Relationship level', 'choice', 'classification', { dictionary: 'relationship_level' }),
  f('profile.courses', '意向课程', 'Courses of interest', 'choices', 'custom', { custom: true, options: [['mba', 'MBA 研修', 'MBA'], ['pm', '项目管理', 'Project management'], ['fin', '财务管理', 'Finance']] }), f('profile.vip_card', '会员卡号', 'Member card', 'text', 'custom', { custom: true }), f('profile.newsletter', '订阅简报', 'Newsletter', 'boolean', 'custom', { custom: true }),
  f('tags', '标签', 'Tags', 'tags', 'base'), f('quality', '档案质量', 'Quality', 'number', 'base', { sortable: true }), f('created_at', '建档时间', 'Created', 'instant', 'base', { sortable: true }), f('updated_at', '更新时间', 'Updated', 'instant', 'base', { sortable: true }), f('confirmed_at', '确认时间', 'Confirmed', 'instant', 'base'),
]
export const tags = [['重点跟进', 'red'], ['渠道商', 'blue'], ['老客户', 'green'], ['待续费', 'orange'], ['团购', 'purple'], ['展会线索', 'teal'], ['VIP', 'yellow']].map(([name, color], i) => ({ id: i + 1, name, color, uses: 3 + rnd(60) }))

const cities = [['北京', '110105', '朝阳区建国路'], ['上海', '310115', '浦东新区世纪大道'], ['成都', '510104', '锦江区东大街'], ['杭州', '330106', '西湖区文三路'], ['深圳', '440305', '南山区科技园'], ['武汉', '420106', '武昌区中南路'], ['西安', '610113', '雁塔区科技路']]
const heads = ['华信', '中科', '恒泰', '远大', '博雅', '金桥', '天成', '明德', '瑞丰', '新东', '蓝海', '启航', '鼎盛', '汇众', '优学', '立信', '海纳', '同创', '万通', '云帆']
const trades = ['教育科技', '信息技术', '机械制造', '医疗器械', '供应链管理', '文化传媒', '商贸', '建筑工程', '生物医药', '智能装备']
export const cards = [...Array(220)].map((_, i) => {
  const person = rnd(3) === 0
  const [city, region, road] = pick(cities)
  const owner = rnd(12) ? people[1 + rnd(28)] : null
  const name = person ? chineseName() : `${pick([city, city + '市', ''])}${pick(heads)}${pick(trades)}${pick(['有限公司', '有限公司', '股份有限公司', '集团有限公司', `（${city}）有限公司`])}`
  const quality = 28 + rnd(72)
  const base = {
    id: 1001 + i, number: (person ? 'P' : 'E') + '2026' + String(i + 1).padStart(5, '0'), kind: person ? 'person' : 'enterprise', name, short_name: person ? null : name.slice(0, 4), owner: owner && { id: owner.id, name: owner.name }, unit: owner ? owner.unit : named(units[4]),
    stage: stages[Math.min(5, Math.floor((rnd(10) * rnd(10)) / 14))], keyState: rnd(9) === 0 ? pick(['current', 'future', 'potential']) : null, source: pick(dictionaries[0].items).code, industry: person ? null : pick(dictionaries[1].items).code, phone: rnd(3) ? `0${pick(['10', '21', '28', '571'])}-${6000 + rnd(2999)}${1000 + rnd(8999)}` : null,
    mobile: person || rnd(2) ? `1${pick(['38', '39', '86', '59', '77'])}****${1000 + rnd(8999)}` : null, email: rnd(2) ? `contact${i}@example.cn` : null, website: person ? null : rnd(2) ? `www.corp${i}.example.cn` : null, region, address: `${city}市${road}${1 + rnd(200)}号`, credit_code: person ? null : rnd(3) ? '91110105MA' + (10000000 + rnd(89999999)) : null, id_number: person && rnd(2) ? '110***********' + (1000 + rnd(8999)) : null,
    birth_on: person ? `19${70 + rnd(29)}-0${1 + rnd(9)}-1${rnd(9)}` : null, lunar_birthday: person && rnd(2) ? '08-15' : null, employer: person ? pick(heads) + pick(trades) + '公司' : null, employer_kind: person ? pick(dictionaries[2].items).code : null, post_level: person ? pick(dictionaries[3].items).code : null, founded_on: person ? null : `20${10 + rnd(14)}-0${1 + rnd(9)}-08`, first_trade_on: rnd(2) ? `202${1 + rnd(5)}-0${1 + rnd(9)}-21` : null, remarks: rnd(4) ? null : '每月 15 日前对账；来访请提前一天预约。',
    profile: { legal_rep: person ? undefined : chineseName(), org_form: person ? undefined : 'ltd', assets: person ? undefined : 100 * (1 + rnd(300)), service_area: pick(['华北', '华东', '西南']), potential: '区域内培训需求持续增长，预计明年扩大采购。', results: '上年度采购额 86 万元', satisfaction: pick(['5', '4', '3']), temperament: pick(['demanding', 'confused']), relationship_level: pick(['basic', 'proactive', 'partnership']), courses: ['pm', 'fin'] },
    tags: tags.filter(() => rnd(5) === 0), quality, created_at: ago(1 + rnd(180)), updated_at: ago(rnd(60)), confirmed_at: ago(rnd(200)), version: 3, masked: ['mobile', 'id_number'], watching: rnd(6) === 0,
  }
  return base
})
export const all = { edit: true, assign: true, merge: true, remove: true, export: true, reveal: true, share: true }
export { named }
