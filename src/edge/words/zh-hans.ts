import type { Words, WriteNumber } from './words.ts';

const numbers = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

export const zhHans = (write: WriteNumber): Words => ({
  number: write,
  count: (count) => `${write(count)} 条评论`,
  thread: {
    heading: '评论',
    none: '还没有评论。',
    first: '返回最早的评论',
    later: '后面的评论',
    add: '发表评论',
    closed: '本文评论已关闭。',
  },
  form: {
    title: '您的评论',
    name: '署名',
    nameHint: '显示在评论上方。',
    text: '评论',
    textHint: (most) =>
      `最多 ${write(most)} 字。空一行另起一段。行首写 > 是引用，写 - 是列表；*星号* 表示强调；网址会变成链接。`,
    trap: '此栏请留空',
    send: '预览评论',
    next: '此时还不会提交。',
    draft: '您的草稿只保存在这台设备上。',
    discard: '删除草稿',
    offline: '网络未连接，评论尚未提交。内容仍保留在此，请联网后再试。',
  },
  on: { before: '评论文章：《', after: '》' },
  preview: {
    title: '预览您的评论',
    hint: '此问题用于防止机器发帖，请用文字或数字作答。',
    send: '提交审核',
    change: '修改',
    working: '您的浏览器正在进行少量运算，以防止机器发帖。您无需回答问题。',
    done: '浏览器已完成运算，您无需回答问题。',
    failed: '浏览器未能完成运算，请回答问题。',
  },
  question: {
    numbers: numbers.map((number) => (number === '二' ? [number, '两'] : [number])),
    things: ['河流', '台灯', '石头', '花园', '窗户', '火车', '书信', '港口', '时钟', '桥梁'],
    sum: (a, b) => `${numbers[a]}加${numbers[b]}等于几？`,
    choice: (place, things) => `下面三个词中，第${['一', '二', '三'][place]}个是什么：${things.join('、')}？`,
  },
  faults: {
    heading: '评论尚未提交',
    name: (fault) =>
      fault.code === 'too-long'
        ? `署名最多 ${write(fault.most)} 字，您写了 ${write(fault.length)} 字。`
        : '请填写署名。',
    text: (fault) =>
      fault.code === 'too-long'
        ? `评论最多 ${write(fault.most)} 字，您写了 ${write(fault.length)} 字。`
        : '请填写评论内容。',
    answer: (fault) => (fault.code === 'wrong' ? '答案不对，请回答新的问题。' : '请回答问题。'),
  },
  status: {
    pending: {
      heading: '谢谢！您的评论正在等待审核。',
      words: '每条评论都由审核员阅读后才会发布。请保存本页网址，您可以随时来查看审核结果。',
    },
    approved: { heading: '您的评论已发布。', words: '' },
    rejected: { heading: '您的评论未予发布。', words: '审核员阅读后决定不予发布。' },
    spam: { heading: '您的评论未予发布。', words: '审核员认为这是广告。' },
    withdrawn: { heading: '您已撤回这条评论。', words: '' },
    erased: { heading: '您的评论已被删除。', words: '' },
    reason: (reason) => `原因：${reason}`,
    read: '在文章下方查看',
  },
  reasons: {
    abusive: '含有对他人的攻击或侮辱。',
    racist: '因出身、信仰或外貌贬低他人。',
    'off-topic': '与文章内容无关。',
    spam: '含有广告内容。',
    'personal-data': '含有他人的隐私信息。',
    illegal: '依照法律，我们不能发布。',
    duplicate: '与已有的评论内容重复。',
  },
  discussion: {
    title: '读者讨论',
    lead: '读者正在讨论的文章，最新的排在前面。',
    none: '还没有评论。',
    first: '返回最新讨论',
    further: '更早的讨论',
    feed: '订阅全站评论',
  },
  feed: {
    site: (name) => `${name}：读者评论`,
    thread: (headline) => `《${headline}》的评论`,
    entry: (name, headline) => `${name} 评《${headline}》`,
    link: '订阅本文评论',
  },
  message: {
    refused: '评论未能提交',
    nowhere: '页面不存在',
    unreachable: '评论暂时无法访问',
    impossible: '无法进行此操作',
    kept: '您写的内容',
    article: '返回文章',
    front: '返回首页',
  },
  refusals: {
    'invalid-form': '表单校验未通过，请重新确认您的评论。',
    'expired-form': '此表单打开已超过一天，请重新确认您的评论。',
    'used-form': '此表单已经提交过另一条评论，请重新确认这条评论。',
    'too-many': '短时间内评论过多，这条评论暂未提交。您写的内容还在下面。',
    'unknown-thread': '此网址没有可评论的文章。',
    'unknown-page': '此网址没有评论页面。',
    'closed-thread': '本文评论已关闭。',
    duplicate: '相同的评论已经发布，或正在等待审核，无需重复提交。',
    'unknown-comment': '此网址没有对应的评论。',
    'unknown-choice': '页面没有提供此选项，请使用本站页面上的表单。',
    'cross-origin': '此请求来自其他网站，请使用本站页面上的表单。',
    'too-large': '内容远远超过评论的长度上限。请在浏览器中返回上一页删减，您写的内容还在那里。',
    'unsupported-form': '此网址只接受本站页面上的表单。',
    'unsupported-method': '此网址只接受文章页面上的表单。',
  },
  wait: (minutes) =>
    minutes > 90
      ? `请在 ${write(Math.round(minutes / 60))} 小时后再次提交。`
      : `请在 ${write(minutes)} 分钟后再次提交。`,
  failed: '系统出现故障，请稍后再试。',
});
