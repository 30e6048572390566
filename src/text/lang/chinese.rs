//! Simplified and traditional Chinese, told apart by the characters that only one of them has.

use std::sync::LazyLock;

/// Simplified characters, the most frequent first in the news of several publishers, without those
/// that traditional Chinese writes as well (后, 里, 台, 只, 几, 面 …).
const HANS: &str = "国这为对会个时们来说经与关报过动现将体业学员开进议实种数还广权并选内总间统没长认应机网从问资联论无场尔产据题两点样济区强么战电务该际亚导华称欧计达万举调让结变续视组领确记约传军马声义话决证罗规评别维获则湾许处争图书运观东给协击价显众标参响护难类设专项卫责团严习张访术采况极构预势单织态识门气继群离划带见头号闻创贸亿转谈状担络测风师断仅检环连压医户监边写审纪备奥办试诉验险级讲条队营节随陆语须终紧费觉职较线纳兰汉远独负够车绝质纽顿苏亲层请临却飞执签购竞财债双诺库愿录频爱币针围属满减坚馆儿虽弹虑银讯兴择读帮买热范编温欢诊违岁寻转释恶乐劳农稳补鲁拥听装鲜优宫简黄剧刚错扩积货驻伦异胜钱杀厂隐吗疗岛韩忧败陈损础坏启销阶顾药伤闭阳换税赛轮键辩软额灾摄脱鱼鸟龙";
/// Their traditional counterparts.
const HANT: &str = "國這為爲對會個時們來說經與關報過動現將體業學員開進議實種數還廣權並選內總間統沒長認應機網從問資聯論無場爾產據題兩點樣濟區強麼戰電務該際亞導華稱歐計達萬舉調讓結變續視組領確記約傳軍馬聲義話決證羅規評別維獲則灣許處爭圖書運觀東給協擊價顯眾標參響護難類設專項衛責團嚴習張訪術採況極構預勢單織態識門氣繼離劃帶見頭號聞創貿億轉談狀擔絡測風師斷僅檢環連壓醫戶監邊寫審紀備奧辦試訴驗險級講條隊營節隨陸語須終緊費覺職較線納蘭漢遠獨負夠車絕質紐頓蘇親層請臨卻飛執簽購競財債雙諾庫願錄頻愛幣針圍屬滿減堅館兒雖彈慮銀訊興擇讀幫買熱範編溫歡診違歲尋釋惡樂勞農穩補魯擁聽裝鮮優宮簡黃劇剛錯擴積貨駐倫異勝錢殺廠隱嗎療島韓憂敗陳損礎壞啟銷階顧藥傷閉陽換稅賽輪鍵辯軟額災攝脫魚鳥龍雞鹽漲";

/// The Chinese scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Simplified,
    Traditional,
}

/// The first of the characters, and how many there are.
const FIRST: u32 = 0x4e00;
const COUNT: usize = 0x5200;

/// By number of the character from the first on: every character of every text is asked.
static FORMS: LazyLock<Box<[Option<Form>]>> = LazyLock::new(|| {
    let mut forms = vec![None; COUNT];
    for (own, other, form) in [
        (HANS, HANT, Form::Simplified),
        (HANT, HANS, Form::Traditional),
    ] {
        for c in own.chars().filter(|c| !other.contains(*c)) {
            if let Some(place) = forms.get_mut(place(c)) {
                *place = Some(form);
            }
        }
    }
    forms.into()
});

fn place(c: char) -> usize {
    u32::from(c).wrapping_sub(FIRST) as usize
}

/// How many characters of a text only the simplified and only the traditional script has.
fn count(text: &str) -> (usize, usize) {
    let (mut simplified, mut traditional) = (0, 0);
    let forms = &**FORMS;
    for c in text.chars().take(4_000) {
        match forms.get(place(c)) {
            Some(Some(Form::Simplified)) => simplified += 1,
            Some(Some(Form::Traditional)) => traditional += 1,
            _ => {}
        }
    }
    (simplified, traditional)
}

/// The script of a text, given what a tag says of it: that stands unless the text clearly says otherwise.
pub(super) fn form(text: &str, said: Option<Form>) -> Form {
    let (simplified, traditional) = count(text);
    let is_clear = |own: usize, other: usize| own >= 2 && own > other * 2;
    match said {
        Some(Form::Simplified) if is_clear(traditional, simplified) => Form::Traditional,
        Some(Form::Traditional) if is_clear(simplified, traditional) => Form::Simplified,
        Some(form) => form,
        None if traditional > simplified => Form::Traditional,
        None => Form::Simplified,
    }
}

/// The script that a tag of Chinese names, or that is usual in its region.
pub(super) fn form_of(tag: &str) -> Option<Form> {
    tag.split('-').skip(1).find_map(|part| match part {
        "Hans" | "CN" | "SG" | "MY" => Some(Form::Simplified),
        "Hant" | "TW" | "HK" | "MO" => Some(Form::Traditional),
        _ => None,
    })
}
