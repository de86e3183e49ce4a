export default {
  duplicate: {
    hint: '系统按名称、电话、信用代码、地址等找出可能是同一客户的档案。用 j / k 逐对查看。', least: '最低相似度', any: '全部相似度', search: '全库查重', searching: '正在全库查重，完成后这里会更新', none: '没有待处理的重复', noneHint: '新建和导入时会随时检查；也可以点「全库查重」重新比对所有客户。',
    because: '相似原因', keepThis: '保留这份，继续合并', distinct: '不是同一客户', markedDistinct: '已标记为不同客户，不再提示', created: '建档', mergeHint: '逐项选择保留哪边的内容。被并入档案的联系人、备注、时间线等全部转到保留的档案，30 天内可以撤销。', swap: '互换', merge: '合并', merged: '已合并', stays: '保留', goes: '并入', onlyDifferent: '只看不同的项', moves: '将转移的记录', undoHint: '30 天内可以在「合并记录」中撤销，所有内容恢复原状。', mergesHint: '合并后 30 天内可以撤销。', noMerges: '还没有合并过', by: '操作人', when: '时间', tooLate: '已过 30 天',
  },
  import: {
    start: '导入客户', hint: '把现有的表格或名片交给系统：识别编码和列、检查错误、找出重复，确认后才写入。', drop: '把文件拖到这里，或点击选择', dropHint: 'Excel（.xlsx）、CSV（任何编码和分隔符）、vCard 2.1–4.0', history: '导入历史', none: '还没有导入过', noneHint: '第一次导入时系统会记住列的对应关系，下次同样的表格直接可用。', file: '文件', state: '状态', when: '时间',
    states: { draft: '待确认', running: '进行中', done: '已完成', failed: '失败', undone: '已撤销' }, steps: '步骤', stepMap: '核对列', stepCheck: '预览', stepRun: '导入', check: '下一步：预览', run: '开始导入', rows: '{n} 行', encoding: '编码', separator: '分隔符', sheet: '工作表', skip: '跳过行数', header: '有表头',
    mapping: '每一列是什么', leftOut: '{n} 列不导入', column: '列', samples: '样例', meaning: '对应字段', meaningOf: '「{name}」对应的字段', ignore: '不导入', sure: '把握', unsure: '未识别', byYou: '已指定', twice: '与另一列重复，两列的内容会依次使用',
    policy: '遇到已有的客户', policies: { skip: '跳过', fill: '补充', overwrite: '覆盖', create: '新建' }, policyHint: { skip: '已有档案不动', fill: '只填已有档案的空项', overwrite: '以文件内容为准', create: '仍然新建一份' },
    preview: '前 {n} 行预览', nWrong: '{n} 行有错', nDoubled: '{n} 行疑似重复', line: '行', finding: '检查结果', errorFile: '下载 {n} 行错误', errorHint: '错误文件里每行都写明原因；改好后直接再次导入这个文件即可。', showNew: '查看新客户', undo: '撤销整个导入', undoing: '正在撤销导入', wasUndone: '这次导入已经撤销。', failed: '导入中断。已写入的内容可以撤销，也可以重新导入，已有的行不会重复。',
  },
}
