import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createI18n } from 'vue-i18n'
import { stem } from '@/app/i18n'
import en from '@/locales/en'
import zh from '@/locales/zh'

const source = join(import.meta.dirname, '../src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (f) => /\.(vue|ts)$/.test(f) && !f.startsWith('locales'),
)
const read = (f: string) => readFileSync(join(source, f), 'utf8')
type Words = { [key: string]: string | Words }
const keys = (o: Words, at = ''): string[] =>
  Object.entries(o).flatMap(([k, v]) => (typeof v === 'string' ? [at + k] : keys(v, at + k + '.')))
const text = (o: Words, key: string) => key.split('.').reduce<string | Words>((x, k) => (x as Words)[k], o) as string
const holes = (s: string) => [...s.matchAll(/(?<!')\{(\w+)\}/g)].map((m) => m[1]).sort()
const all = keys(zh as Words)

it('has every word in both languages', () => {
  expect(keys(en as Words).sort()).toEqual([...all].sort())
})
it('names every kind of line that the server puts on a timeline', () => {
  const messages = join(import.meta.dirname, '../../server/src/main/resources/messages')
  const kinds = readdirSync(messages).flatMap((f) =>
    [...readFileSync(join(messages, f), 'utf8').matchAll(/^timeline\.([^=\s]+)\s*=/gm)].map((m) => m[1]),
  )
  expect(kinds.length).toBeGreaterThan(200)
  expect([...new Set(kinds)].filter((k) => !all.includes('customer.event.' + stem(k)))).toEqual([])
})
it('fills the same holes in both languages', () => {
  expect(all.filter((k) => holes(text(zh, k)).join() !== holes(text(en, k)).join())).toEqual([])
})
it('knows every key that a screen asks for by name', () => {
  const asked = files.flatMap((f) => [...read(f).matchAll(/\bt\('([a-zA-Z][\w.]*\w)'[,)]/g)].map((m) => m[1]))
  expect(asked.length).toBeGreaterThan(300)
  expect([...new Set(asked)].filter((k) => !all.includes(k))).toEqual([])
})
/** Whose last step comes from the server or from a list: `'kind.' + code`. */
const families = [
  'message.state.',
  'message.receipt.',
  'message.coding.',
  'message.hows.',
  'message.forms.',
  'message.losses.',
  'trade.goods.tab.',
  'trade.quote.',
  'trade.contract.',
  'trade.order.',
  'trade.invoice.',
  'trade.payment.',
  'trade.import.',
  'agenda.view.',
  'app.themes.',
  'approval.act.',
  'approval.box.',
  'approval.decided.',
  'approval.mode.',
  'approval.none.',
  'approval.noneText.',
  'approval.part.',
  'approval.reasonFor.',
  'approval.state.',
  'approval.step.',
  'approval.verdict.',
  'audit.detail.',
  'calendar.kind.',
  'calendar.mark.',
  'calendar.tabs.',
  'calendar.why.',
  'care.bases.',
  'care.by.',
  'care.changes.',
  'care.hindrances.',
  'care.oftens.',
  'care.proofs.',
  'care.roles.',
  'care.states.',
  'care.wishStates.',
  'chain.by.',
  'chain.change.',
  'chain.circle.',
  'chain.mode.',
  'chain.overdue.',
  'chain.part.',
  'chain.state.',
  'chain.unit.',
  'conflict.box.',
  'conflict.record.',
  'conflict.said.',
  'conflict.state.',
  'contact.settings.',
  'contact.settingsTo.',
  'contact.ways.',
  'credit.basisOf.',
  'credit.change.',
  'credit.groups.',
  'credit.incidentKind.',
  'credit.kinds.',
  'credit.outcomes.',
  'credit.stepBys.',
  'credit.tab.',
  'criteria.andMore.',
  'criteria.dateOp.',
  'criteria.join.',
  'criteria.joins.',
  'criteria.nChosen.',
  'criteria.op.',
  'criteria.say.',
  'customer.bulk.',
  'customer.event.',
  'customer.formatHint.',
  'customer.formats.',
  'customer.op.',
  'customer.part.',
  'customer.relation.',
  'customer.role.',
  'customer.sort.',
  'customer.way.',
  'form.box.',
  'form.courseSteps.',
  'form.owed.',
  'form.said.',
  'form.state.',
  'form.step.',
  'form.way.',
  'gathering.by.',
  'gathering.kinds.',
  'gathering.letterState.',
  'gathering.public.',
  'gathering.replies.',
  'gathering.state.',
  'gathering.tab.',
  'gathering.which.',
  'gathering.whoms.',
  'grading.bases.',
  'grading.bounds.',
  'grading.causes.',
  'grading.checkKinds.',
  'grading.colours.',
  'grading.editionStates.',
  'grading.methodHint.',
  'grading.methods.',
  'grading.reviews.',
  'grading.secondHint.',
  'grading.states.',
  'grading.verdicts.',
  'grading.ways.',
  'gift.moves.',
  'gift.occasions.',
  'gift.states.',
  'gift.tabs.',
  'gift.tiers.',
  'handover.roles.',
  'home.hello.',
  'import.policies.',
  'import.policyHint.',
  'import.states.',
  'introducer.kinds.',
  'introducer.results.',
  'job.result.',
  'job.state.',
  'kind.',
  'lead.bound.',
  'lead.boundHint.',
  'lead.demands.',
  'lead.grades.',
  'lead.urgencies.',
  'loan.box.',
  'loan.said.',
  'loan.state.',
  'loan.step.',
  'mail.state.',
  'mail.tls.',
  'mask.reason.',
  'material.languages.',
  'material.ways.',
  'opportunity.state.',
  'org.kinds.',
  'people.states.',
  'promise.by.',
  'promise.proofs.',
  'promise.ruleType.',
  'promise.said.',
  'promise.state.',
  'promise.warnedWhom.',
  'promise.what2.',
  'quality.by.',
  'reach.',
  'receivable.dunningState.',
  'receivable.lineKind.',
  'receivable.paperState.',
  'receivable.promiseState.',
  'receivable.reasons.',
  'receivable.statementState.',
  'receivable.tab.',
  'recognition.approvals.',
  'recognition.contracts.',
  'recognition.departments.',
  'recognition.papers.',
  'recognition.payments.',
  'recognition.principles.',
  'recognition.short.',
  'recognition.states.',
  'recognition.steps.',
  'referral.states.',
  'retention.actions.',
  'retention.judged.',
  'retention.reasons.',
  'retention.results.',
  'retention.steps.',
  'retention.tabs.',
  'role.rules.',
  'section.',
  'session.rule.',
  'settings.bound.',
  'settings.boundHint.',
  'settings.colors.',
  'settings.types.',
  'stage.',
  'ui.dateWrong.',
  'value.by.',
  'value.rfm.',
  'value.set.',
  'value.step.',
  'value.tier.',
  'visit.answer.',
  'visit.ask.',
  'visit.by.',
  'visit.decide.',
  'visit.followState.',
  'visit.minutesState.',
  'visit.planState.',
  'visit.result1.',
  'visit.state.',
  'visit.way1.',
  'work.group.',
  'work.kind.',
  'work.step.',
]
it('asks for every word, by its name or by its family', () => {
  const sources = files.map(read).join('\n')
  const named = new Set([...sources.matchAll(/['"`]([a-zA-Z]\w*(?:\.\w+)+)['"`]/g)].map((m) => m[1]))
  expect(families.filter((f) => !new RegExp(`['"\`]${f.replaceAll('.', '\\.')}`).test(sources))).toEqual([])
  expect(all.filter((k) => !named.has(k) && !families.some((f) => k.startsWith(f)))).toEqual([])
})
it('has no Chinese in templates and scripts', () => {
  const calendar = 'ui/lunar.ts'
  const names = /\(北京\|上海\|广州\|深圳\|杭州\|中国\)市\?/
  expect(
    files.filter(
      (f) =>
        f !== calendar &&
        /\p{Script=Han}/u.test(
          read(f)
            .replace(/<!--.*?-->|\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
            .replace(names, ''),
        ),
    ),
  ).toEqual([])
})
it('reads every message without a fault', () => {
  const { t } = createI18n({ legacy: false, locale: 'zh', messages: { zh, en } }).global
  for (const l of ['zh', 'en'] as const) for (const k of all) expect(t(k, { n: 1 }, { locale: l }), k).toBeTruthy()
})
