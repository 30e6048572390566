//! Names of the months, as dates print them.

use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Lower-case forms for January to December, with commas between; a name that is longer than four
/// letters may also be cut off after three or more, as in `Sept.`.
const MONTHS: [&str; 12] = [
    "january,janvier,januar,enero,janeiro,gennaio,januari,jänner,января,січня,stycznia,ledna,január,ocak,\
     tammikuuta,ianuarie,ιανουαρίου,يناير,ژانویه,जनवरी,มกราคม,ม.ค,tháng 1,janv,ene,gen,sty,led,oca,jan,яну,\
     siječnja,januara,januarja,sausio,jaanuar,gener,ינואר,januarie,януари",
    "february,février,februar,febrero,fevereiro,febbraio,februari,feber,февраля,лютого,lutego,února,február,\
     şubat,helmikuuta,februarie,φεβρουαρίου,فبراير,شباط,فوریه,फ़रवरी,फरवरी,กุมภาพันธ์,ก.พ,févr,fev,lut,úno,\
     şub,фев,veljače,februara,februarja,vasario,veebruar,febrer,פברואר,февруари,shkurt,pebrero",
    "march,mars,märz,marzo,março,maart,марта,березня,marca,března,március,mart,marts,maaliskuuta,martie,\
     μαρτίου,مارس,آذار,मार्च,มีนาคม,มี.ค,mrz,mär,mrt,mar,bře,maret,ožujka,marta,marec,kovo,märts,març,מרץ,\
     март",
    "april,avril,abril,aprile,апреля,квітня,kwietnia,dubna,április,nisan,huhtikuuta,aprilie,απριλίου,أبريل,\
     نيسان,آوریل,अप्रैल,เมษายน,เม.ย,avr,abr,kwi,dub,nis,travnja,aprila,balandžio,aprill,אפריל,април",
    "may,mai,mayo,maio,maggio,mei,maj,мая,травня,maja,května,május,mayıs,toukokuuta,μαΐου,مايو,أيار,مه,मई,\
     พฤษภาคม,พ.ค,mag,kvě,maí,svibnja,gegužės,maig,מאי,май",
    "june,juin,juni,junio,junho,giugno,июня,червня,czerwca,června,június,haziran,kesäkuuta,iunie,ιουνίου,\
     يونيو,حزيران,ژوئن,जून,มิถุนายน,มิ.ย,giu,cze,haz,jun,júní,lipnja,juna,junija,birželio,juuni,juny,יוני,юни",
    "july,juillet,juli,julio,julho,luglio,июля,липня,lipca,července,július,temmuz,heinäkuuta,iulie,ιουλίου,\
     يوليو,تموز,ژوئیه,जुलाई,กรกฎาคม,ก.ค,juil,lug,lip,tem,jul,júlí,srpnja,jula,julija,liepos,juuli,juliol,\
     יולי,юли",
    "august,août,agosto,augustus,augusti,августа,серпня,sierpnia,srpna,augusztus,ağustos,elokuuta,αυγούστου,\
     أغسطس,آب,اوت,अगस्त,สิงหาคม,ส.ค,aou,aoû,ago,sie,srp,ağu,ágúst,agustus,kolovoza,avgusta,rugpjūčio,agost,\
     אוגוסט,август,ogos",
    "september,septembre,septiembre,setembro,settembre,сентября,вересня,września,září,szeptember,eylül,\
     syyskuuta,septembrie,σεπτεμβρίου,سبتمبر,أيلول,سپتامبر,सितंबर,กันยายน,ก.ย,set,wrz,zář,eyl,rujna,\
     septembra,rugsėjo,setembre,ספטמבר,септември",
    "october,octobre,oktober,octubre,outubro,ottobre,октября,жовтня,października,října,október,ekim,\
     lokakuuta,octombrie,οκτωβρίου,أكتوبر,اکتبر,अक्टूबर,ตุลาคม,ต.ค,okt,out,ott,paź,říj,eki,oktobra,spalio,\
     oktoober,אוקטובר,октомври",
    "november,novembre,noviembre,novembro,ноября,листопада,listopada,listopadu,kasım,marraskuuta,noiembrie,\
     νοεμβρίου,نوفمبر,نوامبر,नवंबर,พฤศจิกายน,พ.ย,lis,kas,nóvember,studenoga,studenog,novembra,lapkričio,\
     נובמבר,ноември",
    "december,décembre,dezember,diciembre,dezembro,dicembre,desember,декабря,грудня,grudnia,prosince,aralık,\
     joulukuuta,decembrie,δεκεμβρίου,ديسمبر,دسامبر,दिसंबर,ธันวาคม,ธ.ค,déc,dez,dic,gru,pro,ara,des,prosinca,\
     decembra,gruodžio,detsember,desembre,דצמבר,декември,disyembre",
];

/// The month that a lower-case word names, 1 to 12.
pub(crate) fn month(word: &str) -> Option<i8> {
    // In Hebrew the preposition is written together with the month.
    let word = word.strip_prefix('ב').unwrap_or(word);
    let word = word.trim_end_matches('.');
    let letters = word.chars().count();
    if letters < 2 || !may_begin(word) {
        return None;
    }
    let exact = MONTHS.iter().position(|names| is_one_of(names, word));
    let cut = || {
        MONTHS
            .iter()
            .position(|names| letters >= 3 && is_beginning_of(names, word))
    };
    exact.or_else(cut).and_then(|at| i8::try_from(at + 1).ok())
}

/// Whether a name may be the word or begin with it: `false` is certain, and what nearly all words get.
fn may_begin(word: &str) -> bool {
    static STARTS: LazyLock<FxHashSet<[u8; 3]>> = LazyLock::new(|| {
        let names = MONTHS.iter().flat_map(|names| names.split(','));
        names.filter_map(start).collect()
    });
    start(word).is_none_or(|start| STARTS.contains(&start))
}

fn start(word: &str) -> Option<[u8; 3]> {
    word.as_bytes().first_chunk().copied()
}

fn is_one_of(names: &str, word: &str) -> bool {
    names.split(',').any(|name| name == word)
}

fn is_beginning_of(names: &str, word: &str) -> bool {
    let fits = |name: &str| name.starts_with(word) && name.chars().count() > 4;
    names.split(',').any(fits)
}
