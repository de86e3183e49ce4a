const months = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊']
const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** Month and day of the lunar calendar as people write them; the names are the calendar's own in every language. */
export function lunarMonth(month: number, leap: boolean): string {
  return (leap ? '闰' : '') + months[month - 1] + '月'
}
export function lunarDay(day: number): string {
  if (day <= 10) return '初' + digits[day]
  if (day < 20) return '十' + digits[day - 10]
  if (day === 20) return '二十'
  return day === 30 ? '三十' : '廿' + digits[day - 20]
}
export function lunarText(code: string): string {
  const m = /^(L?)(\d\d)-(\d\d)$/.exec(code)
  return m ? lunarMonth(Number(m[2]), m[1] === 'L') + lunarDay(Number(m[3])) : code
}
