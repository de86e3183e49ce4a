import { language } from '@/app/i18n'

const tag = () => (language() === 'zh' ? 'zh-CN' : 'en-GB')
const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
]

/** "3 天前"; below a minute "now". */
export function relative(iso: string, now = Date.now()): string {
  const seconds = (new Date(iso).getTime() - now) / 1000
  const format = new Intl.RelativeTimeFormat(tag(), { numeric: 'auto', style: language() === 'zh' ? 'long' : 'short' })
  for (const [unit, size] of steps)
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit)
  return format.format(0, 'second')
}
export function exact(iso: string): string {
  return new Intl.DateTimeFormat(tag(), {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  }).format(new Date(iso))
}
export function day(iso: string): string {
  return new Intl.DateTimeFormat(tag(), {
    year: 'numeric',
    month: language() === 'zh' ? '2-digit' : 'short',
    day: '2-digit',
  }).format(new Date(iso))
}
export const number = (n: number, digits = 0) =>
  new Intl.NumberFormat(tag(), { maximumFractionDigits: digits, minimumFractionDigits: 0 }).format(n)
export const percent = (n: number, digits = 0) =>
  new Intl.NumberFormat(tag(), { style: 'percent', maximumFractionDigits: digits }).format(n)
/** How likely two are one: never certain, so never 100 %. */
export const likelihood = (p: number) => percent(Math.min(Math.floor(p * 100) / 100, 0.99))
export const money = (n: number) =>
  new Intl.NumberFormat(tag(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(n)
export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1_048_576 ? `${number(bytes / 1024)} kB` : `${number(bytes / 1_048_576, 1)} MB`
}
export const today = () => new Intl.DateTimeFormat('sv-SE').format(new Date())
