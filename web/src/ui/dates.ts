const pad = (n: number, digits = 2) => String(n).padStart(digits, '0')
const real = (y: number, m: number, d: number) => {
  const at = new Date(Date.UTC(y, m - 1, d))
  return at.getUTCFullYear() === y && at.getUTCMonth() === m - 1 && at.getUTCDate() === d
    ? `${pad(y, 4)}-${pad(m)}-${pad(d)}`
    : null
}

/** Reads what people type: 2026-3-5, 2026/3/5, 2026.3.5, 20260305, 2026年3月5日, 3-5 of this year; null for no date. */
export function readDate(text: string, year = new Date().getFullYear()): string | null {
  const plain = text.trim()
  const whole = /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? /^(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})\D?$/.exec(plain)
  if (whole) return real(Number(whole[1]), Number(whole[2]), Number(whole[3]))
  const short = /^(\d{1,2})\D(\d{1,2})\D?$/.exec(plain)
  return short ? real(year, Number(short[1]), Number(short[2])) : null
}

/** Why a typed text is not taken, with the day that bounds it; null when it is a date within the bounds, or nothing. */
export function whyNot(text: string, min?: string, max?: string) {
  if (!text.trim()) return null
  const read = readDate(text)
  if (!read) return { code: 'unread', day: '' }
  if (min && read < min) return { code: 'early', day: min }
  return max && read > max ? { code: 'late', day: max } : null
}

interface Day {
  iso: string
  day: number
  inside: boolean
}
/** Six weeks around a month, from Monday. */
export function monthOf(year: number, month: number): Day[] {
  const lead = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7
  return [...Array(42)].map((_, i) => {
    const at = new Date(Date.UTC(year, month - 1, 1 - lead + i))
    return { iso: at.toISOString().slice(0, 10), day: at.getUTCDate(), inside: at.getUTCMonth() === month - 1 }
  })
}
export function moved(iso: string, days: number): string {
  const at = new Date(iso + 'T00:00:00Z')
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}
