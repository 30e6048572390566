//! The language and direction of texts that quote other scripts, by every route.

use lisible::{Dir, ParseOptions, parse_article, parse_feed};

/// Language, direction, what is declared, and the text.
const TEXTS: &[(&str, Dir, &str, &str)] = &[
    (
        "zh-Hans",
        Dir::Ltr,
        "",
        "旧书店的老板说，店名是他祖父起的（محمد عبد الرحمن الخطيب），门口的招牌后来又换过两次，可是字还是那几个字。",
    ),
    (
        "zh-Hans",
        Dir::Ltr,
        "",
        "首尔的三家书店同一天关门，《골목서점 이야기》《한강의 아침 산책》都在那里印过，房租涨了一倍以后再也没有人来。",
    ),
    (
        "zh-Hans",
        Dir::Ltr,
        "",
        "米线店的招牌是请人写的（ភ្នំពេញប៉ុស្តិ៍រដ្ឋ），老板娘说早上七点以后再来，汤才够热。",
    ),
    (
        "zh-Hans",
        Dir::Ltr,
        "en",
        "清晨六点，顾师傅推开木门，把昨天没修完的钟搬到窗下。他说修表和看病差不多，先听声音。",
    ),
    (
        "zh-Hans",
        Dir::Ltr,
        "",
        "这家公司发布了新的 JavaScript runtime 和 command line tools，工程师说编译时间减少了一半，大家都很高兴。",
    ),
    (
        "zh-Hans",
        Dir::Ltr,
        "",
        "日本的俳人写过「ふるいけや」，后来的译者把它放在书的第一页，读者都会背诵，老师也这样要求学生。",
    ),
    (
        "zh-Hant",
        Dir::Ltr,
        "",
        "買氣回溫，房價續漲，業者說下個月還會再開新的案子。",
    ),
    ("zh-Hant", Dir::Ltr, "zh-TW", "選舉結果揭曉，兩黨席次接近。"),
    (
        "zh-Hant",
        Dir::Ltr,
        "zh-CN",
        "這個國家的學者認為，語言會隨著時間發展，沒有人能夠阻擋。",
    ),
    (
        "zh-Hant",
        Dir::Ltr,
        "",
        "他在信裡寫了一句 « Je reviendrai au printemps »，後來沒有人再見過他，鄉親們還記得那個聲音。",
    ),
    (
        "en",
        Dir::Ltr,
        "",
        "The title of the book is 七字诗集 and it was printed in the old harbour town, where the author had lived for years and was not forgotten by those who knew him.",
    ),
    (
        "en",
        Dir::Ltr,
        "en",
        "The poet wrote it in Arabic: «مرحبا بكم في بيتنا الصغير», and the translator kept the line as it was, with a note on the page that follows.",
    ),
    (
        "en",
        Dir::Ltr,
        "",
        "She learned to say שלום on her first day at the market, and that was all that she needed for the rest of the year, as she told us.",
    ),
    (
        "fr",
        Dir::Ltr,
        "",
        "Le bac traverse l’estuaire depuis cinquante ans et les habitants ne veulent pas du pont, dit le maire, qui cite un proverbe chinois : 「水到渠成」.",
    ),
    (
        "fr",
        Dir::Ltr,
        "en",
        "Les pêcheurs du port racontent leur matinée entre les filets et le café, et ils disent que la marée est plus forte que dans leur jeunesse.",
    ),
    (
        "de",
        Dir::Ltr,
        "",
        "Die Fähre fährt seit fünfzig Jahren über den Fluss, und der Kapitän sagt, dass er nicht weiß, was mit ihr im nächsten Jahr geschehen wird.",
    ),
    (
        "es",
        Dir::Ltr,
        "",
        "El puente que los vecinos querían no se ha construido y la barca sigue cruzando el río todos los días, como dice el alcalde en su carta.",
    ),
    (
        "pt",
        Dir::Ltr,
        "",
        "A ponte que os moradores queriam não foi construída e a balsa continua a cruzar o rio todos os dias, como disse o prefeito em uma carta.",
    ),
    (
        "it",
        Dir::Ltr,
        "",
        "Il traghetto attraversa il fiume da cinquanta anni e gli abitanti non vogliono il ponte, come ha detto anche il sindaco nella lettera che è stata letta.",
    ),
    (
        "ja",
        Dir::Ltr,
        "",
        "古い灯台が新しい図書館になった。町の人たちは毎週そこに集まり、『春江花月夜』の朗読を聞いている。",
    ),
    (
        "ja",
        Dir::Ltr,
        "en",
        "きょう借りられた本は七冊でした。田所さんといっしょに、港の歴史を調べています。",
    ),
    (
        "ko",
        Dir::Ltr,
        "",
        "항구의 등대가 다시 켜졌다. 어부들은 《燈塔》라는 책을 읽으며 오래 기다렸다고 말했다.",
    ),
    (
        "ru",
        Dir::Ltr,
        "",
        "Паром ходит через реку пятьдесят лет, и капитан говорит, что не знает слова «ferry», хотя видит его каждый день.",
    ),
    (
        "uk",
        Dir::Ltr,
        "",
        "Пором ходить через річку п’ятдесят років, і капітан каже, що його діти ще не бачили моста, який їм обіцяли.",
    ),
    (
        "bg",
        Dir::Ltr,
        "",
        "Фериботът пресича реката от петдесет години, а капитанът казва, че мостът няма да бъде построен, защото градът няма пари.",
    ),
    (
        "el",
        Dir::Ltr,
        "",
        "Το πορθμείο διασχίζει τον ποταμό εδώ και πενήντα χρόνια, και ο καπετάνιος διαβάζει το «The Bridge» κάθε βράδυ.",
    ),
    (
        "ar",
        Dir::Rtl,
        "",
        "افتتحت المكتبة أبوابها صباح اليوم، وقالت هدى إن لغة Python هي اللغة الأولى التي تعلمتها في القرية.",
    ),
    (
        "ar",
        Dir::Rtl,
        "en",
        "في قرية صغيرة على طرف البحر بقيت منارة قديمة، وصار أهل القرية يجتمعون فيها كل مساء.",
    ),
    (
        "fa",
        Dir::Rtl,
        "",
        "کتابخانه امروز صبح باز شد و مردم شهر گفتند که چهار سال منتظر بودند تا این در باز شود.",
    ),
    (
        "he",
        Dir::Rtl,
        "",
        "הספרייה נפתחה הבוקר, ורבקה אמרה שתיקון שעון דומה לביקור אצל הרופא: קודם מקשיבים (listen first).",
    ),
    (
        "he",
        Dir::Rtl,
        "en",
        "בכל בוקר בשש פותחת רבקה את הדלת ומסדרת את השעונים על השולחן שליד החלון.",
    ),
    (
        "th",
        Dir::Ltr,
        "",
        "เรือข้ามฟากแล่นข้ามแม่น้ำมาห้าสิบปีแล้ว กัปตันบอกว่าเขาไม่รู้จักคำว่า bridge",
    ),
    (
        "hi",
        Dir::Ltr,
        "",
        "नाव पचास साल से नदी पार कर रही है और कप्तान कहते हैं कि पुल नहीं बनेगा।",
    ),
    (
        "km",
        Dir::Ltr,
        "",
        "ទូកឆ្លងទន្លេអស់ហាសិបឆ្នាំហើយ ហើយប្រធានទូកនិយាយថាស្ពាននឹងមិនត្រូវបានសាងសង់ទេ។",
    ),
    (
        "vi",
        Dir::Ltr,
        "",
        "Chiếc phà đã qua sông được năm mươi năm và người lái nói rằng cây cầu sẽ không được xây trong những năm tới.",
    ),
    (
        "tr",
        Dir::Ltr,
        "",
        "Feribot elli yıldır nehri geçiyor ve kaptan köprünün daha çok uzun bir süre için yapılmayacağını, bunun da onu üzmediğini söylüyor ama bir gün gidecek.",
    ),
    (
        "id",
        Dir::Ltr,
        "",
        "Feri itu telah menyeberangi sungai selama lima puluh tahun dan kapten mengatakan bahwa jembatan itu tidak akan dibangun untuk mereka yang ada di sana.",
    ),
    (
        "pl",
        Dir::Ltr,
        "",
        "Prom pływa przez rzekę od lat i kapitan mówi, że nie wie, co się z nim stanie, bo most jest już w planie i do tego nie jest tak daleko.",
    ),
    (
        "sw",
        Dir::Ltr,
        "sw",
        "Kivuko kimevuka mto kwa miaka hamsini na nahodha alisema kuwa daraja halitajengwa katika mwaka huu.",
    ),
    (
        "man",
        Dir::Ltr,
        "man",
        "I ye a fo ko ni ka ya na ta da ma shi yi, a ko alu ye wo ke nun.",
    ),
];

fn fits(lang: Option<&str>, expected: &str) -> bool {
    // What feeds and markup call by its region is the same script.
    let same: &[&str] = match expected {
        "zh-Hant" => &["zh-Hant", "zh-TW"],
        "zh-Hans" => &["zh-Hans", "zh-CN"],
        _ => &[],
    };
    lang.is_some_and(|lang| lang == expected || same.contains(&lang))
}

#[test]
fn forty_texts_by_every_route() {
    let mut wrong = Vec::new();
    for (at, (lang, dir, said, text)) in TEXTS.iter().enumerate() {
        let attribute = match *said {
            "" => String::new(),
            said => format!(" lang={said}"),
        };
        let element = match *said {
            "" => String::new(),
            said => format!("<language>{said}</language>"),
        };
        let page = format!(
            "<!doctype html><html{attribute}><head><title>{at}</title></head><body><article><p>{text}</p></article></body></html>"
        );
        let feed = format!(
            "<rss version=\"2.0\"><channel><title>{at}</title>{element}<item><title>{at}</title><description>{text}</description></item></channel></rss>"
        );
        let archive = format!("---\nfeed_title: feed\ntitle: \"{at}\"\n---\n<p>{text}</p>\n");
        let options = ParseOptions::default();
        let parse = |input: &str| parse_article(input, &options).expect("an article");
        let mut routes = vec![
            ("page", parse(&page)),
            (
                "feed",
                parse_feed(&feed, &options)
                    .expect("a feed")
                    .articles
                    .remove(0),
            ),
        ];
        if said.is_empty() {
            routes.push(("fragment", parse(&format!("<p>{text}</p>"))));
            routes.push(("archive", parse(&archive)));
        }
        for (route, article) in routes {
            if !fits(article.lang.as_deref(), lang) || article.dir != *dir {
                wrong.push(format!(
                    "{at} {route}: {:?} {:?}, not {lang}",
                    article.lang, article.dir
                ));
            }
        }
    }
    assert!(
        TEXTS.len() >= 40 && wrong.is_empty(),
        "{}",
        wrong.join("\n")
    );
}
