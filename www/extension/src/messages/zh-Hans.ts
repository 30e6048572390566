import type { ExtensionMessages } from "./en.ts";
import library from "./library/zh-Hans.ts";

const zhHans: ExtensionMessages = {
  ...library,
  menus: {
    page: "阅读此页",
    selection: "阅读所选内容",
    save: "保存此页，以后再读",
    library: "打开书架",
  },
  reader: {
    back: "返回原页",
    backToList: "返回列表",
    backToLibrary: "返回书架",
    save: "保存",
    original: "打开原文",
    always: "总是用阅读器打开 {host}",
    alwaysShort: "总是",
    alwaysOn: "今后总是用阅读器打开 {host}。",
    alwaysOff: "不再自动用阅读器打开 {host}。",
    alwaysRefused: "没有改动：浏览器没有得到访问 {host} 的许可。",
    settings: "设置",
    reading: "正在读取页面……",
  },
  feed: {
    steps: "其他文章",
    previous: "上一条：{title}",
    next: "下一条：{title}",
    unread: "{count} 篇未读",
    search: "在此订阅源中搜索",
    allRead: "全部标为已读",
    saveAll: "全部保存",
    savedAll: "已保存 {count} 篇。",
    fresh: "未读",
    items: "{count} 篇文章",
    empty: "这个订阅源还没有内容。",
    broken: "有 {count} 条无法读取。",
    untitled: "无标题",
    minutes: "{count} 分钟",
  },
  notices: {
    "not-an-article": {
      title: "这一页不像是文章",
      text: "页面上没有可以连贯阅读的正文。首页、列表和网页应用往往如此。",
    },
    gone: {
      title: "这份副本已不再保留",
      text: "网页副本在最后一次阅读后保留三个月。原网页也许还在。",
    },
    "browser-page": {
      title: "这是浏览器自己的页面",
      text: "设置页、起始页等不对扩展开放。请打开一篇文章，再按按钮。",
    },
    "protected-site": {
      title: "浏览器不让扩展接触这个网站",
      text: "任何扩展都不能读取安装扩展的网站，这里无法更改。",
    },
    pdf: {
      title: "这是 PDF 文件",
      text: "PDF 由固定的版面组成，没有可以重新排版的正文。如果网站另有网页版，请在网页上按按钮。",
    },
    media: {
      title: "这是图片、声音或影片",
      text: "这里没有可读的文字。请在它所属的网页上按按钮。",
    },
    "file-access": {
      title: "读取本机文件需要先得到您的许可",
      text: "请打开浏览器的扩展管理页，选择 Lisible，允许访问文件网址，然后再按一次按钮。",
    },
    "json-viewer": {
      title: "浏览器的 JSON 查看器挡住了内容",
      text: "Firefox 用扩展无法读取的查看器显示这个订阅源。请在地址栏输入 about:config，把 devtools.jsonview.enabled 设为 false，重新载入后再按按钮。",
    },
    "no-access": {
      title: "浏览器不允许读取这一页",
      text: "请重新载入页面，再按一次按钮。如果仍然如此，它是浏览器查看器里的 PDF 或其他文件，或是扩展不能接触的页面。",
    },
    slow: {
      title: "这一页花的时间太长",
      text: "读了十秒仍未完成，已经放弃。其他网页不受影响。",
    },
    failed: {
      title: "无法读取这一页",
      text: "解析没有完成：{reason}",
    },
  },
  noticeActions: {
    whole: "显示整页文字",
    close: "关闭此标签页",
  },
  options: {
    title: "设置",
    reading: "阅读",
    readingHint: "这里是默认值；阅读器的工具栏里也有同样的选项。",
    shortcut: "键盘快捷键：{keys}。可在浏览器的扩展管理页更改。",
    noShortcut: "尚未设置键盘快捷键。可在浏览器的扩展管理页设置。",
    sites: "总是用阅读器打开的网站",
    sitesNone: "还没有。阅读文章时按“总是”，即可加入该网站。",
    sitesHint: "只有这些网站，Lisible 才可以在您没有点击时查看页面。",
    allow: "允许",
    allowSite: "允许 {host}",
    remove: "移除",
    removeSite: "移除 {host}",
    removed: "已移除 {host}，并撤回了许可。",
    savedSites: "自动保存其文章的网站",
    savedSitesHint: "您在这些网站上读的文章都保存在书架上。文章的笔记栏里有开关，可以添加网站。",
    savedRemoved: "已移除 {host}。已经保存的文章仍然保留。",
    rules: "您自己的规则",
    rulesHint: "一份 JSON 格式的媒体规则列表，优先于内置规则。软件包使用同样的格式。",
    rulesLabel: "JSON 格式的媒体规则",
    rulesSave: "检查并保存",
    rulesSaved: "规则无误，已保存。",
    rulesNotJson: "这不是 JSON：{reason}",
    rulesNotList: "规则必须是一个列表：[ … ]。",
    rulesRefused: "规则没有保存：{reason}",
    copies: "读过但没有保存的网页",
    copiesHint:
      "读过的网页在本机保留三个月，这样重启浏览器后标签页仍可使用，也能在书架里找到。无痕窗口中的网页不会保留。",
    copiesNone: "现在没有保留网页。",
    copiesCount: "现在保留了 {count} 个网页。",
    copiesForget: "删除只是读过的网页",
    copiesForgotten: "只是读过的网页已删除。",
    backup: "备份",
    backupHint: "一个文件包含阅读器的默认值、语言、网站和规则。",
    backupSave: "保存到文件",
    backupLoad: "从文件恢复",
    restored: "设置已恢复。",
    restoredSites: "设置已恢复。每个网站都要重新得到浏览器的许可：请按网站旁边的“允许”。",
    notBackup: "这个文件不是 Lisible 的设置备份。",
  },
  welcome: {
    title: "安静地读文章",
    intro:
      "Lisible 把文章从网页里取出来，排成便于阅读的样子。一切都在本机完成，不向任何地方发送数据。",
    steps: [
      {
        title: "打开一篇文章或一个订阅源",
        text: "新闻网页，RSS、Atom 或 JSON 订阅源，或者保存下来的文件。",
      },
      {
        title: "按下按钮",
        text: "工具栏上的 Lisible 按钮、键盘上的 {keys}，或右键菜单里的“阅读此页”。",
      },
      {
        title: "再按一次就回到原页",
        text: "网页保持您离开时的样子。浏览器的“后退”也有同样的作用。",
      },
    ],
    phoneSteps: [
      {
        title: "在浏览器菜单里选择 Lisible",
        text: "按 ⋮，再按“扩展”，再按 Lisible。",
      },
      {
        title: "再选一次就回到原页",
        text: "网页保持您离开时的样子。手机的“返回”也有同样的作用。",
      },
    ],
    pin: "看不到按钮？点工具栏上的拼图图标，把 Lisible 固定住。",
    noKeys: "您设置的快捷键",
    sample: "用示例文章试一试",
    settings: "打开设置",
    privacy: "Lisible 可以做什么",
    privacyText:
      "只有当您在某个页面上按下按钮时，它才看得到那个页面。如果希望某个网站总是用阅读器打开，可以只对这一个网站给予许可，并随时在设置中收回。它没有服务器，也不发出任何请求；只有文章的图片从文章所在的网站载入。",
  },
};

export default zhHans;
