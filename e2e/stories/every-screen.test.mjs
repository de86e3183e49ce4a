import assert from 'node:assert/strict'
import { Company, customer } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let manager
let admin
let auditor
let paths

setting(async () => {
  const company = await Company.found(house.url, '巡检分公司')
  manager = await company.person('宋巡', 'branch_manager')
  admin = await company.person('江总', 'administrator')
  auditor = await company.person('黎审', 'auditor')
  const card = await customer(manager, '兰州黄河重工有限公司', {
    phone: '0931-8877665',
    contacts: [{ name: '岳河', mobile: '13909310001', title: '采购经理', primary: true }],
  })
  await manager.post(`/customers/${card.id}/notes`, { body: '下周回访', pinned: true })
  const other = await customer(manager, '兰州黄河重工股份有限公司', { phone: '0931-8877665' })
  await manager.finished(await manager.post('/duplicates/searches'))
  const promise = await manager.post('/promises', {
    kind: 'follow-up', subjectKind: 'customer', subjectId: card.id, title: '寄样品两件', dueAt: null, ownerId: null, note: null,
  })
  const file = new FormData()
  file.append('file', new Blob(['名称,电话\n银川贺兰葡萄酒有限公司,0951-6655443\n']), '名单.csv')
  const draft = await manager.post('/imports', file)
  paths = {
    work: ['/', '/customers', '/customers/new', '/customers/removed', `/customers/${card.id}`, '/quality'],
    data: ['/imports', `/imports/${draft.id}`, '/duplicates', `/merge/${card.id}/${other.id}`, '/merges'],
    house: ['/people', `/people/${manager.id}`, '/organisation', '/roles', `/roles/${company.role('sales').id}`],
    settings: ['/settings/dictionaries', '/settings/calendars', '/settings/fields', '/settings/tags', '/settings/customer'],
    mail: ['/settings/mail', '/settings/mail?tab=letters', '/settings/messages', '/messages', '/messages?tab=opt-outs', '/messages?tab=templates'],
    visits: ['/visits', '/visit-plans', '/talks', '/minutes', '/visits/coverage', '/visits/attendance', '/follow-ups', '/follow-ups/plans'],
    papers: ['/forms', '/forms/new', '/loans', '/conflicts', '/handovers', '/handovers/new'],
    leads: ['/opportunities', '/opportunities/report', '/pool', '/first-contacts', '/recognitions', '/materials', '/introducers', '/gatherings', '/giving', '/settings/territories', '/settings/opportunity-stages'],
    promised: [`/promises/${promise.id}`, '/promises', '/promises/report', '/settings/promise-kinds', '/approvals', '/settings/approval-chains'],
    grades: ['/grading', '/grading/overrides'],
    schemes: ['/grading/report', '/grading/schemes', '/grading/schemes/1'],
    account: ['/account', '/account?tab=sessions', '/account?tab=delegations', '/account?tab=keys', '/nowhere'],
  }
})

async function walk(as, places, shape) {
  const page = await open(places[0], { as, ...shape })
  for (const path of places) {
    await page.goto(path)
    await page.locator('main h1, main h2, main .empty').first().waitFor()
    await page.waitForFunction(() => !document.querySelector('main .skeleton, main [aria-busy=true], main .bones'))
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    assert.ok(over <= 0, `${path} is ${over} px wider than the window of ${shape.width}`)
    const tall = await page.evaluate(() => document.querySelector('main h1')?.getBoundingClientRect().height ?? 0)
    assert.ok(tall <= 80, `the title of ${path} is squeezed: ${tall} px high`)
    await everybodyCanUse(page, { dark: shape.width > 1000 })
  }
}

const shapes = {
  'in Chinese on a desk': { locale: 'zh-CN', width: 1440, height: 900 },
  'in English on a telephone': { locale: 'en-GB', width: 390, height: 844, hasTouch: true },
}
for (const [name, shape] of Object.entries(shapes)) {
  story(`every screen of daily work can be read and used, ${name}`, async () => {
    await walk(manager, [...paths.work, ...paths.data], shape)
    await walk(manager, paths.promised.slice(0, 3), shape)
    await walk(manager, paths.visits, shape)
    await walk(admin, [...paths.grades, ...paths.schemes], shape)
    await walk(admin, [...paths.leads, ...paths.promised.slice(1), ...paths.papers], shape)
  })
  story(`every screen of the house can be read and used, ${name}`, async () => {
    await walk(admin, [...paths.house, ...paths.settings, ...paths.mail, ...paths.account], shape)
    await walk(auditor, ['/audit'], shape)
  })
}
