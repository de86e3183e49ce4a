// A stand-in for the server while its doors are being built: same paths, forgetful memory. Development only.
import { createServer } from 'node:http'
import { ago, all, cards, chineseName, dictionaries, fields, named, people, pick, rnd, roles, tags, units } from './data.mjs'
import { handlers as more } from './more.mjs'

const operations = 'customer.read customer.create customer.edit customer.remove customer.assign customer.share customer.merge customer.import customer.export customer.reveal customer.bulk view.share tag.manage duplicate.search dictionary.manage field.manage setting.manage people.read people.manage role.manage session.manage audit.read job.all apikey.own delegation.own delegation.manage'.split(' ')
let signed = true
const me = () => ({ person: { id: 2, name: people[1].name, login: 'user1', locale: 'zh', unit: people[1].unit }, mustChangePassword: false, operations, needsSetup: false, version: '1.0.0' })
const lang = (q) => (q.lang === 'en' ? 1 : 0)
const options = (f, en) => (f.options ?? dictionaries.find((d) => d.code === f.dictionary)?.items.map((i) => [i.code, i.labelZh, i.labelEn]))?.map(([code, z, e]) => ({ code, label: en ? e : z }))
const row = (c) => ({ ...c, can: all, ...Object.fromEntries(Object.entries(c.profile ?? {}).map(([k, v]) => ['profile.' + k, v])) })
const label = (key, en) => { const f = fields.find((x) => x.key === key); return f ? (en ? f.en : f.zh) : key }
export const jobs = []
export function startJob(kind, total, result, file = null) {
  const j = { id: jobs.length + 1, kind, state: 'running', done: 0, total, result: {}, createdAt: new Date().toISOString(), endedAt: null, file: null }
  jobs.unshift(j)
  const t = setInterval(() => { j.done = Math.min(total, j.done + Math.ceil(total / 6)); if (j.done >= total) { clearInterval(t); Object.assign(j, { state: 'done', endedAt: new Date().toISOString(), result, file }) } }, 900)
  return j
}
function card(c) {
  const contacts = [...Array(c.kind === 'person' ? 0 : 3)].map((_, i) => ({ id: c.id * 10 + i, name: chineseName(), title: pick(['总经理', '采购经理', '人力资源总监', '财务主管']), department: pick(['采购部', '人力资源部', '财务部']), phone: null, mobile: '138****' + (1000 + rnd(8999)), email: i ? null : 'hr@example.cn', wechat: null, gender: pick(['male', 'female']), birthOn: null, lunarBirthday: null, hobbies: i ? null : '羽毛球、茶', decisionRole: pick(['decides', 'influences', 'uses']), primary: i === 0, remarks: null, leftOn: i === 2 ? '2026-03-31' : null, masked: ['mobile'], version: 1 }))
  c.contacts ??= contacts
  return {
    ...c, collaborators: c.collaborators ?? [{ personId: 7, name: people[6].name, mayEdit: true, until: null, current: true }], relations: [{ id: 1, kind: 'parent', direction: 'to', card: { id: 1005, number: cards[4].number, name: cards[4].name }, note: '全资子公司' }],
    points: [{ id: 1, kind: 'phone', value: '010-88889999', extension: '801', label: '前台', contactId: null, extra: true }], quality: { score: c.quality, missing: { email: 8, industry: 6, source: 4 }, completeness: c.quality, freshness: 80, validity: 92 },
    confirmedAt: c.confirmed_at, createdAt: c.created_at, updatedAt: c.updated_at, stale: Date.now() - new Date(c.confirmed_at) > 90 * 864e5, readonly: [], can: all,
  }
}
const find = (id) => cards.find((c) => c.id === +id || c.number === id)
function match(c, n) {
  if (!n) return true
  if (n.all) return n.all.every((x) => match(c, x)); if (n.any) return n.any.some((x) => match(c, x)); if (n.not) return !match(c, n.not); if (n.of) return n.of.filter((x) => match(c, x)).length >= n.atLeast
  let v = n.field.startsWith('profile.') ? c.profile[n.field.slice(8)] : c[n.field]
  if (n.field === 'owner' || n.field === 'unit') v = v?.id; if (n.field === 'tags') v = v.map((t) => String(t.id))
  switch (n.op) { case 'contains': return String(v ?? '').includes(n.value); case 'equals': case 'is': return String(v) === String(n.value); case 'in': case 'within': return n.value.map(String).includes(String(v)); case 'hasAny': return n.value.some((x) => (v ?? []).includes(x)); case 'empty': return v == null; case 'notEmpty': return v != null; case 'me': return v === 2; case 'atLeast': return v >= n.value; case 'atMost': return v <= n.value; case 'moreThanDaysAgo': return Date.now() - new Date(v) > n.value * 864e5; case 'withinLastDays': return Date.now() - new Date(v) < n.value * 864e5; default: return true }
}
const views = [{ id: 1, name: '我的客户', criteria: { field: 'owner', op: 'me' }, columns: ['stage', 'mobile', 'source', 'tags', 'updated_at'], sort: 'newest', unitId: null, version: 0, mine: true }, { id: 2, name: '久未确认', criteria: { all: [{ field: 'confirmed_at', op: 'moreThanDaysAgo', value: 90 }, { field: 'stage', op: 'in', value: ['active', 'talks'] }] }, columns: ['stage', 'owner', 'confirmed_at', 'quality'], sort: 'quality', unitId: 2, version: 0, mine: true }]
function chosen(q) {
  const view = views.find((v) => v.id === +q.view)
  const tree = q.criteria ? JSON.parse(q.criteria) : view?.criteria
  const list = cards.filter((c) => match(c, tree) && (!q.q || JSON.stringify([c.name, c.number, c.mobile, c.address]).includes(q.q)))
  const sort = q.sort ?? view?.sort ?? 'newest'
  const by = { name: (a, b) => a.name.localeCompare(b.name, 'zh'), '-name': (a, b) => b.name.localeCompare(a.name, 'zh'), updated: (a, b) => b.updated_at.localeCompare(a.updated_at), quality: (a, b) => a.quality - b.quality, newest: (a, b) => b.id - a.id }[sort] ?? ((a, b) => b.id - a.id)
  return list.sort(by)
}
const kinds = [['created', '建立了客户档案'], ['stage', '阶段：潜在 → 洽谈'], ['assigned', '负责人：赵敏 → 李伟'], ['edited', '修改了地址、电话'], ['note', '添加了备注'], ['confirmed', '确认档案无误'], ['attached', '上传了附件 报价单.xlsx'], ['merged', '并入了一份重复档案']]
const notes = new Map()
const H = {
  'GET /session': () => (signed ? me() : [401, { code: 'session.none', detail: '请先登录', remedy: '' }]),
  'POST /session': ({ body }) => { if (body.password === 'lock') return [423, { code: 'session.locked', detail: '密码错误次数过多，账号已暂时锁定', remedy: '请 15 分钟后再试，或请管理员解锁', until: new Date(Date.now() + 9e5).toISOString() }]; if (body.password === 'wrong') return [401, { code: 'session.refused', detail: '用户名或密码不正确', remedy: '请检查大小写后重试' }]; signed = true; return { ...me(), mustChangePassword: body.password === 'change' } },
  'DELETE /session': () => { signed = false }, 'PUT /session/password': () => undefined, 'PUT /session/locale': () => undefined,
  'GET /home': () => ({ stale: { count: 14 }, mine: { count: 83, new7: 6 }, notices: noticesList().slice(0, 4), recent: cards.slice(3, 10).map(row), watched: cards.filter((c) => c.watching).slice(0, 6).map(row), jobs: jobs.slice(0, 3), duplicates: { count: 9 } }),
  'GET /customers': ({ q }) => { const list = chosen(q); const at = +(q.cursor ?? 0), n = +(q.limit ?? 50); return { items: list.slice(at, at + n).map(row), next: at + n < list.length ? String(at + n) : null } },
  'GET /customers/count': ({ q }) => ({ count: chosen(q).length, exact: true }),
  'GET /customers/fields': ({ q }) => fields.map(({ zh, en, sortable, column, ...f }) => ({ ...f, editable: !f.rule, section: ['number', 'kind', 'stage', 'owner', 'unit', 'tags', 'quality', 'created_at', 'updated_at', 'confirmed_at'].includes(f.key) ? 'fixed' : f.section, label: lang(q) ? en : zh, options: options(f, lang(q)) ?? null })),
  'POST /customers': ({ body }) => { if (!body.name) return [422, { code: 'customer.name.missing', detail: '请填写客户名称', fields: [{ field: 'name', code: 'x', message: '请填写客户名称', remedy: '' }] }]; const c = { ...structuredClone(cards[0]), ...body, id: 1001 + cards.length, number: 'E202600' + cards.length, contacts: undefined, created_at: new Date().toISOString(), confirmed_at: new Date().toISOString(), profile: body.profile ?? {} }; cards.push(c); return [201, card(c)] },
  'POST /customers/similar': ({ body }) => cards.filter((c) => body.name?.length > 1 && c.name.includes(body.name.slice(0, 4))).slice(0, 3).map((c, i) => (i === 2 ? { name: c.name, ownerName: c.owner?.name, probability: 0.71, reasons: [{ code: 'name', text: '名称相近' }], visible: false } : { id: c.id, number: c.number, name: c.name, ownerName: c.owner?.name ?? null, probability: 0.93 - i * 0.1, reasons: [{ code: 'name', text: '名称去掉地区和公司后缀后相同' }, { code: 'phone', text: '电话相同' }], visible: true })),
  'GET /customers/views': () => views, 'POST /customers/views': ({ body }) => { const v = { ...body, id: Date.now(), version: 0, mine: true }; views.push(v); return [201, v] }, 'PUT /customers/views/:id': ({ id, body }) => Object.assign(views.find((v) => v.id === +id), body), 'DELETE /customers/views/:id': ({ id }) => { views.splice(views.findIndex((v) => v.id === +id), 1) },
  'POST /customers/bulk': ({ body }) => [202, startJob('customer.bulk', body.ids?.length ?? 214, { changed: body.ids?.length ?? 214, refused: 0 })], 'POST /customers/exports': () => [202, startJob('customer.export', 214, { rows: 214 }, { id: 1, name: '客户名簿.xlsx', size: 48213 })],
  'GET /customers/quality': () => people.slice(1, 12).map((p) => ({ person: named(p), cards: 10 + rnd(90), score: 50 + rnd(45), parts: { completeness: 40 + rnd(55), freshness: 50 + rnd(50), validity: 80 + rnd(20), uniqueness: 90 + rnd(10) }, stale: rnd(20) })), 'GET /customers/sources': () => dictionaries[0].items.map((i) => ({ source: i.code, label: i.labelZh, customers: 5 + rnd(60), active: rnd(20), share: rnd(100) / 400 })), 'GET /customers/stale': () => ({ items: cards.filter((c) => c.owner && new Date(c.confirmed_at) < Date.now() - 90 * 864e5).slice(0, 20).map(row), next: null }),
  'GET /customers/:id': ({ id }) => (find(id) ? card(find(id)) : [404, { code: 'customer.unknown', detail: '没有这份客户档案，或者您无权查看', remedy: '请检查编号，或请负责人与您共享' }]),
  'PATCH /customers/:id': ({ id, body }) => { const c = find(id); for (const [k, v] of Object.entries(body.changes)) { if (k === 'email' && v && !v.includes('@')) return [422, { code: 'customer.email.malformed', detail: '邮箱格式不正确', remedy: '应为 name@example.cn 的形式', fields: [{ field: 'email', message: '邮箱格式不正确' }] }]; if (k.startsWith('profile.')) c.profile[k.slice(8)] = v; else c[k] = v } c.version++; return card(c) },
  'DELETE /customers/:id': () => undefined, 'POST /customers/:id/restoration': ({ id }) => card(find(id)), 'POST /customers/:id/confirmation': ({ id }) => { find(id).confirmed_at = new Date().toISOString(); return card(find(id)) }, 'PUT /customers/:id/stage': ({ id, body }) => { find(id).stage = body.stage; return card(find(id)) }, 'POST /customers/:id/revelation': () => ({ value: '13812345678' }), 'PUT /customers/:id/owner': ({ id, body }) => { const c = find(id); const p = people.find((x) => x.id === body.ownerId); c.owner = p ? named(p) : null; return card(c) },
  'GET /customers/:id/ownerships': ({ id }) => [{ id: 2, owner: find(id).owner, unit: find(id).unit, from: ago(40), to: null, reason: '原负责人调岗', by: named(people[2]) }, { id: 1, owner: named(people[8]), unit: named(units[6]), from: ago(180), to: ago(40), reason: null, by: null }],
  'PUT /customers/:id/tags': ({ id, body }) => { find(id).tags = tags.filter((t) => body.tagIds.includes(t.id)) }, 'GET /tags': () => tags, 'POST /tags': ({ body }) => { const t = { id: tags.length + 1, uses: 0, ...body }; tags.push(t); return [201, t] },
  'POST /customers/:id/contacts': ({ id, body }) => { const c = { id: Date.now(), version: 0, ...body }; find(id).contacts.push(c); return [201, c] }, 'PUT /customers/:id/contacts/:sub': ({ id, sub, body }) => Object.assign(find(id).contacts.find((c) => c.id === +sub), body), 'DELETE /customers/:id/contacts/:sub': ({ id, sub }) => { const c = find(id); c.contacts = c.contacts.filter((x) => x.id !== +sub) },
  'GET /customers/:id/timeline': () => ({ items: [...Array(14)].map((_, i) => { const [kind, title] = kinds[(i * 5) % 8]; return { id: 100 - i, at: ago(i * i * 0.7), kind, person: named(people[1 + (i % 5)]), title, detail: {} } }), next: null }),
  'GET /customers/:id/changes': () => ({ items: [...Array(6)].map((_, i) => ({ id: i, at: ago(i * 9 + 1), person: named(people[1 + (i % 5)]), cause: i === 4 ? 'import' : 'edit', fields: i % 2 ? [{ field: 'phone', label: '电话', from: '010-66668888', to: '010-88889999' }] : [{ field: 'address', label: '地址', from: null, to: '北京市朝阳区建国路 88 号' }, { field: 'industry', label: '行业', from: '制造业', to: '教育' }] })), next: null }), 'GET /customers/:id/as-of': ({ id }) => ({ ...card(find(id)), address: '北京市海淀区中关村大街 1 号', stage: 'potential', phone: '010-66668888' }),
  'GET /customers/:id/notes': ({ id }) => { if (!notes.has(id)) notes.set(id, [{ id: 1, author: named(people[3]), body: '对方人力总监下周到京，约在周三上午。@[2] 请一起参加。', mentions: [named(people[1])], pinned: true, at: ago(2), editedAt: null, can: {} }, { id: 2, author: named(people[1]), body: '电话沟通：对项目管理课程感兴趣，预算 8 万左右，需要报销发票。', mentions: [], pinned: false, at: ago(9), editedAt: null, can: { edit: true, remove: true } }]); return notes.get(id) }, 'POST /customers/:id/notes': ({ id, body }) => { const n = { id: Date.now(), author: me().person, mentions: [], at: new Date().toISOString(), editedAt: null, can: { edit: true, remove: true }, ...body }; notes.get(id)?.unshift(n); return [201, n] },
  'GET /customers/:id/attachments': () => [{ id: 1, name: '培训服务合同（2026）.pdf', size: 482133, type: 'application/pdf', person: named(people[1]), at: ago(20), note: null, can: { remove: true } }, { id: 2, name: '报价单.xlsx', size: 18211, type: 'application/vnd.ms-excel', person: named(people[4]), at: ago(31), note: null, can: {} }],
  'PUT /customers/:id/watch': ({ id }) => { find(id).watching = true }, 'DELETE /customers/:id/watch': ({ id }) => { find(id).watching = false },
  'GET /customers/:id/visibility': ({ id }) => [{ person: { ...named(people[1]), unit: people[1].unit }, operations: ['read', 'edit'], because: [{ code: 'owner', text: '客户负责人' }] }, { person: { ...named(people[2]), unit: people[2].unit }, operations: ['read', 'edit', 'assign'], because: [{ code: 'role', text: '角色「销售经理」可管理本部门及下级部门的客户' }] }, { person: { ...named(people[6]), unit: people[6].unit }, operations: ['read'], because: [{ code: 'collaborator', text: '由负责人添加的协作人' }] }],
  'GET /search': ({ q }) => ({ items: cards.filter((c) => JSON.stringify([c.name, c.mobile, c.number, c.phone]).includes(q.q)).slice(0, 12).map((c) => ({ id: c.id, number: c.number, name: c.name, kind: c.kind, owner: c.owner?.name, reason: { code: 'name', text: c.name.includes(q.q) ? '名称包含' : '电话匹配', part: q.q }, highlight: null })), more: false }),
  'GET /jobs': () => jobs, 'GET /jobs/:id': ({ id }) => jobs.find((j) => j.id === +id), 'GET /notices': () => noticesList(), 'POST /notices/reading': () => { read = true },
}
let read = false
function noticesList() { return [...Array(7)].map((_, i) => ({ id: 50 - i, at: ago(i * 0.8), kind: 'mention', text: pick([`${people[3].name} 在备注中提到了您`, '您关注的客户变更了负责人', '阶段由「洽谈」变为「成交」']), card: { id: cards[i].id, number: cards[i].number, name: cards[i].name }, by: named(people[3 + i]), readAt: read || i > 2 ? ago(0) : null })) }
Object.assign(H, more({ startJob, card, row, label, find, me }))

createServer(async (req, res) => {
  const url = new URL(req.url, 'http://x')
  const path = decodeURIComponent(url.pathname.replace(/^\/api/, ''))
  const chunks = []
  for await (const c of req) chunks.push(c)
  const raw = Buffer.concat(chunks)
  let body = {}
  try { body = JSON.parse(raw.toString() || '{}') } catch { body = { raw } }
  const q = { ...Object.fromEntries(url.searchParams), lang: req.headers['accept-language']?.startsWith('en') ? 'en' : 'zh' }
  for (const [route, run] of Object.entries(H)) {
    const [method, shape] = route.split(' ')
    const names = []
    const m = method === req.method && path.match(new RegExp('^' + shape.replace(/:(\w+)/g, (_, n) => (names.push(n), '([^/]+)')) + '$'))
    if (!m) continue
    const args = { q, body, ...Object.fromEntries(names.map((n, i) => [n, m[i + 1]])) }
    let out = run(args), status = 200
    if (Array.isArray(out) && typeof out[0] === 'number' && out.length === 2) [status, out] = out
    if (status === 202 || status < 300) await new Promise((r) => setTimeout(r, 40))
    res.writeHead(out === undefined ? 204 : status, { 'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json' })
    return res.end(out === undefined ? undefined : JSON.stringify(status >= 400 ? { status, title: '', remedy: '', fields: [], ...out } : out))
  }
  res.writeHead(404, { 'Content-Type': 'application/problem+json' })
  res.end(JSON.stringify({ status: 404, code: 'mock.missing', detail: `mock: ${req.method} ${path}`, remedy: '', fields: [] }))
}).listen(Number(process.env.PORT ?? 8080))
