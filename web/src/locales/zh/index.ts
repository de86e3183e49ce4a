import agenda from './agenda'
import app from './app'
import approval from './approval'
import calendar from './calendar'
import contact from './contact'
import customer from './customer'
import data from './data'
import gathering from './gathering'
import house from './house'
import internal from './internal'
import introducer from './introducer'
import lead from './lead'
import material from './material'
import messaging from './messaging'
import opportunity from './opportunity'
import paper from './paper'
import promise from './promise'
import recognition from './recognition'
import trade from './trade'
import ui from './ui'
import visit from './visit'
import work from './work'

export default {
  ...agenda,
  ...app,
  ...approval,
  ...calendar,
  ...contact,
  ...customer,
  ...data,
  ...gathering,
  ...house,
  ...internal,
  ...introducer,
  ...lead,
  ...material,
  ...messaging,
  ...opportunity,
  ...paper,
  ...promise,
  ...recognition,
  ...trade,
  ...ui,
  ...visit,
  ...work,
}
