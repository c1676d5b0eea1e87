home-title = Yeni ülkenizde yardım bulun
home-lead = Doktor, okul, ev, iş bulun ve haklarınızı öğrenin. Hesap gerekmez.
home-who = Bu siteyi yöneten: { $name }.
home-who-unknown = Bu siteyi yönetenler henüz adlarını vermedi.
home-authority-yes = Bu bir kamu kurumudur.
home-authority-no = Bu bir kamu kurumu değildir.
home-authority-unknown = Bunun kamu kurumu olup olmadığını henüz bilmiyoruz.
home-stored = Okuduğunuz ve aradığınız şeyleri kaydetmeyiz.
home-shared-phone = Telefon ortak mı? Gizli pencere açın veya işiniz bitince bu sitenin verilerini silin.
home-where = Nerede oturuyorsunuz?
home-where-label = Şehir veya posta kodu
home-where-placeholder = Örneğin: Gent veya 9000
home-where-button = Bul
home-where-none = Bu yeri bulamadık. Posta kodunu deneyin veya ülkeyi seçin.
home-locate = Konumumu kullan
home-locate-hint = Konumunuz bu telefonda kalır.
home-locate-wait = Aranıyor …
home-locate-denied = Telefon konum vermedi. Şehri veya posta kodunu yazın.
home-countries = Veya bir ülke seçin
place-title = Yardım: { $place }
place-needs = Neye ihtiyacınız var?
place-pathways = Adım adım
place-pathways-lead = Adım listesi: nereye gidilir, ne götürülür, ne zamana kadar.
place-rights = Burada oturan biri olarak haklarınız
place-parts = Buradaki şehirler ve bölgeler
need-pathways = Adım adım
need-below = Daha ayrıntılı
need-services = Hizmetler
need-filter = Sadece “evet” diyen hizmetleri göster
need-filter-button = Göster
need-none = Burada bu ihtiyaç için henüz hizmet yok.
need-none-tell = Bunun eksik olduğunu bize bildirin
need-count = { $n ->
    [one] { $n-text } hizmet
   *[other] { $n-text } hizmet
 }
need-more = Daha fazla hizmet
service-for-whom = Kimler için
service-cost = Ücret
service-bring = Yanınızda ne getirmelisiniz
service-deadline = Ne zaman
service-may-i-come = Gelebilir miyim?
service-languages = Çalışanların konuştuğu diller:
service-when-where = Ne zaman ve nerede
service-hours = Çalışma saatleri
service-directions = Yolu göster
service-contact = İletişim
service-pathways = Bu hizmet şu listede bir adım
service-trust = Buna güvenebilir miyim?
service-authority = Bunu kim sunuyor
service-area = Hangi yerdeki insanlar için
service-law = Kanun
service-checked = Kontrol tarihi
service-sources = Kaynak
source-dated = (sayfanın tarihi: { $date })
source-undated = (sayfanın tarihi bilinmiyor)
record-unverified = Bir kaynaktan kontrol edilmedi
record-volatile = Kanun veya adres değişiyor
not-confirmed = Kesin değil, önce sorun
not-legal-advice = Bu bir bilgidir. Hukuki danışmanlık değildir.
contact-call = Ara:
contact-mail = Yaz:
contact-online = Bunu internetten yap
contact-website = Siteyi aç
share-text = Kısa mesajla gönder
share-button = Paylaş
share-copied = Kopyalandı
keep-button = Bu telefona kaydet
keep-kept = Bu telefonda kayıtlı
print-sheet = QR kodlu çıktı sayfası
print-button = Yazdır
read-aloud = Sesli oku
read-stop = Okumayı durdur
access-without_papers = Oturum belgesi olmadan?
access-without_eid = Elektronik kimlik veya banka hesabı olmadan?
access-without_appointment = Randevu olmadan?
access-interpreter = Tercüman var mı?
access-female_staff = Kadın görevli isteyebilir miyim?
access-children = Çocuklarımı getirebilir miyim?
access-wheelchair = Tekerlekli sandalyeyle gelebilir miyim?
answer-yes = Evet
answer-no = Hayır
answer-unknown = Bilmiyoruz. Önce sorun.
reporting-question = Benim hakkımda kime bilgi verilir?
reporting-none = Hiç kimseye
reporting-police = Polise bilgi verilebilir
reporting-immigration = Göç dairesine bilgi verilebilir
reporting-unknown = Bilmiyoruz. Önce sorun.
hours-open = Şimdi açık
hours-open-until = Şimdi açık. Kapanış: { $time }
hours-opens = Şimdi kapalı. Açılış: { $time }
hours-opens-appointment = Şimdi kapalı. Açılış: { $time }, randevuyla
hours-closed = Kapalı
hours-closed-now = Şimdi kapalı
hours-appointment = Sadece randevuyla
hours-unknown = Çalışma saatlerini bilmiyoruz. Önce sorun.
hours-live-open = Şimdi açık. Kapanış: {"{"}time{"}"}
hours-live-closed = Şimdi kapalı. Açılış: {"{"}time{"}"}
hours-live-closed-appointment = Şimdi kapalı. Açılış: {"{"}time{"}"}, randevuyla
hours-stale = Bu kayıtlı sayfa çok eski. Önce sorun.
hours-varies = Saatler haftadan haftaya değişir
hours-school-holidays = Saatler okul tatillerinde değişebilir
hours-until = Bu saatler şu güne kadar geçerli: { $date }
hours-holidays-ask = Resmî tatillerde: önce sorun
hours-holidays-as-usual = Resmî tatillerde de açık
hours-holidays-closed = Resmî tatillerde kapalı
hours-holidays-open = Resmî tatillerde: { $times }
cost-free = Ücretsiz
cost-about = yaklaşık { $amount }
cost-max = en fazla { $amount }
cost-min = en az { $amount }
cost-per-day = gün başına
cost-per-week = hafta başına
cost-per-month = ay başına
cost-per-year = yıl başına
cost-per-visit = ziyaret başına
cost-per-course = kurs başına
cost-per-document = belge başına
cost-per-person = kişi başına
cost-per-hour = saat başına
cost-per-page = sayfa başına
deadline-now = Şimdi
deadline-same-day = Aynı gün
deadline-soon = En kısa sürede
deadline-within = { $time } içinde
deadline-counted-from = Sayım başlangıcı: { $event }
deadline-before = Şundan önce: { $moment }
deadline-before-time = En az { $time } önce. Neyden önce: { $moment }
deadline-after = { $time } sonra
deadline-after-moment = Şundan sonra: { $moment }
deadline-at = Şu zamanda: { $moment }
deadline-from = Başlangıç: { $moment }
deadline-until = Son tarih: { $moment }
time-hour = { $n ->
    [one] { $n-text } saat
   *[other] { $n-text } saat
 }
time-day = { $n ->
    [one] { $n-text } gün
   *[other] { $n-text } gün
 }
time-working_day = { $n ->
    [one] { $n-text } iş günü
   *[other] { $n-text } iş günü
 }
time-week = { $n ->
    [one] { $n-text } hafta
   *[other] { $n-text } hafta
 }
time-month = { $n ->
    [one] { $n-text } ay
   *[other] { $n-text } ay
 }
time-year = { $n ->
    [one] { $n-text } yıl
   *[other] { $n-text } yıl
 }
pathway-questions = Birkaç soru
pathway-on-phone = Cevaplarınız bu telefonda kalır. Başka kimse görmez.
pathway-no-script = Tarayıcınız bütün adımları gösterir. Her adımda kimin için olduğu yazar.
pathway-progress = Soru {"{"}n{"}"} / {"{"}total{"}"}
pathway-next = İleri
pathway-back = Geri
pathway-skip = Atla
pathway-again = Yeniden cevapla
pathway-dates = Tarihleriniz
pathway-dates-hint = Tarihi yazın. Günleri bu telefonda sizin için sayarız.
pathway-ics = Tarihleri takvimime ekle
pathway-steps = Adımlarınız
pathway-done = Biten adım: {"{"}n{"}"} / {"{"}total{"}"}
pathway-why = Bunu neden görüyorum?
pathway-maybe = Sadece bu sizin için geçerliyse
pathway-show-hidden = Bana ait olmayan adımları göster ({"{"}n{"}"})
pathway-hide-hidden = Bana ait olmayan adımları gizle
pathway-by = Son gün: {"{"}date{"}"}
pathway-from = Başlangıç: {"{"}date{"}"}
pathway-on = Tarih: {"{"}date{"}"}
pathway-invalid = Bu cevap olamaz. Kontrol edin veya atlayın.
pathway-documents = Bütün belgeler tek listede
pathway-elsewhere = Bu adımlar bu yer için değil. Şurada geçerli:
date-label = Tarih
step-who = Kim
step-where = Nerede
step-else = Olmazsa ne yapmalı
step-done = Yapıldı
step-law-sources = Kanun ve kaynaklar
verdict-eligible = Evet, bu adımları izleyebilirsiniz
verdict-not-eligible = Büyük ihtimalle hayır
verdict-unknown = Bunu kesin söyleyemeyiz
verdict-because = Neden:
verdict-check = Kuralların istisnaları vardır. Vazgeçmeden önce sorun.
verdict-ask = Buraya sorun:
help-neutral-title = Bilgi
help-title = Acil yardım
help-leave = Bu sayfadan hemen çık
help-always = Gece gündüz
help-traces-title = Tarayıcınız ne saklar
help-traces = Tarayıcınız açtığınız sayfaların listesini saklar. Gizli pencere liste saklamaz.
help-traces-link = Bu telefonun sakladıkları nasıl silinir
search-title = Arama
search-results-for = “{ $query }” için sonuçlar
search-none = Bunun için bir şey bulamadık. Başka bir kelime deneyin, her dilde olur.
search-private = Aradığınız şeyleri kaydetmeyiz.
search-kind-service = Hizmet
search-kind-pathway = Adım adım
search-kind-need = İhtiyaç
search-count = {"{"}n{"}"} sonuç
search-offline-why = “{"{"}word{"}"}” kelimesi nedeniyle
search-why-name = Adında “{ $word }” var
search-why-need = Konusu “{ $word }”
search-why-text = Metinde “{ $word }” var
offline-title = İnternetsiz kullanın
offline-lead = Bulunduğunuz yerin sayfalarını bu telefona kaydedin. O zaman internetsiz çalışır.
offline-no-script = Tarayıcınız sayfa kaydedemiyor. Sayfaları yazdırabilirsiniz.
offline-absent = İnternet yok ve bu sayfa bu telefonda yok.
offline-history-title = Tarayıcıdaki listeyi silin
offline-history = Tarayıcının menüsünü açın. “Geçmiş”i seçin. Sonra “Temizle”yi seçin.
pack-save = Bu telefona kaydet
pack-remove = Bu telefondan sil
pack-size = Kapladığı yer: {"{"}size{"}"}.
pack-saving = Kaydediliyor …
pack-saved = Kayıt tarihi: {"{"}date{"}"}.
pack-failed = Kaydedilemedi. İnterneti kontrol edip yeniden deneyin.
pack-update = Daha yeni bir sürüm var. Sizdekinin tarihi: {"{"}date{"}"}. Kapladığı yer: {"{"}size{"}"}.
pack-damaged = Bir dosya bozuk geldi. Yeniden deneyin.
pack-full = Bu telefonda yer kalmadı.
pack-removed = Bu telefondan silindi.
wipe-title = Ortak telefon
wipe-lead = Bu sitenin telefonda sakladığı her şeyi silin: cevaplar, kayıtlı sayfalar, bekleyen mesajlar.
wipe-button = Her şeyi şimdi sil
wipe-confirm = Her şeyi silmek için yeniden basın
wipe-done = Her şey silindi.
desk-title = Yanınızda götürmek için sayfa
desk-lead = Liste sadece bu telefonda. Yazdırın veya karşınızdaki kişi kodu okutsun.
desk-empty = Liste boş. Bir hizmet açın ve “Sayfaya ekle”yi seçin.
desk-collect = Sayfaya ekle
desk-added = Sayfada
desk-missing = Bu kayıt okunamadı.
desk-code = Bu kod bütün listeyi içerir.
desk-no-script = Bu sayfa için JavaScript gerekir. Her hizmeti ayrı yazdırabilirsiniz.
citizenship-title = Vatandaş olun
voting-title = Yerel seçimlerde oy verin
voting-yes = AB dışından gelenler burada yerel seçimlerde oy verebilir.
voting-no = AB dışından gelenler burada yerel seçimlerde oy veremez.
voting-some = AB dışından gelenlerin bazıları burada yerel seçimlerde oy verebilir.
voting-unknown = Bunu kesin bilmiyoruz. Belediyeye sorun.
country-volatile = Karar vermeden önce kuruma sorun.
country-years = Gereken oturum süresi
country-years-refugee = Mülteciler için gereken oturum süresi
country-decision = Karar ne kadar sürer
country-reminders = Hatırlanacak tarihler
country-reminders-take = Bu tarihleri takvimime ekle
country-route = Yol
country-language = Dil
country-test = Sınav
country-work-income = İş ve gelir
country-other = Diğer şartlar
country-dual = İki vatandaşlık
country-condition = Şart
country-stand = Aday olabilir miyim?
country-levels = Hangi seçimler
country-next = Gelecek seçim
country-years-other = Diğer süreler
country-note = Bilmekte yarar var
feedback-title = Bize anlatın
feedback-helpful = Bu size yardımcı oldu mu?
feedback-visit = Oraya gittim
feedback-correction = Burada bir yanlış var
feedback-barrier = Bir sorun yaşadım
about-contact = İletişim:
about-contact-unknown = Henüz iletişim adresi yok.
about-what = NAVI-MIG yeni gelenlere yardım eder. Kamu hizmetlerini, adımları ve hakları gösterir.
about-services = { $n ->
    [one] İçinde { $n-text } hizmet,
   *[other] İçinde { $n-text } hizmet,
 }
about-pathways = { $n ->
    [one] { $n-text } adım listesi
   *[other] { $n-text } adım listesi
 }
about-helplines = { $n ->
    [one] ve kontrol edilmiş { $n-text } yardım hattı var.
   *[other] ve kontrol edilmiş { $n-text } yardım hattı var.
 }
about-translations = Birçok çeviriyi makine yaptı. Bir insan okuyana kadar bu orada yazar.
about-licence = Metinleri herkes CC BY 4.0 ile kullanabilir. Program EUPL-1.2 ile özgür yazılımdır.
about-attribution = Yerler: Statbel ve GeoNames (CC BY 4.0). Dillerin adları: Unicode CLDR.
privacy-reading-title = Okurken
privacy-reading = Hesap gerekmez. Çerez kullanmayız. Okuduklarınızı kaydetmeyiz ve başka şirkete bilgi vermeyiz.
privacy-search = Aradığınız şeyleri kaydetmeyiz.
privacy-phone-title = Telefonunuzda
privacy-phone = Cevaplarınız, işaretleriniz ve kayıtlı sayfalar telefonunuzda kalır. Tek düğmeyle silebilirsiniz.
privacy-voices-title = Sorun bildirirken
privacy-voices = Seçtiğinizi, yazdığınızı, günü ve belediyeyi kaydederiz. Ad ve kesin saat kaydetmeyiz.
privacy-voices-readers = Kimin okuyacağını siz seçersiniz: hiç kimse, bağımsız bir büro veya kurum da.
privacy-voices-keep = Bir numara ve dört kelime alırsınız. Bildiriminizi sadece bunlar açar.
privacy-rights-title = Haklarınız
privacy-rights = Gönderdiğinizi görmeyi veya sildirmeyi isteyebilirsiniz. Veri koruma kurumuna şikâyet edebilirsiniz.
accessibility-status = Bu sitenin hedefi WCAG 2.2, AA düzeyidir. Herkese açık her sayfa denenir.
accessibility-how = Programla, klavyeyle, büyük yazıyla, küçük ekranla ve JavaScript olmadan deneriz.
accessibility-gaps-title = Henüz çalışmayan şeyler
accessibility-gap-translation = Birçok çeviriyi henüz bir insan okumadı.
accessibility-gap-links = Başka kurumların sitelerini kullanmak zor olabilir.
accessibility-feedback-title = Bize anlatın
accessibility-feedback = Bu sitede bir engelle karşılaştınız mı? Siteyi yönetenlere yazın.
accessibility-complaint = Cevap yok mu? Ülkenizde web erişilebilirliğinden sorumlu kuruma şikâyet edebilirsiniz.
