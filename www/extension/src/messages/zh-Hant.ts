import type { ExtensionMessages } from "./en.ts";
import library from "./library/zh-Hant.ts";

const zhHant: ExtensionMessages = {
  ...library,
  menus: {
    page: "閱讀此頁",
    selection: "閱讀所選內容",
    save: "儲存此頁，以後再讀",
    library: "開啟書架",
  },
  reader: {
    back: "返回原頁",
    backToList: "返回清單",
    backToLibrary: "返回書架",
    save: "儲存",
    original: "開啟原文",
    always: "一律用閱讀器開啟 {host}",
    alwaysShort: "一律",
    alwaysOn: "今後一律用閱讀器開啟 {host}。",
    alwaysOff: "不再自動用閱讀器開啟 {host}。",
    alwaysRefused: "沒有變更：瀏覽器沒有得到存取 {host} 的許可。",
    settings: "設定",
    reading: "正在讀取頁面……",
  },
  feed: {
    steps: "其他文章",
    previous: "上一則：{title}",
    next: "下一則：{title}",
    unread: "{count} 篇未讀",
    search: "在此訂閱源中搜尋",
    allRead: "全部標為已讀",
    saveAll: "全部儲存",
    savedAll: "已儲存 {count} 篇。",
    fresh: "未讀",
    items: "{count} 篇文章",
    empty: "這個訂閱源還沒有內容。",
    broken: "有 {count} 則無法讀取。",
    untitled: "無標題",
    minutes: "{count} 分鐘",
  },
  notices: {
    "not-an-article": {
      title: "這一頁不像是文章",
      text: "頁面上沒有可以連貫閱讀的內文。首頁、清單和網頁應用程式往往如此。",
    },
    gone: {
      title: "這份副本已不再保留",
      text: "網頁副本在最後一次閱讀後保留三個月。原網頁也許還在。",
    },
    "browser-page": {
      title: "這是瀏覽器自己的頁面",
      text: "設定頁、起始頁等不對擴充功能開放。請開啟一篇文章，再按按鈕。",
    },
    "protected-site": {
      title: "瀏覽器不讓擴充功能接觸這個網站",
      text: "任何擴充功能都不能讀取安裝擴充功能的網站，這裡無法變更。",
    },
    pdf: {
      title: "這是 PDF 檔案",
      text: "PDF 由固定的版面組成，沒有可以重新排版的內文。如果網站另有網頁版，請在網頁上按按鈕。",
    },
    media: {
      title: "這是圖片、聲音或影片",
      text: "這裡沒有可讀的文字。請在它所屬的網頁上按按鈕。",
    },
    "file-access": {
      title: "讀取本機檔案需要先得到您的許可",
      text: "請開啟瀏覽器的擴充功能管理頁，選擇 Lisible，允許存取檔案網址，然後再按一次按鈕。",
    },
    "json-viewer": {
      title: "瀏覽器的 JSON 檢視器擋住了內容",
      text: "Firefox 用擴充功能無法讀取的檢視器顯示這個訂閱源。請在網址列輸入 about:config，把 devtools.jsonview.enabled 設為 false，重新載入後再按按鈕。",
    },
    "no-access": {
      title: "瀏覽器不允許讀取這一頁",
      text: "請重新載入頁面，再按一次按鈕。如果仍然如此，它是瀏覽器檢視器裡的 PDF 或其他檔案，或是擴充功能不能接觸的頁面。",
    },
    slow: {
      title: "這一頁花的時間太長",
      text: "讀了十秒仍未完成，已經放棄。其他網頁不受影響。",
    },
    failed: {
      title: "無法讀取這一頁",
      text: "解析沒有完成：{reason}",
    },
  },
  noticeActions: {
    whole: "顯示整頁文字",
    close: "關閉此分頁",
  },
  options: {
    title: "設定",
    reading: "閱讀",
    readingHint: "這裡是預設值；閱讀器的工具列裡也有同樣的選項。",
    shortcut: "鍵盤快速鍵：{keys}。可在瀏覽器的擴充功能管理頁變更。",
    noShortcut: "尚未設定鍵盤快速鍵。可在瀏覽器的擴充功能管理頁設定。",
    sites: "一律用閱讀器開啟的網站",
    sitesNone: "還沒有。閱讀文章時按「一律」，即可加入該網站。",
    sitesHint: "只有這些網站，Lisible 才可以在您沒有點按時查看頁面。",
    allow: "允許",
    allowSite: "允許 {host}",
    remove: "移除",
    removeSite: "移除 {host}",
    removed: "已移除 {host}，並撤回了許可。",
    savedSites: "自動儲存其文章的網站",
    savedSitesHint: "您在這些網站上讀的文章都儲存在書架上。文章的筆記欄裡有開關，可以加入網站。",
    savedRemoved: "已移除 {host}。已經儲存的文章仍然保留。",
    rules: "您自己的規則",
    rulesHint: "一份 JSON 格式的媒體規則清單，優先於內建規則。套件使用同樣的格式。",
    rulesLabel: "JSON 格式的媒體規則",
    rulesSave: "檢查並儲存",
    rulesSaved: "規則無誤，已儲存。",
    rulesNotJson: "這不是 JSON：{reason}",
    rulesNotList: "規則必須是一個清單：[ … ]。",
    rulesRefused: "規則沒有儲存：{reason}",
    copies: "讀過但沒有儲存的網頁",
    copiesHint:
      "讀過的網頁在本機保留三個月，這樣重新啟動瀏覽器後分頁仍可使用，也能在書架裡找到。無痕視窗中的網頁不會保留。",
    copiesNone: "現在沒有保留網頁。",
    copiesCount: "現在保留了 {count} 個網頁。",
    copiesForget: "刪除只是讀過的網頁",
    copiesForgotten: "只是讀過的網頁已刪除。",
    backup: "備份",
    backupHint: "一個檔案包含閱讀器的預設值、語言、網站和規則。",
    backupSave: "儲存到檔案",
    backupLoad: "從檔案還原",
    restored: "設定已還原。",
    restoredSites: "設定已還原。每個網站都要重新得到瀏覽器的許可：請按網站旁邊的「允許」。",
    notBackup: "這個檔案不是 Lisible 的設定備份。",
  },
  welcome: {
    title: "靜靜讀文章",
    intro:
      "Lisible 把文章從網頁裡取出來，排成便於閱讀的樣子。一切都在本機完成，不向任何地方傳送資料。",
    steps: [
      {
        title: "開啟一篇文章或一個訂閱源",
        text: "新聞網頁，RSS、Atom 或 JSON 訂閱源，或者儲存下來的檔案。",
      },
      {
        title: "按下按鈕",
        text: "工具列上的 Lisible 按鈕、鍵盤上的 {keys}，或右鍵選單裡的「閱讀此頁」。",
      },
      {
        title: "再按一次就回到原頁",
        text: "網頁保持您離開時的樣子。瀏覽器的「上一頁」也有同樣的作用。",
      },
    ],
    phoneSteps: [
      {
        title: "在瀏覽器選單裡選擇 Lisible",
        text: "按 ⋮，再按「擴充套件」，再按 Lisible。",
      },
      {
        title: "再選一次就回到原頁",
        text: "網頁保持您離開時的樣子。手機的「返回」也有同樣的作用。",
      },
    ],
    pin: "看不到按鈕？點工具列上的拼圖圖示，把 Lisible 釘選住。",
    noKeys: "您設定的快速鍵",
    sample: "用範例文章試一試",
    settings: "開啟設定",
    privacy: "Lisible 可以做什麼",
    privacyText:
      "只有當您在某個頁面上按下按鈕時，它才看得到那個頁面。如果希望某個網站一律用閱讀器開啟，可以只對這一個網站給予許可，並隨時在設定中收回。它沒有伺服器，也不發出任何請求；只有文章的圖片從文章所在的網站載入。",
  },
};

export default zhHant;
