import assert from 'node:assert/strict'
import { Company, customer } from '../house/company.mjs'
import { everybodyCanUse } from '../house/reading.mjs'
import { house, open, setting, story } from '../house/stage.mjs'

let company
let host
let seller
setting(async () => {
  company = await Company.found(house.url, '研讨分公司')
  host = await company.person('会务主办', 'sales_manager')
  seller = await company.person('业邀请', 'sales')
})
const iso = (at) => new Date(at).toISOString()

story('a road show is planned, customers are invited, one replies by the link and one by phone', async () => {
  const title = '新品路演' + company.mark
  const page = await open('/gatherings', { as: host })
  await everybodyCanUse(page, { dark: false })
  await page.getByRole('button', { name: '筹办活动' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('名称').fill(title)
  await dialog.getByLabel('种类').selectOption({ label: '路演' })
  await dialog.getByLabel('地点').fill('三楼会议室')
  await dialog.getByLabel('席位').fill('2')
  await everybodyCanUse(page, { dark: false })
  await dialog.getByRole('button', { name: '保存' }).click()
  await page.getByRole('heading', { name: title }).waitFor()

  const one = await customer(seller, '受邀甲' + company.mark)
  const two = await customer(seller, '受邀乙' + company.mark)
  const refusing = await customer(seller, '谢绝丙' + company.mark)
  await seller.patch(`/customers/${refusing.id}`, { version: refusing.version ?? 0, changes: { no_marketing: true } })
  const id = Number(page.url().match(/gatherings\/(\d+)/)[1])
  const mine = await open(`/gatherings/${id}`, { as: seller })
  await mine.getByRole('button', { name: '邀请客户' }).click()
  const inviting = mine.getByRole('dialog')
  await inviting.getByRole('tab', { name: '按条件' }).click()
  await inviting.getByLabel('条件字段').first().waitFor({ timeout: 2000 }).catch(() => {})
  await everybodyCanUse(mine, { dark: false })
  await inviting.getByRole('button', { name: '取消' }).click()
  const done = await seller.post(`/gatherings/${id}/invitations`, { ids: [one.id, two.id, refusing.id] })
  assert.deepEqual([done.invited, done.refused], [2, 1])
  await mine.reload()
  await mine.getByText('受邀甲' + company.mark).waitFor()
  await everybodyCanUse(mine)

  const guests = await seller.get(`/gatherings/${id}/guests`)
  const stranger = await open(guests.items[0].link, { width: 390, height: 844 })
  await stranger.getByRole('heading', { name: title }).waitFor()
  await stranger.getByRole('radio', { name: '参加', exact: true }).check()
  await stranger.getByLabel('一共来几位').fill('2')
  await everybodyCanUse(stranger)
  await stranger.getByRole('button', { name: '答复' }).click()
  await stranger.getByText('您已答复：参加，2 位', { exact: false }).waitFor()
  const ours = await open(guests.items[0].link, { as: seller, width: 390, height: 844 })
  await ours.getByText('这里只能由客人答复').waitFor()
  assert.equal(await ours.getByRole('radio').count(), 0)
  const forged = await open(guests.items[0].link.slice(0, -3) + 'AAA')
  await forged.getByText('这个邀请打不开').waitFor()

  await mine.getByRole('tab', { name: '答复' }).click()
  const row = mine.getByRole('row', { name: '受邀乙' })
  await row.getByRole('button', { name: '记录答复' }).click()
  await mine.getByRole('dialog').getByRole('radio', { name: '参加', exact: true }).check()
  await everybodyCanUse(mine, { dark: false })
  await mine.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await row.getByText('候补').waitFor()

  // the first guest cannot come: the second moves up
  await stranger.getByRole('button', { name: '改答复' }).click()
  await stranger.getByRole('radio', { name: '不参加' }).check()
  await stranger.getByRole('button', { name: '答复', exact: true }).click()
  await stranger.getByText('您已答复：不参加').waitFor()
  await mine.reload()
  await mine.getByRole('row', { name: '受邀乙' }).getByText('参加', { exact: true }).waitFor()

  await mine.getByRole('tab', { name: '统计' }).click()
  await everybodyCanUse(mine)
  await mine.getByRole('row', { name: '合计' }).getByRole('button', { name: '2' }).first().click()
  await mine.getByText('受邀甲' + company.mark).waitFor()

  const card = await open(`/customers/${one.id}`, { as: seller })
  await card.getByText('受邀参加', { exact: false }).first().waitFor()
  await card.getByText('不参加', { exact: false }).first().waitFor()
})

story('at the door of a seminar guests are ticked off on a telephone, and the list is printed', async () => {
  const soon = Date.now() + 2 * 3_600_000
  const made = await host.post('/gatherings', {
    kind: 'seminar',
    title: '签到研讨会' + company.mark,
    place: '礼堂',
    startsAt: iso(soon),
    endsAt: iso(soon + 2 * 3_600_000),
    staff: [],
  })
  const guest = await customer(seller, '签到客户' + company.mark)
  const walkIn = await customer(seller, '临时客户' + company.mark)
  await seller.post(`/gatherings/${made.id}/invitations`, { ids: [guest.id] })
  const { items } = await seller.get(`/gatherings/${made.id}/guests`)
  await seller.put(`/gatherings/${made.id}/invitations/${items[0].id}/reply`, { reply: 'yes', persons: 2 })
  const phone = await open(`/gatherings/${made.id}?tab=attendance`, { as: seller, width: 390, height: 844 })
  await phone.getByRole('checkbox', { name: '签到：签到客户' + company.mark }).check()
  await phone.getByText('已签到 1 / 1').waitFor()
  await everybodyCanUse(phone)
  await phone.getByRole('button', { name: '临时来的客户' }).click()
  const dialog = phone.getByRole('dialog')
  await dialog.getByText('搜索客户').click()
  await phone.getByRole('combobox', { name: '查找' }).fill('临时客户' + company.mark)
  await phone.getByRole('option', { name: '临时客户' + company.mark }).click()
  await everybodyCanUse(phone, { dark: false })
  await dialog.getByRole('button', { name: '到场' }).click()
  await phone.getByText('已签到 2 / 2').waitFor()
  assert.equal((await seller.get(`/gatherings/${made.id}/guests?which=walkin`)).items[0].customer.id, walkIn.id)
  await phone.emulateMedia({ media: 'print' })
  await phone.getByRole('heading', { name: made.title }).last().waitFor()
})
