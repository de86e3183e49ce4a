import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { whenSignedOut } from './api/http'
import { mayAny, me, signedOut, whoAmI } from './session'

declare module 'vue-router' {
  interface RouteMeta {
    bare?: boolean
    /** For strangers too: nobody is asked who they are. */
    open?: boolean
    title?: string
    needs?: string[]
  }
}

const routes: RouteRecordRaw[] = [
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('@/modules/session/SignIn.vue'),
    meta: { bare: true, title: 'nav.signIn' },
  },
  {
    path: '/new-password',
    name: 'new-password',
    component: () => import('@/modules/session/NewPassword.vue'),
    meta: { bare: true, title: 'nav.newPassword' },
  },
  {
    path: '/',
    name: 'home',
    component: () => import('@/modules/home/Home.vue'),
    meta: { title: 'nav.home' },
    children: [
      {
        path: 'work/promises/:id(\\d+)',
        name: 'work-promise',
        component: () => import('@/modules/promise/PromiseDrawer.vue'),
        meta: { title: 'nav.promises' },
      },
      {
        path: 'work/approvals/:id(\\d+)',
        name: 'work-approval',
        component: () => import('@/modules/approval/ApprovalDrawer.vue'),
        meta: { title: 'nav.approvals', needs: ['approval.read'] },
      },
    ],
  },
  {
    path: '/calendar',
    name: 'agenda',
    component: () => import('@/modules/agenda/Agenda.vue'),
    meta: { title: 'nav.agenda' },
  },
  {
    path: '/customers',
    name: 'customers',
    component: () => import('@/modules/customer/list/CustomerList.vue'),
    meta: { title: 'nav.customers', needs: ['customer.read'] },
  },
  {
    path: '/customers/new',
    name: 'new-customer',
    component: () => import('@/modules/customer/create/NewCustomer.vue'),
    meta: { title: 'nav.newCustomer', needs: ['customer.create'] },
  },
  {
    path: '/customers/removed',
    name: 'removed',
    component: () => import('@/modules/customer/list/Removed.vue'),
    meta: { title: 'customer.recycled', needs: ['customer.remove'] },
  },
  {
    path: '/customers/:id',
    name: 'customer',
    component: () => import('@/modules/customer/card/CustomerCard.vue'),
    meta: { title: 'nav.customer', needs: ['customer.read'] },
  },
  {
    path: '/receivables',
    name: 'receivables',
    component: () => import('@/modules/receivable/Ageing.vue'),
    meta: { title: 'receivable.title', needs: ['receivable.read'] },
  },
  {
    path: '/dunnings',
    name: 'dunnings',
    component: () => import('@/modules/receivable/Dunnings.vue'),
    meta: { title: 'receivable.dunnings', needs: ['receivable.read'] },
  },
  {
    path: '/statements',
    name: 'statements',
    component: () => import('@/modules/receivable/Statements.vue'),
    meta: { title: 'receivable.statements', needs: ['receivable.read'] },
    children: [
      {
        path: ':id(\\d+)',
        name: 'statement',
        component: () => import('@/modules/receivable/StatementDrawer.vue'),
        meta: { title: 'receivable.statements', needs: ['receivable.read'] },
      },
    ],
  },
  {
    path: '/l/statement/:token',
    name: 'public-statement',
    component: () => import('@/modules/receivable/PublicStatement.vue'),
    meta: { bare: true, open: true, title: 'receivable.pageTitle' },
  },
  {
    path: '/credit',
    name: 'credit',
    component: () => import('@/modules/credit/CreditPage.vue'),
    meta: { title: 'credit.title', needs: ['credit.read'] },
  },
  {
    path: '/settings/credit',
    name: 'credit-rules',
    component: () => import('@/modules/credit/CreditRules.vue'),
    meta: { title: 'credit.rules', needs: ['credit.read'] },
  },
  {
    path: '/recognitions',
    name: 'recognitions',
    component: () => import('@/modules/recognition/Recognitions.vue'),
    meta: { title: 'nav.recognitions', needs: ['recognition.read'] },
  },
  {
    path: '/recognitions/:id(\\d+)',
    name: 'recognition',
    component: () => import('@/modules/recognition/RecognitionPage.vue'),
    meta: { title: 'nav.recognitions' },
  },
  {
    path: '/first-contacts',
    name: 'first-contacts',
    component: () => import('@/modules/lead/FirstContacts.vue'),
    meta: { title: 'nav.firstContacts', needs: ['customer.read'] },
  },
  {
    path: '/promises',
    name: 'promises',
    component: () => import('@/modules/promise/Promises.vue'),
    meta: { title: 'nav.promises' },
    children: [
      {
        path: ':id(\\d+)',
        name: 'promise',
        component: () => import('@/modules/promise/PromiseDrawer.vue'),
        meta: { title: 'nav.promises' },
      },
    ],
  },
  {
    path: '/promises/report',
    name: 'promise-report',
    component: () => import('@/modules/promise/PromiseReport.vue'),
    meta: { title: 'nav.promiseReport', needs: ['promise.read'] },
  },
  {
    path: '/settings/promise-kinds',
    name: 'promise-kinds',
    component: () => import('@/modules/promise/PromiseKinds.vue'),
    meta: { title: 'nav.promiseKinds', needs: ['promisekind.manage'] },
  },
  {
    path: '/duplicates',
    name: 'duplicates',
    component: () => import('@/modules/duplicate/Duplicates.vue'),
    meta: { title: 'nav.duplicates', needs: ['customer.merge', 'duplicate.search'] },
  },
  {
    path: '/merge/:survivor/:merged',
    name: 'merge',
    component: () => import('@/modules/duplicate/MergeDesk.vue'),
    meta: { title: 'nav.merge', needs: ['customer.merge'] },
  },
  {
    path: '/merges',
    name: 'merges',
    component: () => import('@/modules/duplicate/Merges.vue'),
    meta: { title: 'nav.merges', needs: ['customer.merge'] },
  },
  {
    path: '/imports',
    name: 'imports',
    component: () => import('@/modules/import/Imports.vue'),
    meta: { title: 'nav.imports', needs: ['customer.import'] },
  },
  {
    path: '/imports/:id',
    name: 'import',
    component: () => import('@/modules/import/ImportDesk.vue'),
    meta: { title: 'nav.import', needs: ['customer.import'] },
  },
  {
    path: '/quality',
    name: 'quality',
    component: () => import('@/modules/customer/quality/Quality.vue'),
    meta: { title: 'nav.quality', needs: ['customer.read'] },
  },
  {
    path: '/pool',
    name: 'pool',
    component: () => import('@/modules/lead/Pool.vue'),
    meta: { title: 'nav.pool', needs: ['lead.claim'] },
  },
  {
    path: '/giving',
    name: 'giving',
    component: () => import('@/modules/lead/Giving.vue'),
    meta: { title: 'nav.giving', needs: ['lead.give'] },
  },
  {
    path: '/settings/territories',
    name: 'territories',
    component: () => import('@/modules/lead/Territories.vue'),
    meta: { title: 'nav.territories', needs: ['territory.manage'] },
  },
  {
    path: '/forms',
    name: 'forms',
    component: () => import('@/modules/paper/Forms.vue'),
    meta: { title: 'nav.forms', needs: ['form.read'] },
    children: [
      {
        path: ':id(\\d+)',
        name: 'form',
        component: () => import('@/modules/paper/FormDrawer.vue'),
        meta: { title: 'nav.forms', needs: ['form.read'] },
      },
    ],
  },
  {
    path: '/forms/new',
    name: 'new-form',
    component: () => import('@/modules/paper/FillForm.vue'),
    meta: { title: 'nav.fillForm', needs: ['form.make'] },
  },
  {
    path: '/forms/:id(\\d+)/edit',
    name: 'edit-form',
    component: () => import('@/modules/paper/FillForm.vue'),
    meta: { title: 'nav.fillForm', needs: ['form.make'] },
  },
  {
    path: '/loans',
    name: 'loans',
    component: () => import('@/modules/paper/Loans.vue'),
    meta: { title: 'nav.loans', needs: ['loan.read'] },
    children: [
      {
        path: ':id(\\d+)',
        name: 'loan',
        component: () => import('@/modules/paper/LoanDrawer.vue'),
        meta: { title: 'nav.loans', needs: ['loan.read'] },
      },
    ],
  },
  {
    path: '/conflicts',
    name: 'conflicts',
    component: () => import('@/modules/paper/Conflicts.vue'),
    meta: { title: 'nav.conflicts', needs: ['conflict.read'] },
    children: [
      {
        path: ':id(\\d+)',
        name: 'conflict',
        component: () => import('@/modules/paper/ConflictDrawer.vue'),
        meta: { title: 'nav.conflicts', needs: ['conflict.read'] },
      },
    ],
  },
  {
    path: '/handovers',
    name: 'handovers',
    component: () => import('@/modules/paper/Handovers.vue'),
    meta: { title: 'nav.handovers', needs: ['handover.read'] },
  },
  {
    path: '/handovers/new',
    name: 'hand-over',
    component: () => import('@/modules/paper/HandOver.vue'),
    meta: { title: 'nav.handOver', needs: ['customer.assign'] },
  },
  {
    path: '/handovers/:id(\\d+)',
    name: 'handover',
    component: () => import('@/modules/paper/HandoverPaper.vue'),
    meta: { title: 'nav.handovers', needs: ['handover.read'] },
  },
  {
    path: '/approvals',
    name: 'approvals',
    component: () => import('@/modules/approval/Approvals.vue'),
    meta: { title: 'nav.approvals', needs: ['approval.read'] },
    children: [
      {
        path: ':id(\\d+)',
        name: 'approval',
        component: () => import('@/modules/approval/ApprovalDrawer.vue'),
        meta: { title: 'nav.approvals', needs: ['approval.read'] },
      },
    ],
  },
  {
    path: '/settings/approval-chains',
    name: 'approval-chains',
    component: () => import('@/modules/approval/Chains.vue'),
    meta: { title: 'nav.approvalChains', needs: ['chain.manage'] },
  },
  {
    path: '/settings/approval-chains/:use',
    name: 'approval-chain',
    component: () => import('@/modules/approval/ChainPage.vue'),
    meta: { title: 'nav.approvalChains', needs: ['chain.manage'] },
  },
  {
    path: '/l/material/:token',
    name: 'public-material',
    component: () => import('@/modules/lead/PublicMaterial.vue'),
    meta: { bare: true, open: true, title: 'material.pageTitle' },
  },
  {
    path: '/l/gathering/:token',
    name: 'public-gathering',
    component: () => import('@/modules/gathering/PublicGathering.vue'),
    meta: { bare: true, open: true, title: 'gathering.pageTitle' },
  },
  {
    path: '/gatherings',
    name: 'gatherings',
    component: () => import('@/modules/gathering/Gatherings.vue'),
    meta: { title: 'nav.gatherings', needs: ['gathering.read'] },
  },
  {
    path: '/gatherings/:id(\\d+)',
    name: 'gathering',
    component: () => import('@/modules/gathering/GatheringPage.vue'),
    meta: { title: 'nav.gatherings', needs: ['gathering.read'] },
  },
  {
    path: '/introducers',
    name: 'introducers',
    component: () => import('@/modules/lead/Introducers.vue'),
    meta: { title: 'nav.introducers', needs: ['introducer.read'] },
  },
  {
    path: '/materials',
    name: 'materials',
    component: () => import('@/modules/knowledge/Materials.vue'),
    meta: { title: 'nav.materials', needs: ['material.read'] },
  },
  {
    path: '/l/minutes/:token',
    name: 'public-minutes',
    component: () => import('@/modules/visit/PublicMinutes.vue'),
    meta: { bare: true, open: true, title: 'visit.pageTitle' },
  },
  {
    path: '/visits',
    name: 'visits',
    component: () => import('@/modules/visit/Visits.vue'),
    meta: { title: 'visit.title', needs: ['visit.read'] },
    children: [
      {
        path: ':id(\\d+)',
        name: 'visit',
        component: () => import('@/modules/visit/SlipDrawer.vue'),
        meta: { title: 'visit.title', needs: ['visit.read'] },
      },
    ],
  },
  {
    path: '/visits/attendance',
    name: 'visit-attendance',
    component: () => import('@/modules/visit/Attendance.vue'),
    meta: { title: 'visit.attendance', needs: ['visit.attend'] },
  },
  {
    path: '/visits/coverage',
    name: 'visit-coverage',
    component: () => import('@/modules/visit/Coverage.vue'),
    meta: { title: 'visit.coverage', needs: ['visit.read'] },
  },
  {
    path: '/visit-plans/:id(\\d+)?',
    name: 'visit-plans',
    component: () => import('@/modules/visit/Plans.vue'),
    meta: { title: 'visit.plans', needs: ['visit.read'] },
  },
  {
    path: '/talks',
    name: 'talks',
    component: () => import('@/modules/visit/Talks.vue'),
    meta: { title: 'visit.talks', needs: ['visit.read'] },
  },
  {
    path: '/minutes',
    name: 'minutes-list',
    component: () => import('@/modules/visit/MinutesList.vue'),
    meta: { title: 'visit.minutes', needs: ['visit.read'] },
    children: [
      {
        path: ':id(\\d+)',
        name: 'minutes',
        component: () => import('@/modules/visit/MinutesDrawer.vue'),
        meta: { title: 'visit.minutes', needs: ['visit.read'] },
      },
    ],
  },
  {
    path: '/follow-ups',
    name: 'follow-ups',
    component: () => import('@/modules/followup/FollowUps.vue'),
    meta: { title: 'visit.followUps', needs: ['followup.read'] },
    children: [
      {
        path: ':id(\\d+)',
        name: 'follow-up',
        component: () => import('@/modules/followup/FollowUpDrawer.vue'),
        meta: { title: 'visit.followUps', needs: ['followup.read'] },
      },
    ],
  },
  {
    path: '/follow-ups/plans',
    name: 'follow-plans',
    component: () => import('@/modules/followup/FollowPlans.vue'),
    meta: { title: 'visit.followPlans', needs: ['followup.manage'] },
  },
  {
    path: '/care',
    name: 'care',
    component: () => import('@/modules/care/Coverage.vue'),
    meta: { title: 'nav.care', needs: ['care.read'] },
  },
  {
    path: '/care/wishes',
    name: 'wishes',
    component: () => import('@/modules/care/Wishes.vue'),
    meta: { title: 'nav.wishes', needs: ['care.run'] },
  },
  {
    path: '/care/matrix',
    name: 'care-matrix',
    component: () => import('@/modules/care/Matrix.vue'),
    meta: { title: 'nav.careMatrix', needs: ['care.read'] },
  },
  {
    path: '/care/reports',
    name: 'care-reports',
    component: () => import('@/modules/care/Reports.vue'),
    meta: { title: 'nav.careReports', needs: ['care.report'] },
  },
  {
    path: '/gifts',
    name: 'gifts',
    component: () => import('@/modules/care/Gifts.vue'),
    meta: { title: 'nav.gifts', needs: ['gift.read'] },
  },
  {
    path: '/referrals',
    name: 'referrals',
    component: () => import('@/modules/care/Referrals.vue'),
    meta: { title: 'nav.referrals', needs: ['referral.read'] },
  },
  {
    path: '/retentions',
    name: 'retentions',
    component: () => import('@/modules/care/Retentions.vue'),
    meta: { title: 'nav.retentions', needs: ['retention.read'] },
  },
  {
    path: '/opportunities',
    name: 'opportunities',
    component: () => import('@/modules/opportunity/Board.vue'),
    meta: { title: 'nav.opportunities', needs: ['opportunity.read'] },
    children: [
      {
        path: ':id(\\d+)',
        name: 'opportunity',
        component: () => import('@/modules/opportunity/OpportunityDrawer.vue'),
        meta: { title: 'nav.opportunities', needs: ['opportunity.read'] },
      },
    ],
  },
  {
    path: '/value',
    name: 'value',
    component: () => import('@/modules/value/Pictures.vue'),
    meta: { title: 'nav.value', needs: ['value.read'] },
  },
  {
    path: '/value/customers',
    name: 'value-customers',
    component: () => import('@/modules/value/ValueList.vue'),
    meta: { title: 'value.customers', needs: ['value.read'] },
  },
  {
    path: '/value/methods',
    name: 'value-methods',
    component: () => import('@/modules/value/Methods.vue'),
    meta: { title: 'nav.valueMethods', needs: ['value.settings'] },
  },
  {
    path: '/opportunities/report',
    name: 'opportunity-report',
    component: () => import('@/modules/opportunity/Report.vue'),
    meta: { title: 'nav.opportunityReport', needs: ['opportunity.read'] },
  },
  {
    path: '/grading',
    name: 'grades',
    component: () => import('@/modules/grading/Grades.vue'),
    meta: { title: 'nav.grades', needs: ['grade.read'] },
  },
  {
    path: '/grading/overrides',
    name: 'grade-overrides',
    component: () => import('@/modules/grading/Overrides.vue'),
    meta: { title: 'nav.gradeOverrides', needs: ['grade.read'] },
  },
  {
    path: '/grading/report',
    name: 'grade-report',
    component: () => import('@/modules/grading/Report.vue'),
    meta: { title: 'nav.gradeReport', needs: ['grade.check'] },
  },
  {
    path: '/grading/schemes',
    name: 'grade-schemes',
    component: () => import('@/modules/grading/Schemes.vue'),
    meta: { title: 'nav.gradeSchemes', needs: ['scheme.manage'] },
  },
  {
    path: '/grading/schemes/:id(\\d+)',
    name: 'grade-scheme',
    component: () => import('@/modules/grading/SchemePage.vue'),
    meta: { title: 'nav.gradeSchemes', needs: ['scheme.manage'] },
  },
  {
    path: '/products',
    name: 'products',
    component: () => import('@/modules/trade/Products.vue'),
    meta: { title: 'nav.products', needs: ['product.read'] },
  },
  {
    path: '/quotes',
    name: 'quotes',
    component: () => import('@/modules/trade/Quotes.vue'),
    meta: { title: 'nav.quotes', needs: ['quote.read'] },
  },
  {
    path: '/quotes/:id(\\d+)',
    name: 'quote',
    component: () => import('@/modules/trade/QuotePage.vue'),
    meta: { title: 'nav.quotes', needs: ['quote.read'] },
  },
  {
    path: '/contracts',
    name: 'contracts',
    component: () => import('@/modules/trade/Contracts.vue'),
    meta: { title: 'nav.contracts', needs: ['contract.read'] },
  },
  {
    path: '/contracts/:id(\\d+)',
    name: 'contract',
    component: () => import('@/modules/trade/ContractPage.vue'),
    meta: { title: 'nav.contracts', needs: ['contract.read'] },
  },
  {
    path: '/orders',
    name: 'orders',
    component: () => import('@/modules/trade/Orders.vue'),
    meta: { title: 'nav.orders', needs: ['order.read'] },
  },
  {
    path: '/orders/:id(\\d+)',
    name: 'order',
    component: () => import('@/modules/trade/OrderPage.vue'),
    meta: { title: 'nav.orders', needs: ['order.read'] },
  },
  {
    path: '/invoices',
    name: 'invoices',
    component: () => import('@/modules/trade/Invoices.vue'),
    meta: { title: 'nav.invoices', needs: ['invoice.read'] },
  },
  {
    path: '/invoices/:id(\\d+)',
    name: 'invoice',
    component: () => import('@/modules/trade/InvoicePage.vue'),
    meta: { title: 'nav.invoices', needs: ['invoice.read'] },
  },
  {
    path: '/payments',
    name: 'payments',
    component: () => import('@/modules/trade/Payments.vue'),
    meta: { title: 'nav.payments', needs: ['payment.read'] },
  },
  {
    path: '/payments/:id(\\d+)',
    name: 'payment',
    component: () => import('@/modules/trade/PaymentPage.vue'),
    meta: { title: 'nav.payments', needs: ['payment.read'] },
  },
  {
    path: '/order-imports',
    name: 'order-imports',
    component: () => import('@/modules/trade/OrderImports.vue'),
    meta: { title: 'nav.orderImports', needs: ['trade.import'] },
  },
  {
    path: '/order-imports/:id(\\d+)',
    name: 'order-import',
    component: () => import('@/modules/trade/OrderImportPage.vue'),
    meta: { title: 'nav.orderImports', needs: ['trade.import'] },
  },
  {
    path: '/settings/opportunity-stages',
    name: 'opportunity-stages',
    component: () => import('@/modules/opportunity/Stages.vue'),
    meta: { title: 'nav.opportunityStages', needs: ['setting.manage'] },
  },
  {
    path: '/people',
    name: 'people',
    component: () => import('@/modules/identity/People.vue'),
    meta: { title: 'nav.people', needs: ['people.read', 'people.manage'] },
  },
  {
    path: '/people/:id',
    name: 'person',
    component: () => import('@/modules/identity/PersonPage.vue'),
    meta: { title: 'nav.person', needs: ['people.read', 'people.manage'] },
  },
  {
    path: '/organisation',
    name: 'organisation',
    component: () => import('@/modules/identity/Organisation.vue'),
    meta: { title: 'nav.organisation', needs: ['people.read', 'people.manage'] },
  },
  {
    path: '/roles',
    name: 'roles',
    component: () => import('@/modules/identity/Roles.vue'),
    meta: { title: 'nav.roles', needs: ['role.manage'] },
  },
  {
    path: '/roles/:id',
    name: 'role',
    component: () => import('@/modules/identity/RoleEditor.vue'),
    meta: { title: 'nav.role', needs: ['role.manage'] },
  },
  {
    path: '/account',
    name: 'account',
    component: () => import('@/modules/identity/account/Account.vue'),
    meta: { title: 'nav.account' },
  },
  { path: '/settings', name: 'settings', redirect: '/settings/dictionaries' },
  {
    path: '/messages',
    name: 'messages',
    component: () => import('@/modules/messaging/Messages.vue'),
    meta: { title: 'nav.messages', needs: ['message.read'] },
  },
  {
    path: '/settings/messages',
    name: 'message-settings',
    component: () => import('@/modules/messaging/MessageSettings.vue'),
    meta: { title: 'message.settings', needs: ['message.settings'] },
  },
  {
    path: '/settings/mail',
    name: 'mail',
    component: () => import('@/modules/messaging/Mail.vue'),
    meta: { title: 'mail.title', needs: ['mail.manage'] },
  },
  {
    path: '/settings/dictionaries/:code?',
    name: 'dictionaries',
    component: () => import('@/modules/settings/Dictionaries.vue'),
    meta: { title: 'nav.dictionaries', needs: ['dictionary.manage'] },
  },
  {
    path: '/settings/fields',
    name: 'fields',
    component: () => import('@/modules/settings/Fields.vue'),
    meta: { title: 'nav.fields', needs: ['field.manage'] },
  },
  {
    path: '/settings/tags',
    name: 'tags',
    component: () => import('@/modules/settings/Tags.vue'),
    meta: { title: 'nav.tags', needs: ['tag.manage'] },
  },
  {
    path: '/settings/customer',
    name: 'customer-settings',
    component: () => import('@/modules/settings/CustomerSettings.vue'),
    meta: { title: 'nav.customerSettings', needs: ['setting.manage'] },
  },
  {
    path: '/settings/calendars/:id?',
    name: 'calendars',
    component: () => import('@/modules/calendar/WorkCalendars.vue'),
    meta: { title: 'calendar.title' },
  },
  {
    path: '/audit',
    name: 'audit',
    component: () => import('@/modules/audit/AuditTrail.vue'),
    meta: { title: 'nav.audit', needs: ['audit.read'] },
  },
  { path: '/:rest(.*)*', name: 'nowhere', component: () => import('./Nowhere.vue'), meta: { title: 'nav.nowhere' } },
]

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.beforeEach(async (to) => {
  if (to.meta.open) return true
  await whoAmI()
  if (to.name === 'sign-in') return me.value ? { path: '/' } : true
  if (!me.value) return { name: 'sign-in', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
  if (me.value.mustChangePassword && to.name !== 'new-password') return { name: 'new-password' }
  if (to.meta.needs && !mayAny(...to.meta.needs))
    return { name: 'nowhere', params: { rest: ['forbidden'] }, query: { why: 'rights' } }
  return true
})

// a screen that could not be loaded: the page is loaded anew (web/index.html), and there
router.onError((_e, to) => history.replaceState(history.state, '', to.fullPath))

whenSignedOut(() => {
  if (!me.value) return
  signedOut()
  void router.push({ name: 'sign-in', query: { to: router.currentRoute.value.fullPath, why: 'ended' } })
})
