import agenda from './agenda'
import app from './app'
import approval from './approval'
import calendar from './calendar'
import contact from './contact'
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
import recognition from './recognition'
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
  ...recognition,
  ...ui,
  ...visit,
  ...work,
}
