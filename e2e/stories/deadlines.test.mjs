import assert from 'node:assert/strict'
import { Caller, Company, customer, password } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'
import { woundServer } from '../house/wound.mjs'

const hour = 3600
const iso = (at, hours = 0) => new Date(at.getTime() + hours * 3_600_000).toISOString()
/** Seconds from an instant to the Monday after it, so many hours after its midnight in China. */
const toMonday = (at, hours) => {
  const china = new Date(at.getTime() + 8 * 3_600_000)
  const days = 7 - ((china.getUTCDay() + 6) % 7)
  return Date.UTC(china.getUTCFullYear(), china.getUTCMonth(), china.getUTCDate() + days, hours - 8) / 1000 - at.getTime() / 1000
}

let server
let people
let now
setting(
  async () => {
    const company = await Company.found(house.url, '期限分公司')
    const role = (name, code) => company.person(name, code)
    people = {
      admin: company.admin,
      chief: await role('总期', 'general_manager'),
      leader: await role('经期', 'branch_manager'),
      custodian: await role('管期', 'custodian'),
      seller: await role('销期', 'sales'),
      other: await role('旁期', 'sales'),
    }
    const { name, login, version } = await company.admin.get(`/people/${people.seller.id}`).then((p) => p.person ?? p)
    const managed = { name, login, version, unitId: company.branch.id, managerId: people.leader.id, locale: 'zh' }
    await company.admin.put(`/people/${people.seller.id}`, managed)
    now = await server.forward(0)
    now = await server.forward(toMonday(now, 9))
    await again()
  },
  async () => (server = await woundServer()),
)

/** Sessions end while days pass. */
async function again() {
  for (const someone of Object.values(people).filter((p) => p.login))
    someone.session = (await Caller.signIn(house.url, someone.login, password)).session
}
/** A window whose clock goes with the server's. */
const look = (path, more) => open(path, { ...more, prepare: (context) => context.clock.setSystemTime(now) })
/** Lets time pass until the server has seen it. */
async function later(hours, seen) {
  now = await server.forward(hours * hour)
  await new Promise((go) => setTimeout(go, 2_500))
  await again()
  for (let tries = 0; tries < 60; tries++) {
    if (await seen()) return
    await new Promise((go) => setTimeout(go, 500))
  }
  assert.fail('nothing happened in time')
}
const promises = async (state) => (await people.leader.get(`/promises?state=${state}&limit=200`)).items
const kinds = async (state) => new Set((await promises(state)).map((p) => p.kind))
const approve = async (who) => {
  const { items } = await who.get('/approvals')
  assert.ok(items.length, `nothing waits for ${who.name}`)
  await who.post(`/approvals/${items[0].id}/decision`, { taskId: items[0].taskId, verdict: 'approve' })
}
const minutesOf = (card, more = {}) => ({
  customerId: card.id, topic: '期限会谈', place: '客户会议室', content: '谈了期限', metAt: iso(now, -2), tasks: [],
  attendees: [{ side: 'ours', name: '销期', personId: people.seller.id }, { side: 'theirs', name: '客方' }],
  ...more,
})

story('every deadline passes once: warned, escalated, visible to those above, reported', async () => {
  const { seller, other, leader, custodian } = people
  const card = await customer(seller, '洛阳期限轴承有限公司')
  const lent = await customer(seller, '洛阳白马矿山机械有限公司')

  // a form that stays a draft, one that is approved and not sent on
  await seller.post('/forms', { customerId: card.id, collectedAt: iso(now, -1), way: 'visit', values: { address: '洛阳市涧西区' } })
  const form = await seller.post('/forms', { customerId: lent.id, collectedAt: iso(now, -1), way: 'visit', values: { address: '洛阳市老城区' } })
  await seller.post(`/forms/${form.id}/submission`, {})
  await approve(leader)
  // a file that is lent until tomorrow, a customer claimed by two
  await other.post('/loans', { customers: [lent.name], purpose: '参考', until: iso(now, 26), withPaper: false })
  await approve(leader)
  await approve(custodian)
  await other.post('/conflicts', { customer: card.name, statement: '去年就谈过' })
  // minutes that nobody reviews, minutes that the customer does not confirm, a task that nobody does
  const reviewed = await seller.post('/minutes', minutesOf(lent, { tasks: [{ what: '送样', personId: seller.id, dueOn: iso(now, 8).slice(0, 10) }] }))
  await seller.post(`/minutes/${reviewed.id}/handing-in`, { version: reviewed.version })
  await approve(leader)
  const ready = await seller.get(`/minutes/${reviewed.id}`)
  await seller.post(`/minutes/${reviewed.id}/sending`, { version: ready.version, locale: 'zh', name: '客方' })
  const waiting = await seller.post('/minutes', minutesOf(card))
  await seller.post(`/minutes/${waiting.id}/handing-in`, { version: waiting.version })
  // a visit that nobody approves before its hour
  const slip = await seller.post('/visit-slips', {
    customerId: card.id, aim: '看期限', leaveAt: iso(now, 3), returnAt: iso(now, 6), visitors: [seller.id], hosts: [{ name: '客方' }],
  })
  await seller.post(`/visit-slips/${slip.id}/handing-in`, { version: slip.version })
  // one promised by hand
  await seller.post('/promises', { kind: 'follow-up', subjectKind: 'customer', subjectId: card.id, title: '跟进期限' })

  await later(4, async () => (await seller.get(`/visit-slips/${slip.id}`)).unapproved)
  const visits = await look('/visits', { as: leader })
  await visits.locator('.badge', { hasText: '未批准外出' }).first().waitFor()

  const days = ['form.entry', 'form.forward', 'loan.return', 'conflict.ruling', 'minutes.confirmed', 'minutes.task', 'approval.step', 'follow-up']
  // one day after the other, so that each is warned of before it breaks
  for (let day = 0; day < 7; day++) {
    now = await server.forward(24 * hour)
    await new Promise((go) => setTimeout(go, 2_500))
  }
  await later(24, async () => {
    const broken = await kinds('broken')
    return [...days, 'first-contact'].every((kind) => broken.has(kind))
  })

  const page = await look('/promises?state=broken', { as: leader })
  await page.locator('.badge.bad').first().waitFor()
  await everybodyCanUse(page, { dark: false })
  const entry = (await promises('broken')).find((p) => p.kind === 'form.entry')
  await page.goto(`/promises/${entry.id}`)
  const told = page.getByRole('dialog')
  await told.getByText('到期提醒').first().waitFor()
  await told.getByText('上报', { exact: false }).first().waitFor()
  await everybodyCanUse(page, { dark: false })
  await page.goto('/promises/report')
  await page.getByText('销期').first().waitFor()
  await everybodyCanUse(page, { dark: false })

  const contacts = await look('/first-contacts', { as: leader, width: 390, height: 844 })
  await contacts.getByRole('tab', { name: /已逾期/ }).click()
  await contacts.getByText(card.name).first().waitFor()
  const loans = await look('/loans', { as: other })
  await loans.locator('.badge', { hasText: '到期未还' }).first().waitFor()
  const gone = await fetch(`${house.url}/api/customers/${lent.id}`, { headers: { Cookie: `zhike_session=${other.session}` } })
  assert.equal(gone.status, 404)
  const notices = (await leader.get('/notices')).items.map((n) => n.text).join('\n')
  assert.match(notices, /逾期|升级/)
})
