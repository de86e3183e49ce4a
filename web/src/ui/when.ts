import { language, t } from '@/app/i18n'
import { dayOf, houseZone } from './zone'

const tag = () => (language() === 'zh' ? 'zh-CN' : 'en-GB')
const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
]

const midnight = (time: number) => Date.parse(dayOf(time) + 'T00:00:00Z')

/** "3 天前"; "昨天" is the day before today whatever the hour; below a minute "刚刚". */
export function relative(iso: string, now = Date.now()): string {
  const time = new Date(iso).getTime()
  const seconds = (time - now) / 1000
  const style = language() === 'zh' ? 'long' : 'short'
  const format = (n: number, unit: Intl.RelativeTimeFormatUnit, numeric: 'auto' | 'always') =>
    new Intl.RelativeTimeFormat(tag(), { numeric, style }).format(n, unit)
  for (const [unit, size] of steps)
    if (Math.abs(seconds) >= size)
      // 59 days are one month and more, but not "last month"; neither are 23 months "last year"
      return unit === 'day'
        ? format(Math.round((midnight(time) - midnight(now)) / 86_400_000), unit, 'auto')
        : format(Math.trunc(seconds / size), unit, 'always')
  return t('ui.justNow')
}
export function exact(iso: string): string {
  return new Intl.DateTimeFormat(tag(), {
    year: 'numeric',
    // 07/12 is July to some and December to others
    month: language() === 'zh' ? '2-digit' : 'short',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
    timeZone: houseZone(),
  }).format(new Date(iso))
}
export function day(iso: string): string {
  return new Intl.DateTimeFormat(tag(), {
    year: 'numeric',
    month: language() === 'zh' ? '2-digit' : 'short',
    day: '2-digit',
    timeZone: iso.length === 10 ? 'UTC' : houseZone(),
  }).format(new Date(iso))
}
export const number = (n: number, digits = 0) =>
  new Intl.NumberFormat(tag(), { maximumFractionDigits: digits, minimumFractionDigits: 0 }).format(n)
/** So many decimals whatever they are, for columns that line up. */
export const fixed = (n: number, digits: number) =>
  new Intl.NumberFormat(tag(), { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(n)
export const percent = (n: number, digits = 0) =>
  new Intl.NumberFormat(tag(), { style: 'percent', maximumFractionDigits: digits }).format(n)
/** How likely two are one: never certain, so never 100 %. */
export const likelihood = (p: number) => percent(Math.min(Math.floor(p * 100) / 100, 0.99))
export const money = (n: number) =>
  new Intl.NumberFormat(tag(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(n)
/** With the sign of its currency, an ISO code. */
export const moneyIn = (currency: string, n: number) =>
  new Intl.NumberFormat(tag(), { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(n)
export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1_048_576 ? `${number(bytes / 1024)} kB` : `${number(bytes / 1_048_576, 1)} MB`
}
