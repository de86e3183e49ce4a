import { approvals } from '@/app/api/approvals'
import type { ApprovalRow, FactField, Field, Verdict } from '@/app/api/types'
import { t } from '@/app/i18n'
import { queries } from '@/app/queries'
import { fromJson } from '@/ui/criteria/criteria'
import { chips } from '@/ui/criteria/summary'
import { day, money, number } from '@/ui/when'
import { say } from '@/ui/toast'

/** A word on an approval changes its paper, too, which may be of any module: all is asked anew. */
export const told = () => queries.invalidateQueries()
export async function decide(row: ApprovalRow, verdict: Verdict, comment: string) {
  if (!row.taskId) return
  await approvals.decide(row.id, row.taskId, verdict, comment)
  await told()
  say(t('approval.decided.' + verdict, { use: row.useName }))
}
/** Facts are asked like the fields of a customer. */
export const asFields = (fields: FactField[]): Field[] =>
  fields.map((f) => ({
    key: f.key,
    label: f.label,
    type: f.type as Field['type'],
    operators: f.operators,
    options: f.options,
    subject: 'card',
    section: 'facts',
    appliesTo: 'both',
    dictionary: null,
    editable: false,
    sensitive: false,
    required: false,
    custom: false,
    rule: null,
  }))
export const conditionWords = (condition: unknown, fields: FactField[]) =>
  chips(fromJson(condition), asFields(fields))
    .map((chip) => chip.text)
    .join(t('ui.listComma'))
export function factText(fact: { type: string; text: string }): string {
  if (fact.type === 'money') return money(Number(fact.text))
  if (fact.type === 'date') return day(fact.text)
  return fact.type === 'number' ? number(Number(fact.text), 4) : fact.text
}
export const subjectTitle = (row: ApprovalRow) => row.subject?.title ?? t('approval.closedSubject')
