//! Places as Chinese datelines and bylines print them: 北京, 曼谷／金边, 韩国首尔, 弗吉尼亚州雪松溪.

use super::is_cjk;
use rustc_hash::FxHashMap;

/// Cities from which papers write, in both scripts where those differ: capitals, seats of courts and
/// stock exchanges, and the large cities of the Chinese-speaking world.
const CITIES: &str = "北京 上海 天津 重庆 重慶 广州 廣州 深圳 香港 澳门 澳門 台北 臺北 新北 桃园 桃園 新竹 苗栗 台中 臺中 彰化 南投 \
云林 雲林 嘉义 嘉義 台南 臺南 高雄 屏东 屏東 台东 臺東 花莲 花蓮 宜兰 宜蘭 基隆 金门 金門 马祖 馬祖 澎湖 南京 苏州 蘇州 无锡 \
杭州 宁波 寧波 温州 合肥 福州 厦门 廈門 泉州 南昌 济南 濟南 青岛 青島 郑州 鄭州 武汉 武漢 长沙 長沙 南宁 南寧 桂林 海口 三亚 \
三亞 成都 贵阳 貴陽 昆明 拉萨 拉薩 西安 兰州 蘭州 西宁 西寧 银川 銀川 乌鲁木齐 烏魯木齊 喀什 和田 沈阳 瀋陽 大连 大連 长春 長春 \
哈尔滨 哈爾濱 石家庄 太原 呼和浩特 东莞 東莞 珠海 佛山 唐山 东京 東京 大阪 京都 名古屋 横滨 橫濱 福冈 福岡 札幌 仙台 广岛 廣島 \
长崎 長崎 冲绳 沖繩 那霸 首尔 首爾 釜山 仁川 平壤 新加坡 吉隆坡 槟城 檳城 雅加达 雅加達 万隆 巴厘岛 马尼拉 馬尼拉 宿务 曼谷 清迈 \
清邁 河内 河內 胡志明市 岘港 金边 金邊 暹粒 万象 萬象 永珍 仰光 内比都 曼德勒 斯里巴加湾市 帝力 新德里 孟买 孟買 加尔各答 加爾各答 \
班加罗尔 班加羅爾 金奈 海得拉巴 达兰萨拉 達蘭薩拉 伊斯兰堡 伊斯蘭堡 卡拉奇 拉合尔 拉合爾 白沙瓦 达卡 達卡 科伦坡 可倫坡 加德满都 \
加德滿都 廷布 马累 喀布尔 喀布爾 德黑兰 德黑蘭 巴格达 巴格達 大马士革 大馬士革 贝鲁特 貝魯特 安曼 耶路撒冷 特拉维夫 特拉維夫 加沙 \
加薩 拉马拉 利雅得 利雅德 吉达 多哈 迪拜 杜拜 阿布扎比 阿布達比 麦纳麦 科威特城 马斯喀特 萨那 安卡拉 伊斯坦布尔 伊斯坦堡 巴库 巴庫 \
埃里温 第比利斯 塔什干 阿斯塔纳 阿斯塔納 阿拉木图 阿拉木圖 比什凯克 杜尚别 阿什哈巴德 乌兰巴托 烏蘭巴托 开罗 開羅 亚历山大 的黎波里 \
突尼斯 阿尔及尔 拉巴特 卡萨布兰卡 喀土穆 亚的斯亚贝巴 内罗毕 奈洛比 坎帕拉 基加利 金沙萨 拉各斯 阿布贾 阿克拉 达喀尔 巴马科 \
约翰内斯堡 約翰尼斯堡 比勒陀利亚 开普敦 開普敦 哈拉雷 卢萨卡 马普托 摩加迪沙 吉布提 莫斯科 圣彼得堡 聖彼得堡 海参崴 基辅 基輔 \
哈尔科夫 敖德萨 利沃夫 明斯克 维尔纽斯 里加 塔林 赫尔辛基 赫爾辛基 斯德哥尔摩 斯德哥爾摩 奥斯陆 奧斯陸 哥本哈根 雷克雅未克 伦敦 \
倫敦 爱丁堡 愛丁堡 曼彻斯特 伯明翰 贝尔法斯特 都柏林 巴黎 里昂 马赛 馬賽 斯特拉斯堡 史特拉斯堡 波尔多 尼斯 图卢兹 里尔 布鲁塞尔 \
布魯塞爾 阿姆斯特丹 海牙 鹿特丹 卢森堡 盧森堡 柏林 慕尼黑 法兰克福 法蘭克福 汉堡 漢堡 科隆 杜塞尔多夫 波恩 莱比锡 苏黎世 蘇黎世 \
日内瓦 日內瓦 伯尔尼 达沃斯 達沃斯 维也纳 維也納 布拉格 华沙 華沙 布达佩斯 布達佩斯 布加勒斯特 索非亚 贝尔格莱德 貝爾格萊德 萨拉热窝 \
萨格勒布 地拉那 雅典 罗马 羅馬 米兰 米蘭 威尼斯 那不勒斯 都灵 佛罗伦萨 梵蒂冈 梵蒂岡 马德里 馬德里 巴塞罗那 巴塞隆納 里斯本 \
华盛顿 華盛頓 华府 華府 纽约 紐約 波士顿 波士頓 费城 費城 芝加哥 底特律 明尼阿波利斯 亚特兰大 亞特蘭大 迈阿密 邁阿密 达拉斯 達拉斯 \
休斯敦 休斯顿 休士顿 休士頓 奥斯汀 丹佛 凤凰城 拉斯维加斯 拉斯維加斯 洛杉矶 洛杉磯 旧金山 舊金山 圣迭戈 圣地亚哥 聖地牙哥 硅谷 矽谷 \
西雅图 西雅圖 波特兰 檀香山 新奥尔良 巴尔的摩 匹兹堡 克利夫兰 密尔沃基 奥马哈 多伦多 多倫多 渥太华 渥太華 蒙特利尔 蒙特婁 温哥华 \
溫哥華 魁北克 卡尔加里 墨西哥城 哈瓦那 太子港 危地马拉城 圣萨尔瓦多 特古西加尔巴 马那瓜 圣何塞 巴拿马城 加拉加斯 波哥大 基多 利马 \
拉巴斯 巴西利亚 圣保罗 聖保羅 里约热内卢 里約熱內盧 布宜诺斯艾利斯 布宜諾斯艾利斯 蒙得维的亚 亚松森 堪培拉 坎培拉 悉尼 雪梨 墨尔本 \
墨爾本 布里斯班 珀斯 阿德莱德 惠灵顿 奥克兰 奧克蘭 基督城 苏瓦 联合国 聯合國 白宫 国会山 国务院 五角大楼 新泽西";

/// Countries and regions, which stand before a city or for one.
const COUNTRIES: &str = "中国 中國 台湾 台灣 美国 美國 英国 英國 法国 法國 德国 德國 日本 韩国 韓國 朝鲜 俄罗斯 俄羅斯 乌克兰 烏克蘭 \
印度 泰国 泰國 越南 缅甸 緬甸 柬埔寨 老挝 马来西亚 馬來西亞 印度尼西亚 印尼 菲律宾 菲律賓 澳大利亚 澳大利亞 澳洲 新西兰 新西蘭 加拿大 墨西哥 \
巴西 阿根廷 智利 意大利 義大利 西班牙 葡萄牙 荷兰 荷蘭 比利时 瑞士 瑞典 挪威 丹麦 芬兰 波兰 奥地利 匈牙利 希腊 土耳其 以色列 伊朗 \
伊拉克 叙利亚 黎巴嫩 约旦 埃及 南非 肯尼亚 尼日利亚 沙特阿拉伯 巴基斯坦 阿富汗 孟加拉国 斯里兰卡 尼泊尔 蒙古 哈萨克斯坦 加州 加利福尼亚 \
新疆 西藏 关岛 夏威夷";

/// What names of places end with that are no words for much else.
const ENDS: &[char] = &[
    '市', '省', '州', '县', '縣', '镇', '鎮', '村', '岛', '島', '郡', '堡', '港', '城', '湾', '灣',
    '溪', '町', '邦', '屿',
];
/// What foreign names are written with; a name of three of them is one of a place or a person.
const SOUNDS: &str = "阿埃艾安奥奧巴班邦保贝貝本比宾賓波伯博布查达達戴丹德登迪蒂丁顿頓多恩尔爾法凡菲费費芬弗佛福夫富盖蓋冈岡戈格根贡貢古圭哈赫亨胡惠霍基吉加贾賈杰傑喀卡凯凱坎\
康考柯科克肯孔库庫夸坤拉莱萊兰蘭朗劳勞勒雷黎里利莉丽麗列林琳隆娄婁卢盧鲁魯伦倫罗羅洛吕呂马馬玛瑪迈邁麦麥曼芒梅蒙孟米密摩莫姆墨默穆拿纳納娜乃内內尼涅宁寧纽紐努诺諾\
欧歐帕潘庞龐佩彭皮坡朴普奇契乔喬切琼瓊丘瑞萨薩塞赛賽桑瑟森沙舍圣聖史舒思斯司丝絲苏蘇索塔泰坦汤湯陶特滕提图圖土托瓦旺威韦韋维維魏温溫翁沃乌烏武西希锡錫辛欣休叙敘许許\
雅亚亞延扬揚耶叶葉伊宜因英尤约約扎泽澤詹珍芝朱兹茲祖佐";
/// With such an end, a name is at most this many characters.
const LONGEST: usize = 12;
/// What sentences hold and names of places hardly do.
const WORDS: &str =
    "的了是这這那他她它我你您们們后後前么麼之而不有在说說叫问問谁誰就也还還很最每个個";

/// Whether a text is a place, or several with a slash or comma between them, and nothing else.
pub(crate) fn are_places(text: &str) -> bool {
    let mut parts = text.split(['/', '／', '、', '，', ',', '和', '与', '與', ' ']);
    !text.trim().is_empty() && parts.all(|part| is_place(part.trim()))
}

/// A known place, or what is written as names of places are.
fn is_place(name: &str) -> bool {
    let rest = behind_known(name);
    let count = rest.chars().count();
    // Behind a country, every name is one of a place in it.
    let is_within = rest.len() < name.len();
    let is_foreign = count >= 3
        && rest
            .chars()
            .all(|c| SOUNDS.contains(c) || ENDS.contains(&c));
    let is_named =
        rest.ends_with(ENDS) && (is_within || count >= 2) || is_within && count >= 2 || is_foreign;
    is_known(name)
        || is_named
            && count <= LONGEST
            && rest.chars().all(|c| is_cjk(c) || c == '·')
            && !rest.chars().any(|c| WORDS.contains(c))
}

/// Whether a text is a place from which papers write: a city, or a country or region with one in it.
pub(crate) fn is_known(name: &str) -> bool {
    !name.is_empty() && behind_known(name).is_empty()
}

/// What stands behind a country, a state, a city: no name goes further down.
fn behind_known(name: &str) -> &str {
    let mut rest = name;
    for _ in 0..3 {
        rest = &rest[known(rest).unwrap_or(0)..];
    }
    rest
}

thread_local! {
    /// The known places by their first character.
    static KNOWN: FxHashMap<char, Vec<&'static str>> = {
        let mut known: FxHashMap<char, Vec<&str>> = FxHashMap::default();
        for name in names() {
            known.entry(name.chars().next().unwrap_or_default()).or_default().push(name);
        }
        known
    };
}

fn names() -> impl Iterator<Item = &'static str> {
    CITIES
        .split_whitespace()
        .chain(COUNTRIES.split_whitespace())
}

/// How many bytes of a text its first known place takes, the longest that fits.
fn known(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    KNOWN.with(|known| {
        let fits = known
            .get(&first)?
            .iter()
            .filter(|name| text.starts_with(**name));
        fits.map(|name| name.len()).max()
    })
}

/// `高原台北`: the name without the places glued to its end; the whole where none is left.
pub(crate) fn without_places(name: &str) -> &str {
    let longest = names()
        .filter(|place| name.ends_with(*place))
        .map(str::len)
        .max();
    let Some(length) = longest else { return name };
    let rest = name[..name.len() - length].trim_end();
    let is_name = (2..=4).contains(&rest.chars().count()) || rest.len() > 12;
    if is_name { without_places(rest) } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_what_is_none() {
        for place in [
            "北京",
            "曼谷/金边",
            "韩国首尔",
            "澳大利亚墨尔本",
            "弗吉尼亚州",
            "法国勒芒",
            "加沙城",
            "台湾台北",
            "那不勒斯",
            "新德里",
            "東京、大阪",
            "日内瓦",
            "曼谷和金边",
            "旧港",
            "某国旧港",
            "伊利诺伊州斯普林菲尔德",
        ] {
            assert!(are_places(place), "{place}");
        }
        for other in [
            "那么",
            "母亲",
            "后来",
            "然而",
            "问题是",
            "她叫何山",
            "三十年后",
            "自由",
            "美国梦的城市",
            "战争",
            "",
            "第二天",
        ] {
            assert!(!are_places(other), "{other}");
        }
    }

    #[test]
    fn names_with_a_place_glued_on() {
        for (name, bare) in [
            ("高原台北", "高原"),
            ("何远山华盛顿", "何远山"),
            ("高原 东京", "高原"),
            ("高原美国华盛顿", "高原"),
            ("高原", "高原"),
            ("台北", "台北"),
            ("何香港", "何香港"),
        ] {
            assert_eq!(without_places(name), bare);
        }
    }
}
