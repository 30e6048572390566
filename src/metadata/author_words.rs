//! The words around names: labels before them, what is said behind them, what looks like a name.

/// What stands before names, in lower case.
pub(super) const PREFIXES: &[&str] = &[
    "view all posts by",
    "posts by",
    "more by",
    "articles by",
    "written by",
    "story by",
    "words by",
    "posted by",
    "published by",
    "reported by",
    "article by",
    "text by",
    "by",
    "author:",
    "authors:",
    "from",
    "par",
    "de notre envoyé spécial",
    "écrit par",
    "publié par",
    "von",
    "ein artikel von",
    "eine analyse von",
    "ein kommentar von",
    "ein gastbeitrag von",
    "text:",
    "autor:",
    "autorin:",
    "autoren:",
    "por",
    "escrito por",
    "texto:",
    "di",
    "a cura di",
    "door",
    "av",
    "af",
    "tekst:",
    "text",
    "napsal",
    "autor",
    "автор:",
    "автор",
    "oleh",
    "作者：",
    "作者:",
    "作者",
    "文／",
    "文/",
    "文｜",
    "文：",
    "撰文：",
    WROTE_THIS,
    "autorin/autor",
    "author",
    "记者：",
    "记者",
    "記者：",
    "記者",
    "撰稿：",
    "撰稿人：",
    "来源：",
    "责任编辑：",
    "责编：",
    "編輯：",
    "作者｜",
    "作者丨",
    "作者|",
    "文丨",
    "文|",
    "文 |",
    "文＝",
    "文・",
    "撰文｜",
    "采写：",
    "采写｜",
    "撰稿｜",
    "记者｜",
    "记者 |",
    "取材・文：",
    "聞き手・",
    "聞き手：",
    "執筆者：",
    "執筆：",
    "著者：",
    "筆者：",
    "ライター：",
    "글=",
    "글 ",
    "كتبت:",
    "كتب:",
    "كتبه:",
    "بقلم:",
    "بقلم",
    "إعداد:",
    "نویسنده:",
    "نویسنده",
    "به قلم",
    "گزارش از",
    "מאת:",
    "מאת",
    "נכתב על ידי",
    "כתב:",
    "כתבה:",
    "verfasst von",
    "geschrieben von",
    "auteur:",
    "auteur :",
    "autore:",
    "scritto da",
    "geschreven door",
    "текст:",
    "penulis:",
    "tác giả:",
    "yazan:",
    "írta:",
    "szerző:",
    "teksti:",
    "โดย",
    "लेखक:",
];

/// The heading of a Japanese box about the author.
pub(super) const WROTE_THIS: &str = "この記事を書いた人";

/// Labels of those who edited or supplied a text, in lower case: no authors while one is named.
pub(super) const EDITORS: &[&str] = &[
    "责任编辑",
    "責任編輯",
    "责编",
    "責編",
    "编辑：",
    "編輯：",
    "编辑:",
    "編輯:",
    "编辑｜",
    "編輯｜",
    "编辑|",
    "编辑丨",
    "编辑/",
    "编译：",
    "編譯：",
    "翻译：",
    "翻譯：",
    "译者：",
    "譯者：",
    "校对：",
    "校对｜",
    "审核：",
    "审核｜",
    "審核：",
    "主编：",
    "监制：",
    "编审：",
    "編集：",
    "編集＝",
    "来源：",
    "來源：",
];

/// What follows a name and tells where from its bearer writes, in lower case.
pub(super) const SUFFIXES: &[&str] = &[
    " skrifar",
    " reports from",
    " reporting from",
    " berichtet aus",
    " rapporterer fra",
    " rapporterar från",
];

/// Labels that stand alone before the names of authors, in lower case, without a colon.
pub(super) const LABELS: &[&str] = &[
    "autorin/autor",
    "autor/autorin",
    "autor/in",
    "autor*in",
    "autor",
    "autorin",
    "autoren",
    "author",
    "authors",
    "author(s)",
    "written by",
    "auteur",
    "auteurs",
    "autore",
    "autori",
    "autores",
    "auteur(s)",
    "forfatter",
    "författare",
    "автор",
    "作者",
    "记者",
    "記者",
    WROTE_THIS,
];

/// Names of `<meta>` tags for authors, the best first.
pub(super) const TAGS: &[&str] = &[
    "author",
    "article:author",
    "article:author_name",
    "og:article:author",
    "dc.creator",
    "dc.creator.author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "citation_author",
    "dc.contributor",
    "cxenseparse:author",
    "byline",
    "authors",
];

/// What stands where names stand but is none, in lower case.
pub(super) const NOT_NAMES: &str = "admin|administrator|author|autor|editor|guest|anonymous|unknown|null|none|undefined|follow|\
     share|facebook|twitter|email|mail|instagram|linkedin|view profile|see all|more|updated|\
     published|posted|date|comments|read more|contact|bio|x|user|about the author|more by|\
     website|posts|profile|the author|name|author name|guest author|reviewed by|edited by|home|\
     名片|留言";

/// What stands before the names of those who took a picture, in lower case.
pub(super) const PICTURES: &str = "photo|photos|photo by|photograph|photographs|photographer|photography|image:|images:|\
     image credit|image by|picture:|pictures:|illustration|illustrations|illustrated by|graphic:|\
     video:|credit:|credits:|foto:|fotos:|foto|fotograf|bild:|bilder:|crédit|crédits|fotografía|\
     imagen:|imagem:|immagine:|fot.|фото|تصوير|صورة|عکس|צילום|צילומים|摄影|攝影|图｜|图/|图／|\
     图：|图源：|图片来源：|图片：|圖／|圖/|圖｜|圖：|圖源：|圖片來源：|圖片：|撮影|写真|사진";

/// Degrees and the like behind a name.
pub(super) const DEGREES: &str = "PhD|DPhil|MD|DO|MBA|MA|MS|MSc|MEd|MFA|MPhil|BA|BS|BSc|BSN|MSN|RD|RDN|LD|LDN|RN|NP|PA|PA-C|\
     CPA|CFA|CFP|JD|LLM|LLB|DVM|VMD|DDS|DMD|PsyD|EdD|PharmD|DPT|PT|MPH|MPP|MSW|LCSW|LMFT|LPC|\
     CSCS|CDE|CDCES|FACS|FACC|FAAP|FACP|FOMA|DABOM|DACVB|LVT|FRCP|FRS|Esq|Jr|Sr|II|III|IV|OBE|\
     MBE|CBE|MP|SJ|OP|Ph|D";

/// Words of what somebody does, in lower case.
pub(super) const ROLES: &str = "officer|editor|reporter|correspondent|writer|head|director|manager|president|professor|\
     fellow|analyst|contributor|columnist|journalist|producer|founder|cofounder|ceo|cto|cfo|\
     expert|specialist|coordinator|consultant|researcher|lecturer|intern|redakteur|redakteurin|\
     korrespondent|korrespondentin|reporterin|journaliste|correspondant|correspondante|\
     periodista|corresponsal|jornalista|giornalista";

/// Words of names that are written small.
pub(super) const PARTICLES: &str = "von|vom|van|de|der|den|del|della|dos|das|da|di|du|des|la|le|el|al|bin|bint|ibn|abu|ben|bar|\
     ter|ten|te|zu|zum|zur|af|av|y|e|i|d’|d'|dal|lo|los|las|und|o’|mac|st.|st";
