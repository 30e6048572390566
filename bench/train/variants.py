"""Pages that show no article, and very short articles, made from pages that show one."""
import re, zlib

MARK = "\ue000"
HEAD = re.compile(r"<title.*?</title>|<script[^>]*ld\+json.*?</script>|<meta[^>]*>|<link[^>]*canonical[^>]*>", re.S | re.I)
TOPICS = ["Politique", "Climate", "中国", "Wirtschaft", "Deportes", "国际", "Cultura", "Африка", "اقتصاد", "Technology"]
WALLS = [
    ("Sign in to continue", "This article is for subscribers. Sign in or create an account to keep reading, it takes a minute."),
    ("Cet article est réservé aux abonnés", "Pour lire la suite, connectez-vous à votre compte ou abonnez-vous dès maintenant, sans engagement."),
    ("登录后继续阅读", "本文仅供会员阅读，请先登录您的账户，或者立即订阅，首月优惠。"),
    ("Weiterlesen mit Abo", "Dieser Artikel ist Abonnenten vorbehalten. Bitte melden Sie sich an, oder testen Sie uns einen Monat lang kostenlos."),
    ("Contenido exclusivo para suscriptores", "Inicia sesión para seguir leyendo, o suscríbete ahora. Puedes cancelar cuando quieras."),
    ("Log in to your account", "Welcome back! Enter your email and your password, or register for free. Forgot your password?"),
    ("請登入", "您尚未登入，請輸入帳號與密碼，或註冊成為會員。忘記密碼？"),
    ("Войдите, чтобы читать дальше", "Материал доступен только подписчикам. Войдите в свой аккаунт, или оформите подписку."),
    ("Subscribe to read", "You have reached your limit of free articles. Subscribe now for full access, cancel any time."),
    ("ログインしてください", "この記事は会員限定です。ログイン、または会員登録をしてください。"),
]
NOTHING = [
    ("404", "Sorry, the page you are looking for could not be found. It may have been moved, or it no longer exists."),
    ("Page introuvable", "La page que vous cherchez n'existe pas, ou elle a été déplacée. Vous pouvez revenir à la page d'accueil."),
    ("页面不存在", "抱歉，您访问的页面找不到了，可能已被删除，请返回首页。"),
    ("Before you continue", "We and our partners use cookies to store information on a device, to show personalised ads and to measure them. You can accept or refuse."),
    ("Página no encontrada", "Lo sentimos, la página que busca no existe, o ha cambiado de dirección."),
    ("Are you a robot?", "We have detected unusual traffic from your network. To continue, please enable JavaScript and complete the captcha below."),
    ("Seite nicht gefunden", "Die gesuchte Seite existiert nicht, oder sie ist umgezogen. Bitte prüfen Sie die Adresse."),
    ("Votre vie privée", "Avec votre accord, nos partenaires et nous utilisons des cookies, afin de mesurer l'audience. Vous pouvez refuser."),
    ("Access denied", "You do not have permission to view this page. If you think that this is an error, please contact us."),
    ("搜索结果", "很抱歉，没有找到与您的查询相符的结果，请尝试其他关键词。"),
]
CARDS = [
    "<article class='card'><a href='/{n}'><h2>{title}</h2></a><p>{text}</p><time>{date}</time></article>",
    "<li><a href='/{n}'>{title}</a><p class='summary'>{text}</p></li>",
    "<div class='teaser'><h3><a href='/{n}'>{title}</a></h3><div class='teaser__text'>{text}</div><span class='date'>{date}</span></div>",
    "<div class='item'><a href='/{n}'><img src='/{n}.jpg'><h3>{title}</h3><p>{text}</p></a></div>",
    "<article class='post'><h2 class='entry-title'><a href='/{n}'>{title}</a></h2><div class='entry-meta'>{date}</div><div class='entry-content'><p>{text}</p><a href='/{n}'>…</a></div></article>",
    "<div class='news-list-item'><div class='time'>{date}</div><div class='title'><a href='/{n}'>{title}</a></div><div class='desc'>{text}</div></div>",
    "<div><h3><a href='/{n}'>{title}</a></h3><p>{text}</p></div>",
    "<section class='story'><span class='label'>{date}</span><h2><a href='/{n}'>{title}</a></h2><p class='standfirst'>{text}</p></section>",
    "<p><a href='/{n}'><b>{title}</b></a><br>{text}</p>",
    "<div class='m-item-list-article'><a href='/{n}'><p class='article__title'>{title}</p></a><p class='intro'>{text}</p></div>",
]
SIGN_IN = "<form><input name='user'><input type='password' name='p'><button>OK</button></form>"


def number(*parts):
    return zlib.crc32("/".join(map(str, parts)).encode())


def pick(options, fold, seed):
    """One of every fifth: what a fold has seen of templates, the others have not."""
    own = options[fold::5]
    return own[seed % len(own)]


def beginning(text, most):
    """The first sentences, most characters at most."""
    if len(text) <= most:
        return text
    cut = max(text.rfind(c, 0, most) for c in ".。！？!?")
    return text[: cut + 1] if cut > 40 else text[:most] + "."


def headless(rest, seed):
    """Without what the page said of itself; many home pages say that they are a website."""
    website = "<meta property='og:type' content='website'>"
    listed = website + "<script type='application/ld+json'>{\"@type\":\"CollectionPage\"}</script>"
    says = ["", "", "", website, website, website, listed, "<meta property='og:type' content='article'>"]
    return HEAD.sub("", rest).replace("<head>", "<head>" + says[seed % 8], 1)


def topic(page, seed, teasers, n, with_text):
    card = pick(CARDS, page["fold"], seed)
    rows = []
    for k in range(n):
        title, text = teasers[number(seed, k) % len(teasers)]
        text = beginning(text, 60 + number(seed, k, "t") % 160) if with_text and k % 3 < 2 + with_text else ""
        rows.append(card.format(n=k, title=title, text=text, date=f"{1 + k % 28}.{1 + k % 12}.2024 1{k % 10}:30"))
    name = TOPICS[number(seed, "name") % len(TOPICS)]
    head = ["", f"<h1>{name}</h1>"][seed % 2]
    return headless(page["rest"], seed).replace(MARK, head + "<div class='content'>" + "".join(rows) + "</div>", 1).replace("<head>", f"<head><title>{name}</title>", 1)


def of_page(page, teasers):
    """(kind, is an article, HTML, address)"""
    seed, rest, fold, url = number(page["id"]), page["rest"], page["fold"], page["url"]
    host = re.match(r"https?://[^/]+", url or "")
    host = host and host.group() or "https://example.org"
    places = [None, f"{host}/", f"{host}/topics/c{seed % 997}", f"{host}/{TOPICS[seed % 7]}", None]
    place = lambda k: places[(seed + k) % len(places)]
    title = f"<h1>{page['title']}</h1>"
    put = lambda html, inner: html.replace(MARK, inner, 1)
    yield "home", 0, put(headless(rest, seed), ""), place(0)
    n = 4 + seed % 30
    yield "topic", 0, topic(page, seed, teasers, n, 0), place(1)
    yield "topic with teasers", 0, topic(page, seed + 1, teasers, n, 1), place(2)
    wall, nothing = pick(WALLS, fold, seed), pick(NOTHING, fold, seed // 3)
    box = f"<div class='wall'><h2>{wall[0]}</h2><p>{wall[1]}</p>{SIGN_IN if seed % 3 == 0 else ''}</div>"
    yield "wall", 0, put(rest, title + box), url
    html = put(headless(rest, seed), f"<h1>{nothing[0]}</h1><p>{nothing[1]}</p>")
    yield "nothing", 0, html.replace("<head>", f"<head><title>{nothing[0]}</title>", 1), place(3)
    yield "login", 0, f"<html><head><title>{wall[0]}</title></head><body><nav><a href='/'>Home</a></nav><h1>{wall[0]}</h1><p>{wall[1]}</p>{SIGN_IN}<a href='/help'>?</a></body></html>", place(4)
    brief = beginning(page["first"], 60 + seed % 120)
    yield "brief", 1, put(rest, f"{title}<p>{brief}</p>"), url
    yield "without metadata", 1, HEAD.sub("", page["html"]).replace("<head>", f"<head><title>{page['title']}</title>", 1), None
