import { describe, expect, it } from 'vitest'
import type { Field } from '@/app/api/types'
import {
  carryValue,
  complete,
  count,
  finished,
  fresh,
  fromJson,
  group,
  leaf,
  toJson,
  without,
} from '@/ui/criteria/criteria'

const grading = {
  atLeast: 2,
  of: [
    { field: 'post_level', op: 'in', value: ['middle', 'senior'] },
    {
      any: [
        { field: 'paid', op: 'between', value: [4000, 8000] },
        { field: 'tags', op: 'hasNone', value: ['3'] },
      ],
    },
    { not: { any: [{ field: 'owner', op: 'me' }] } },
  ],
}

describe('the criteria editor', () => {
  it('gives back the tree that it read', () => {
    expect(toJson(fromJson(grading))).toEqual(grading)
  })
  it('holds a lone condition in a group, so that there is somewhere to add to', () => {
    expect(toJson(fromJson({ field: 'name', op: 'contains', value: '华' }))).toEqual({
      all: [{ field: 'name', op: 'contains', value: '华' }],
    })
  })
  it('keeps the meaning of a negated group that is not an any', () => {
    const not = {
      not: {
        all: [
          { field: 'a', op: 'empty' },
          { field: 'b', op: 'empty' },
        ],
      },
    }
    expect(toJson(fromJson(not))).toEqual({ not: { any: [not.not] } })
  })
  it('does not take a missing condition for all there is', () => {
    const region = leaf('region', 'is', '110000')
    expect(finished(group('all', [region]))).toBe(true)
    expect(finished(group('all', []))).toBe(false)
    expect(finished(group('all', [region, group('any')]))).toBe(false)
    expect(finished(group('all', [region, leaf('name', 'contains', '')]))).toBe(false)
  })
  it('begins with an operator that the field has', () => {
    const fields = [
      { key: 'name', type: 'text', operators: ['contains'] },
      { key: 'region', type: 'choice', operators: ['is', 'in'] },
    ] as Field[]
    expect(fresh(fields, 'region')).toMatchObject({ field: 'region', op: 'in' })
    expect(fresh(fields, 'unknown')).toMatchObject({ field: 'name', op: 'contains' })
  })
  it('sends nothing for a tree without finished conditions', () => {
    expect(toJson(group('all', [leaf('name', 'contains', ''), group('any')]))).toBeNull()
  })
  it('leaves unfinished conditions out and never asks for more than are left', () => {
    expect(toJson(group('atLeast', [leaf('a', 'notEmpty'), leaf('b', 'equals', null)], 2))).toEqual({
      atLeast: 1,
      of: [{ field: 'a', op: 'notEmpty' }],
    })
  })
  it('sends no value where the operator takes none', () => {
    expect(toJson(leaf('owner', 'me', 'left over'))).toEqual({ field: 'owner', op: 'me' })
  })
  it('wants a pair in order', () => {
    expect(complete(leaf('n', 'between', [2, 1]))).toBe(false)
    expect(complete(leaf('n', 'between', [1, 2]))).toBe(true)
    expect(complete(leaf('n', 'between', [1, null]))).toBe(false)
  })
  it('counts zero and false as values', () => {
    expect(complete(leaf('n', 'equals', 0))).toBe(true)
    expect(complete(leaf('b', 'is', false))).toBe(true)
  })
  it('carries a value to an operator that can take it', () => {
    expect(carryValue('is', 'in', 'A')).toEqual(['A'])
    expect(carryValue('in', 'is', ['A', 'B'])).toBe('A')
    expect(carryValue('equals', 'between', 5)).toBeNull()
  })
  it('removes a condition and the group that it leaves empty', () => {
    const lone = leaf('a', 'empty')
    const root = group('all', [group('any', [lone]), leaf('b', 'empty')])
    expect(count(without(root, lone.id))).toBe(1)
    expect(without(root, lone.id).parts).toHaveLength(1)
  })
})
