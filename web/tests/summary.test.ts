import { describe, expect, it } from 'vitest'
import type { Field, FieldType } from '@/app/api/types'
import { i18n } from '@/app/i18n'
import zh from '@/locales/zh'
import { factText } from '@/modules/approval/state'
import { group, leaf } from '@/ui/criteria/criteria'
import { chips, peopleIn } from '@/ui/criteria/summary'

i18n.global.setLocaleMessage('zh', zh as never)
const field = (key: string, type: FieldType, label: string) => ({ key, type, label, options: [] }) as unknown as Field
const fields = [
  field('owner', 'person', '负责人'),
  field('unit', 'unit', '部门'),
  field('founded_on', 'date', '成立日期'),
]
const people = ['张三', '李四', '王五', '赵六'].map((name, i) => ({ id: i + 1, name }))
const say = (op: string, value: unknown, key = 'owner') =>
  chips(group('all', [leaf(key, op, value)]), fields, { people, units: people })[0].text

describe('the chip of a condition', () => {
  it('calls people by name', () => {
    expect(say('in', ['1'])).toContain('张三')
    expect(say('in', ['1', '2', '3'])).toMatch(/张三、李四、王五$/)
  })
  it('counts those after the third', () => {
    expect(say('in', ['1', '2', '3', '4', '5'])).toContain('张三、李四、王五等 5 人')
    expect(say('in', ['1', '2', '3', '4'], 'unit')).toContain('张三、李四、王五等 4 个部门')
  })
  it('only counts people while it does not know their names', () => {
    expect(say('in', ['1', '9'])).toContain('2 人')
  })
  it('asks for no more names than it says', () => {
    const tree = group('all', [leaf('owner', 'in', ['1', '2', '3', '4']), leaf('unit', 'within', ['7'])])
    expect(peopleIn(group('any', [tree]), fields)).toEqual([1, 2, 3])
    expect(peopleIn(leaf('owner', 'me'), fields)).toEqual([])
  })
  it('writes a day as the rest of the screens do', () => {
    expect(say('before', '2026-11-20', 'founded_on')).toContain('2026/11/20')
    expect(factText({ type: 'date', text: '2026-11-20' })).toBe('2026/11/20')
  })
})
