//! The phrases of pages that show no article: walls, logins, searches and errors.

use crate::text::lowercase;
use crate::text::needles::Needles;
use std::sync::LazyLock;

/// What pages say that show no article: they ask for a login or a subscription, or found nothing.
/// News speaks of subscribers, robots and things that cannot be found, too: such words stand here
/// only together with others.
const WALLS: &str = "log in|login|sign in|signin|subscribe to|for subscribers|your subscription|your account|\
     page not found|was not found|could not be found|error 404|page is no longer available|\
     page does not exist|page doesn't exist|access denied|enable javascript|captcha|not a robot|\
     unusual traffic|accept cookies|use cookies|search results|no results|se connecter|\
     connectez-vous|identifiez-vous|abonnez-vous|réservé aux abonnés|page introuvable|\
     page n'existe|einloggen|jetzt anmelden|für abonnenten|seite nicht gefunden|\
     seite existiert nicht|suchergebnisse|iniciar sesión|inicia sesión|para suscriptores|\
     página no encontrada|página no existe|accedi al|abbonati per|pagina non trovata|\
     para assinantes|página não encontrada|fazer login|inloggen|войдите|только для подписчиков|\
     страница не найдена|увійдіть|сторінку не знайдено|zaloguj|nie znaleziono strony|请登录|\
     登录后|請登入|登入後|立即订阅|立即訂閱|会员专享|會員專享|页面不存在|頁面不存在|找不到页面|\
     找不到頁面|找不到您|搜索结果|搜尋結果|验证码|ログイン|会員限定|ページが見つかりません|\
     로그인|페이지를 찾을 수 없|đăng nhập|không tìm thấy trang|giriş yap|sayfa bulunamadı|\
     تسجيل الدخول|الصفحة غير موجودة|صفحه یافت نشد|silakan masuk|halaman tidak ditemukan";

/// Whether a text is one that stands where an article is not shown.
pub(crate) fn is_of_wall(text: &str) -> bool {
    static NEEDLES: LazyLock<Needles> = LazyLock::new(|| Needles::of(WALLS));
    NEEDLES.first(&lowercase(text)).is_some()
}
