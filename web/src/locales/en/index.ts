import agenda from './agenda'
import app from './app'
import approval from './approval'
import calendar from './calendar'
import care from './care'
import contact from './contact'
import credit from './credit'
import customer from './customer'
import data from './data'
import gathering from './gathering'
import grading from './grading'
import house from './house'
import internal from './internal'
import introducer from './introducer'
import lead from './lead'
import material from './material'
import message from './message'
import messaging from './messaging'
import opportunity from './opportunity'
import paper from './paper'
import promise from './promise'
import receivable from './receivable'
import recognition from './recognition'
import trade from './trade'
import ui from './ui'
import value from './value'
import visit from './visit'
import work from './work'

export default {
  ...agenda,
  ...app,
  ...approval,
  ...calendar,
  ...care,
  ...contact,
  ...credit,
  ...customer,
  ...data,
  ...gathering,
  ...grading,
  ...house,
  ...internal,
  ...introducer,
  ...lead,
  ...material,
  ...message,
  ...messaging,
  ...opportunity,
  ...paper,
  ...promise,
  ...receivable,
  ...recognition,
  ...trade,
  ...ui,
  ...value,
  ...visit,
  ...work,
}
