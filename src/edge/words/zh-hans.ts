import type { Words, WriteNumber } from './words.ts';

const numbers = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

export const zhHans = (write: WriteNumber): Words => ({
  number: write,
  count: (count) => `${write(count)} 条评论`,
  thread: {
    heading: '评论',
    none: '还没有评论。',
    first: '返回最早的评论',
    further: { oldest: '后面的评论', newest: '更早的评论', replies: '更多评论' },
    order: '评论排序',
    orders: { oldest: '最早在前', newest: '最新在前', replies: '回复最多' },
    gone: '此评论未公开。',
    reply: '回复',
    replyTo: (name) => `回复 ${name}`,
    inReplyTo: { before: '回复 ', after: '' },
    inReplyToGone: '回复一条未公开的评论',
    inReplyToEarlier: '回复前面的评论',
    allReplies: (count) => `全部 ${write(count)} 条回复`,
    start: '从这段讨论的开头看起',
    whole: '本文全部评论',
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
  replying: { title: '您的回复', to: '回复这条评论' },
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
    unsent: '尚未提交',
    name: (fault) =>
      fault.code === 'too-long'
        ? `署名最多 ${write(fault.most)} 字，您写了 ${write(fault.length)} 字。`
        : '请填写署名。',
    text: (fault) =>
      fault.code === 'too-long'
        ? `评论最多 ${write(fault.most)} 字，您写了 ${write(fault.length)} 字。`
        : '请填写评论内容。',
    appeal: (fault) =>
      fault.code === 'too-long'
        ? `申诉最多 ${write(fault.most)} 字，您写了 ${write(fault.length)} 字。`
        : '请写明应当发布的理由。',
    reason: () => '请选择这条评论的问题。',
    words: (fault) =>
      fault.code === 'too-long'
        ? `举报说明最多 ${write(fault.most)} 字，您写了 ${write(fault.length)} 字。`
        : '请写明这条评论的问题。',
    answer: (fault) => (fault.code === 'wrong' ? '答案不对，请回答新的问题。' : '请回答问题。'),
  },
  status: {
    pending: {
      heading: '您的评论正在等待审核。',
      words: '每条评论都由审核员阅读后才会发布。',
    },
    approved: { heading: '您的评论已发布。', words: '' },
    rejected: { heading: '您的评论未予发布。', words: '审核员阅读后决定不予发布。' },
    spam: { heading: '您的评论未予发布。', words: '审核员认为这是广告。' },
    withdrawn: { heading: '您已撤回这条评论。', words: '' },
    erased: { heading: '您的评论已被删除。', words: '只留下曾有一条评论这一事实，以及处理的时间。' },
    reason: (reason) => `原因：${reason}`,
    read: '在文章下方查看',
  },
  receipt: {
    thanks: (standing) => `谢谢！${standing}`,
    address: '您的评论专页网址',
    addressHint:
      '请收藏或记下此网址。您可以随时在那里查看评论的状态，并修改、撤回或删除评论。任何持有此网址的人都可以这样做。',
    cookie: '本浏览器现已保存一个标识，用来识别您的评论出自同一作者；没有它，所有功能同样可用。',
  },
  own: {
    text: '您的评论',
    stands: '读者看到的内容',
    waits: '您的修改，正在等待审核',
    editRefused: '您的修改未予发布，评论保持原样。',
    acts: '您可以',
    go: '返回您的评论',
    edit: {
      title: '修改您的评论',
      act: '修改',
      waiting: '新的内容将取代原来的内容。',
      published: '在审核员阅读新内容之前，读者看到的仍是原来的内容。',
      preview: '预览修改',
    },
    withdraw: {
      title: '撤回您的评论？',
      words: '撤回后无人能再看到它。24 小时内您可以恢复。',
      act: '撤回',
    },
    back: {
      until: { before: '您可以在 ', after: ' 之前恢复它。' },
      over: '可以恢复的 24 小时已过。',
      act: '恢复',
    },
    appeal: {
      title: '申请复审',
      label: '应当发布的理由',
      hint: (most) => `只能申请一次，最多 ${write(most)} 字。审核员会连同之前的决定一起阅读。`,
      act: '申请复审',
      yours: '您写给审核员的话',
    },
    data: { act: '发送我的数据' },
    erase: {
      title: '永久删除您的评论？',
      words:
        '各个版本的内容、您的署名以及有关的记录都将被删除。只留下曾有一条评论这一事实和处理的时间；对它的回复会保留。此操作无法撤销。',
      all: '删除用本浏览器写的所有评论',
      act: '永久删除',
      open: '删除',
    },
  },
  report: {
    link: '举报',
    title: '举报这条评论',
    reason: '它有什么问题？',
    words: '补充说明',
    wordsHint: (most) => `可以不填。最多 ${write(most)} 字，只有审核员能看到。`,
    send: '提交举报',
    privacy: '两天之后，留下的记录无法再识别您。',
    thanks: '感谢您的举报',
    then: '多位读者举报后，评论会从页面撤下，直到审核员重新阅读。',
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
    'unknown-parent': '您回复的评论已不在。您可以把内容作为一条新评论发表。',
    'unknown-comment': '此网址没有对应的评论。',
    'stale-version': '本页打开期间您的评论有了变化，因此没有进行任何操作。以下是它现在的状态。',
    'impossible-decision': '您的评论目前的状态不允许这样做。',
    'not-allowed': '只有写下这条评论的浏览器才能这样做。',
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
