import {
  ArrowRightLeft,
  BadgeCheck,
  Banknote,
  BookCopy,
  BookOpenText,
  BookUp,
  CalendarClock,
  CalendarDays,
  CopyCheck,
  Database,
  DoorOpen,
  FilePen,
  FileSignature,
  FileText,
  FileUp,
  Footprints,
  Gauge,
  Handshake,
  HeartHandshake,
  House,
  ListChecks,
  Mail,
  MapPinned,
  Milestone,
  Network,
  Package,
  PhoneCall,
  Presentation,
  ReceiptText,
  Scale,
  ScrollText,
  Settings2,
  Share2,
  ShieldCheck,
  ShoppingCart,
  Stamp,
  Tags,
  UserCog,
  Users,
  UsersRound,
  Waves,
  Workflow,
} from '@lucide/vue'
import type { Component } from 'vue'
import { mayAny } from './session'

export interface Place {
  name: string
  to: string
  label: string
  icon: Component
  needs?: string[]
  key?: string
}
interface Area {
  label: string
  places: Place[]
}

const areas: Area[] = [
  {
    label: 'nav.area.work',
    places: [
      { name: 'home', to: '/', label: 'nav.home', icon: House, key: 'g h' },
      { name: 'agenda', to: '/calendar', label: 'nav.agenda', icon: CalendarDays, key: 'g k' },
      { name: 'promises', to: '/promises', label: 'nav.promises', icon: ListChecks, key: 'g w' },
      {
        name: 'approvals',
        to: '/approvals',
        label: 'nav.approvals',
        icon: Stamp,
        needs: ['approval.read'],
        key: 'g s',
      },
    ],
  },
  {
    label: 'nav.area.customers',
    places: [
      {
        name: 'customers',
        to: '/customers',
        label: 'nav.customers',
        icon: Users,
        needs: ['customer.read'],
        key: 'g c',
      },
      { name: 'forms', to: '/forms', label: 'nav.forms', icon: FilePen, needs: ['form.read'], key: 'g f' },
      { name: 'loans', to: '/loans', label: 'nav.loans', icon: BookUp, needs: ['loan.read'] },
      { name: 'conflicts', to: '/conflicts', label: 'nav.conflicts', icon: Scale, needs: ['conflict.read'] },
      { name: 'handovers', to: '/handovers', label: 'nav.handovers', icon: ArrowRightLeft, needs: ['handover.read'] },
      { name: 'quality', to: '/quality', label: 'nav.quality', icon: Gauge, needs: ['customer.read'], key: 'g q' },
    ],
  },
  {
    label: 'nav.area.winning',
    places: [
      { name: 'pool', to: '/pool', label: 'nav.pool', icon: Waves, needs: ['lead.claim'], key: 'g l' },
      {
        name: 'first-contacts',
        to: '/first-contacts',
        label: 'nav.firstContacts',
        icon: PhoneCall,
        needs: ['customer.read'],
      },
      { name: 'giving', to: '/giving', label: 'nav.giving', icon: Share2, needs: ['lead.give'] },
      {
        name: 'opportunities',
        to: '/opportunities',
        label: 'nav.opportunities',
        icon: Handshake,
        needs: ['opportunity.read'],
        key: 'g b',
      },
      {
        name: 'recognitions',
        to: '/recognitions',
        label: 'nav.recognitions',
        icon: BadgeCheck,
        needs: ['recognition.read'],
      },
      {
        name: 'materials',
        to: '/materials',
        label: 'nav.materials',
        icon: BookCopy,
        needs: ['material.read'],
      },
      {
        name: 'gatherings',
        to: '/gatherings',
        label: 'nav.gatherings',
        icon: Presentation,
        needs: ['gathering.read'],
      },
      {
        name: 'introducers',
        to: '/introducers',
        label: 'nav.introducers',
        icon: UsersRound,
        needs: ['introducer.read'],
      },
    ],
  },
  {
    label: 'nav.area.trade',
    places: [
      { name: 'orders', to: '/orders', label: 'nav.orders', icon: ShoppingCart, needs: ['order.read'] },
      { name: 'quotes', to: '/quotes', label: 'nav.quotes', icon: FileText, needs: ['quote.read'] },
      { name: 'contracts', to: '/contracts', label: 'nav.contracts', icon: FileSignature, needs: ['contract.read'] },
      { name: 'invoices', to: '/invoices', label: 'nav.invoices', icon: ReceiptText, needs: ['invoice.read'] },
      { name: 'payments', to: '/payments', label: 'nav.payments', icon: Banknote, needs: ['payment.read'] },
      { name: 'products', to: '/products', label: 'nav.products', icon: Package, needs: ['product.read'] },
    ],
  },
  {
    label: 'nav.area.visits',
    places: [
      {
        name: 'visits',
        to: '/visits',
        label: 'visit.title',
        icon: Footprints,
        needs: ['visit.read'],
        key: 'g v',
      },
      {
        name: 'visit-attendance',
        to: '/visits/attendance',
        label: 'visit.attendance',
        icon: DoorOpen,
        needs: ['visit.attend'],
      },
      {
        name: 'follow-ups',
        to: '/follow-ups',
        label: 'visit.followUps',
        icon: HeartHandshake,
        needs: ['followup.read'],
        key: 'g u',
      },
    ],
  },
  {
    label: 'nav.area.data',
    places: [
      { name: 'imports', to: '/imports', label: 'nav.imports', icon: FileUp, needs: ['customer.import'], key: 'g i' },
      {
        name: 'duplicates',
        to: '/duplicates',
        label: 'nav.duplicates',
        icon: CopyCheck,
        needs: ['customer.merge', 'duplicate.search'],
        key: 'g d',
      },
    ],
  },
  {
    label: 'nav.area.people',
    places: [
      {
        name: 'people',
        to: '/people',
        label: 'nav.people',
        icon: UserCog,
        needs: ['people.read', 'people.manage'],
        key: 'g p',
      },
      {
        name: 'organisation',
        to: '/organisation',
        label: 'nav.organisation',
        icon: Network,
        needs: ['people.read', 'people.manage'],
        key: 'g o',
      },
      { name: 'roles', to: '/roles', label: 'nav.roles', icon: ShieldCheck, needs: ['role.manage'], key: 'g r' },
      { name: 'audit', to: '/audit', label: 'nav.audit', icon: ScrollText, needs: ['audit.read'], key: 'g a' },
    ],
  },
  {
    label: 'nav.area.settings',
    places: [
      {
        name: 'dictionaries',
        to: '/settings/dictionaries',
        label: 'nav.dictionaries',
        icon: BookOpenText,
        needs: ['dictionary.manage'],
      },
      { name: 'fields', to: '/settings/fields', label: 'nav.fields', icon: Database, needs: ['field.manage'] },
      {
        name: 'calendars',
        to: '/settings/calendars',
        label: 'calendar.title',
        icon: CalendarClock,
        needs: ['calendar.manage'],
      },
      {
        name: 'promise-kinds',
        to: '/settings/promise-kinds',
        label: 'nav.promiseKinds',
        icon: ListChecks,
        needs: ['promisekind.manage'],
      },
      { name: 'tags', to: '/settings/tags', label: 'nav.tags', icon: Tags, needs: ['tag.manage'] },
      {
        name: 'customer-settings',
        to: '/settings/customer',
        label: 'nav.customerSettings',
        icon: Settings2,
        needs: ['setting.manage'],
      },
      {
        name: 'territories',
        to: '/settings/territories',
        label: 'nav.territories',
        icon: MapPinned,
        needs: ['territory.manage'],
      },
      {
        name: 'opportunity-stages',
        to: '/settings/opportunity-stages',
        label: 'nav.opportunityStages',
        icon: Milestone,
        needs: ['setting.manage'],
      },
      { name: 'mail', to: '/settings/mail', label: 'mail.title', icon: Mail, needs: ['mail.manage'] },
      {
        name: 'approval-chains',
        to: '/settings/approval-chains',
        label: 'nav.approvalChains',
        icon: Workflow,
        needs: ['chain.manage'],
      },
    ],
  },
]

/** Only what the signed-in person may open. */
export function openAreas(): Area[] {
  return areas
    .map((a) => ({ ...a, places: a.places.filter((p) => !p.needs || mayAny(...p.needs)) }))
    .filter((a) => a.places.length)
}
export const openPlaces = () => openAreas().flatMap((a) => a.places)

const parents: Record<string, string> = {
  'new-customer': 'customers',
  removed: 'customers',
  customer: 'customers',
  merge: 'duplicates',
  merges: 'duplicates',
  import: 'imports',
  'work-promise': 'home',
  'work-approval': 'home',
  'hand-over': 'handovers',
  handover: 'handovers',
  loan: 'loans',
  conflict: 'conflicts',
  form: 'forms',
  'new-form': 'forms',
  'edit-form': 'forms',
  approval: 'approvals',
  'approval-chain': 'approval-chains',
  promise: 'promises',
  'promise-report': 'promises',
  recognition: 'recognitions',
  quote: 'quotes',
  contract: 'contracts',
  order: 'orders',
  invoice: 'invoices',
  payment: 'payments',
  'order-imports': 'orders',
  'order-import': 'orders',
  opportunity: 'opportunities',
  'opportunity-report': 'opportunities',
  visit: 'visits',
  'visit-coverage': 'visits',
  'visit-plans': 'visits',
  talks: 'visits',
  'minutes-list': 'visits',
  minutes: 'visits',
  'follow-up': 'follow-ups',
  'follow-plans': 'follow-ups',
  person: 'people',
  role: 'roles',
}
export const isAt = (place: Place, routeName: unknown) =>
  place.name === routeName || parents[String(routeName)] === place.name
