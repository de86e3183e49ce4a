import { http, type Query } from './http'
import type * as T from './types'

export const products = {
  list: (q: Query) => http.get<T.Page<T.ProductLine>>('/products', q),
  one: (id: T.Id) => http.get<T.Product>(`/products/${id}`),
  save: (id: T.Id | null, form: unknown) =>
    id === null ? http.post<T.Product>('/products', form) : http.put<T.Product>(`/products/${id}`, form),
  price: (id: T.Id, form: unknown) => http.put<T.Product>(`/products/${id}/prices`, form),
  unprice: (id: T.Id, currency: string, fromOn: string) =>
    http.del<T.Product>(`/products/${id}/prices/${currency}/${fromOn}`),
  rates: () => http.get<T.Rates>('/rates'),
  rate: (form: unknown) => http.put<T.Rates>('/rates', form),
  unrate: (currency: string, fromOn: string) => http.del(`/rates/${currency}/${fromOn}`),
}

export const quotes = {
  list: (q: Query) => http.get<T.Page<T.QuoteLine>>('/quotes', q),
  one: (id: T.Id) => http.get<T.Quote>(`/quotes/${id}`),
  save: (id: T.Id | null, form: unknown) =>
    id === null ? http.post<T.Quote>('/quotes', form) : http.put<T.Quote>(`/quotes/${id}`, form),
  step: (id: T.Id, step: 'sending' | 'acceptance' | 'reopening', version: number) =>
    http.post<T.Quote>(`/quotes/${id}/${step}`, { version }),
  decline: (id: T.Id, reason: string, version: number) =>
    http.post<T.Quote>(`/quotes/${id}/refusal`, { reason, version }),
}

export const contracts = {
  list: (q: Query) => http.get<T.Page<T.ContractLine>>('/contracts', q),
  one: (id: T.Id) => http.get<T.Contract>(`/contracts/${id}`),
  save: (id: T.Id | null, form: unknown) =>
    id === null ? http.post<T.Contract>('/contracts', form) : http.put<T.Contract>(`/contracts/${id}`, form),
  step: (id: T.Id, step: 'asking' | 'renewal', version: number) =>
    http.post<T.Contract>(`/contracts/${id}/${step}`, { version }),
  sign: (id: T.Id, form: unknown) => http.post<T.Contract>(`/contracts/${id}/signing`, form),
  end: (id: T.Id, reason: string, version: number) =>
    http.post<T.Contract>(`/contracts/${id}/ending`, { reason, version }),
}

export const orders = {
  list: (q: Query) => http.get<T.Page<T.OrderLine>>('/orders', q),
  one: (id: T.Id) => http.get<T.Order>(`/orders/${id}`),
  save: (id: T.Id | null, form: unknown) =>
    id === null ? http.post<T.Order>('/orders', form) : http.put<T.Order>(`/orders/${id}`, form),
  confirm: (id: T.Id, version: number) => http.post<T.Order>(`/orders/${id}/confirmation`, { version }),
  cancel: (id: T.Id, reason: string, version: number) =>
    http.post<T.Order>(`/orders/${id}/cancellation`, { reason, version }),
  deliver: (id: T.Id, delivery: unknown, version: number) =>
    http.post<T.Order>(`/orders/${id}/deliveries`, { delivery, version }),
  receive: (id: T.Id, delivery: T.Id, form: unknown) =>
    http.put<T.Order>(`/orders/${id}/deliveries/${delivery}/receipt`, form),
  ofCustomer: (id: T.Id) => http.get<T.CustomerTrade>(`/customers/${id}/trade`),
}

export const invoices = {
  list: (q: Query) => http.get<T.Page<T.InvoiceLine>>('/invoices', q),
  one: (id: T.Id) => http.get<T.Invoice>(`/invoices/${id}`),
  issue: (form: unknown) => http.post<T.Invoice>('/invoices', form),
  credit: (id: T.Id, form: unknown) => http.post<T.Invoice>(`/invoices/${id}/credit-notes`, form),
  cancel: (id: T.Id, reason: string, version: number) =>
    http.post<T.Invoice>(`/invoices/${id}/voiding`, { reason, version }),
  oldest: (id: T.Id) => http.post<{ invoices: number }>(`/invoices/${id}/allocations/oldest`),
}

export const payments = {
  list: (q: Query) => http.get<T.Page<T.PaymentLine>>('/payments', q),
  one: (id: T.Id) => http.get<T.Payment>(`/payments/${id}`),
  book: (form: unknown) => http.post<T.Payment>('/payments', form),
  reverse: (id: T.Id, reason: string) => http.post<T.Payment>(`/payments/${id}/reversal`, { reason }),
  allocate: (id: T.Id, lines: { invoiceId: T.Id; amount: number }[]) =>
    http.post<T.Payment>(`/payments/${id}/allocations`, { lines }),
  oldest: (id: T.Id) => http.post<T.Payment>(`/payments/${id}/allocations/oldest`),
  takeBack: (allocation: T.Id) => http.del(`/allocations/${allocation}`),
}

export const orderImports = {
  list: (q: Query) => http.get<T.Page<T.OrderImport>>('/order-imports', q),
  one: (id: T.Id) => http.get<T.OrderImport>(`/order-imports/${id}`),
  upload: (file: File) => http.upload<T.OrderImport>('/order-imports', file),
  settle: (id: T.Id, mapping: unknown) => http.put<T.OrderImport>(`/order-imports/${id}/mapping`, mapping),
  run: (id: T.Id) => http.post<T.Job>(`/order-imports/${id}/run`),
  undo: (id: T.Id) => http.post<T.OrderImport>(`/order-imports/${id}/undoing`),
}
