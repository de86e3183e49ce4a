export default {
  internal: {
    badge: '内部客户',
    badgeHint: '本公司的部门：{unit}',
    archived: '部门已撤销',
    open: '开立为内部客户',
    openHint: '其他部门可以像对待客户一样为它记录、承诺和走访',
    file: '内部客户档案',
    people: '部门人员',
    noPeople: '这个部门现在没有在职人员。',
  },
}
