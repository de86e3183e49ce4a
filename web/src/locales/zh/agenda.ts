export default {
  agenda: {
    view: { day: '日', week: '周', month: '月', team: '团队' },
    today: '今天',
    earlier: '往前',
    later: '往后',
    whose: '谁的日历',
    entries: '{n} 项',
    more: '还有 {n} 项',
    tooMany: '人员或事项较多，没有全部显示；请选择部门或缩短时间。',
    subscribe: '日历订阅',
    subscription: '日历订阅',
    subscriptionHint:
      '用秘密地址在手机或电脑的日历程序里查看本人日历。谁拿到地址都能看，请勿转发；更换后旧地址立即失效。',
    once: '地址只显示这一次，请复制到日历程序中。',
    made: '地址生成于',
    read: '最近读取',
    make: '生成地址',
    anew: '更换地址',
    withdraw: '撤销',
    withdrawn: '地址已撤销',
  },
}
