// Pages that the scenes of the screenshots paste: each is hard on the layout in a way of its own.

const page = (lang, title, body) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title></head><body><main><article><h1>${title}</h1>${body}</article></main></body></html>`;

const cells = (tag, texts) => texts.map((text) => `<${tag}>${text}</${tag}>`).join("");

const row = (texts) => `<tr>${cells("td", texts)}</tr>`;

const cities = ["北京", "上海", "广州", "深圳", "成都", "杭州", "武汉", "西安"];
const months = Array.from({ length: 12 }, (_, index) => `${index + 1} 月`);

/** A wide table, a narrow one with long cells, and text around both. */
export const tables = page(
  "zh-Hans",
  "八座城市一年的雨水：谁在变湿，谁在变干",
  `<p>气象站的记录显示，过去十二个月里，南方城市的雨水比往年多出一成，而北方的夏天却格外干燥。下表列出每座城市逐月的降水量，单位为毫米。</p>
  <table><caption>逐月降水量（毫米）</caption><thead><tr>${cells("th", ["城市", ...months, "全年"])}</tr></thead><tbody>${cities
    .map((city, at) =>
      row([
        city,
        ...months.map((_, month) => String(((at + 3) * (month + 7) * 13) % 290)),
        "1,204",
      ]),
    )
    .join("")}</tbody></table>
  <p>研究人员提醒，一年的数据说明不了趋势；但连续五年都是如此，就值得城市的排水部门留意了。</p>
  <table><thead><tr><th>城市</th><th>采取的办法</th></tr></thead><tbody>${row(["武汉", "在老城区增设雨水花园，把停车场的硬地改成透水砖，并要求新建小区自留两成绿地。"])}${row(["西安", "<code>海绵城市试点（2019—2025）</code>，重点是地下蓄水池。"])}</tbody></table>
  <p>下一份报告将在春天公布，届时还会加入十二座沿海城市。</p>`,
);

/** Pictures from `site`: tall, wide, without a legend, one of them broken. */
export const gallery = (site) => {
  const figure = (file, caption, size = 'width="1280" height="720"') =>
    `<figure><img src="${site}samples/${file}" alt="" ${size}>${caption && `<figcaption>${caption}</figcaption>`}</figure>`;
  return page(
    "zh-Hans",
    "一座港口的四个清晨",
    `<p>摄影师用四个清晨走完了旧港，从桥头到梯田，从穹顶到塔楼。她说自己不追光，只等人。</p>
    ${figure("bridge.webp", "第一个清晨，桥上还没有车。摄影：林小满")}
    ${figure("harbour.webp", "")}
    <p>第二天起了雾，渔船没有出港。码头上的人都在等，谁也不急着说话。</p>
    ${figure("terraces.webp", "第三个清晨，山后的梯田刚刚放水，倒影里是整片天空；种田的老人说，这样的早晨一年里只有三四次，错过了就要再等上整整一年，而他已经等了六十年。")}
    ${figure("missing.webp", "这张照片没能载入")}
    ${figure("towers.webp", "最后一个清晨，塔楼亮了灯。", "")}
    <p>照片下个月在旧海关展出，展期四周，免费入场。</p>`,
  );
};

export const longTitle = page(
  "zh-Hans",
  "关于进一步加强城乡历史文化保护传承、推动公共图书馆夜间开放并将社区阅览室纳入“十五分钟便民生活圈”建设的若干意见（征求意见稿）全文公布：向社会公开征求意见至十二月三十一日",
  `<p class="byline">作者：${["欧阳静宜", "司马长风", "Anne-Sophie Vandenbroucke", "上官明月", "诸葛文渊"].join("、")}</p>
  <p>征求意见稿提出，到二〇二七年底，城区公共图书馆每周至少有三天开放到晚上十点，社区阅览室应当步行可达。</p>
  <p>参考地址：<a href="https://library.example/">https://library.example/consultations/2026/11/25/draft-opinions-on-public-reading-rooms-and-evening-opening-hours.html</a>。意见可以寄信，也可以当面递交给各馆的值班人员，由馆方统一登记后转交起草小组。</p>`,
);

/** A front page: headlines, no article. */
export const frontPage = `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>首页 - 晨报</title></head><body><nav><a href="/">首页</a> <a href="/world">国际</a> <a href="/city">城市</a></nav><main>${Array.from(
  { length: 14 },
  (_, index) =>
    `<div class="card"><h3><a href="/news/${index}">第${index + 1}条新闻：河上的旧桥今天重新通车</a></h3><p><a href="/news/${index}">两岸居民排队过桥，孩子们数着桥墩。</a></p></div>`,
).join("")}</main><footer>© 晨报</footer></body></html>`;

/** Decoded as what it is not: whatever stands here is hardly an article. */
const garbled = Buffer.from(
  "河水退去之后，两岸的居民开始清理淤泥。渡轮明天恢复，桥还要再等一个月。".repeat(4),
).toString("latin1");

export const doubtful = page("zh-Hans", "The river", `<p>${garbled}</p><p>${garbled}</p>`);

export const arabic = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>المكتبة التي تفتح أبوابها عند الفجر</title><meta property="article:published_time" content="2026-03-04T06:10:00+03:00"><meta name="author" content="سلمى الحداد"></head><body><article><h1>المكتبة التي تفتح أبوابها عند الفجر</h1><p>في الرابعة صباحًا يصل أول القرّاء إلى المكتبة القديمة قرب الميناء، حاملين أكواب الشاي وكتبًا استعاروها قبل أسبوع (Baudelaire مثلًا، أو رواية من ٤٠٠ صفحة).</p><h2>قرّاء الفجر</h2><p>تقول أمينة المكتبة إن الفكرة بدأت بطلب من الصيادين: «نعود من البحر والمدينة نائمة، فأين نذهب؟» ومنذ ذلك اليوم لم يبقَ مقعد واحد خاليًا.</p><ul><li>تفتح المكتبة من الرابعة إلى التاسعة صباحًا؛</li><li>الشاي مجاني، والكلام همسًا؛</li><li>يُعاد الكتاب خلال ١٤ يومًا.</li></ul><blockquote><p>من يقرأ قبل الشمس يملك النهار كله.</p></blockquote><p>وتخطط البلدية الآن لفتح ثلاث مكتبات أخرى بالطريقة نفسها قبل نهاية العام.</p></article></body></html>`;
