import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { settings } from '@/app/api/house'
import { language } from '@/app/i18n'
import { queries } from '@/app/queries'

/** A line of a quote or an order while it is written. */
export interface DraftLine {
  productId: number | null
  name: string
  quantity: number | null
  price: number | null
  discount: number | null
}
export const newLine = (): DraftLine => ({ productId: null, name: '', quantity: 1, price: null, discount: null })

/** As the server counts it: each line to the cent, half away from zero. */
export function lineSum(l: DraftLine): number {
  const exact = (l.quantity ?? 0) * (l.price ?? 0) * (100 - (l.discount ?? 0))
  return (Math.sign(exact) * Math.round(Number(Math.abs(exact).toFixed(4)))) / 100
}
export const linesSum = (lines: DraftLine[]) => lines.reduce((all, l) => all + lineSum(l), 0)

export const sentLines = (lines: DraftLine[]) =>
  lines.map((l) => ({ ...l, name: l.name || null, discount: l.discount || null }))

/** Which colour a state is shown in. */
export function tone(state: string): string {
  if (['confirmed', 'delivered', 'accepted', 'signed', 'done'].includes(state)) return 'good'
  if (['held', 'cancelled', 'declined', 'void', 'failed'].includes(state)) return 'bad'
  if (['sent', 'asked', 'approved', 'issued', 'running'].includes(state)) return 'accent'
  return ''
}

/** What any deed of trade may show in. */
export async function told() {
  const keys = ['orders', 'order', 'quotes', 'quote', 'contracts', 'contract', 'invoices', 'invoice']
  keys.push('payments', 'payment', 'products', 'product', 'trade', 'order-imports', 'timeline')
  await Promise.all(keys.map((key) => queries.invalidateQueries({ queryKey: [key] })))
}

/** The items of a dictionary in use, to choose from. */
export function useChoices(code: string) {
  const { data } = useQuery({ queryKey: ['dictionary', code], queryFn: () => settings.dictionary(code) })
  return computed(() =>
    (data.value?.items ?? [])
      .filter((i) => i.active)
      .map((i) => ({ value: i.code, label: language() === 'zh' ? i.labelZh : i.labelEn })),
  )
}
