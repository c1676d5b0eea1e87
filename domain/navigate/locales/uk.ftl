home-title = Знайдіть допомогу у вашій новій країні
home-lead = Знайдіть лікаря, школу, житло, роботу й дізнайтеся про свої права. Обліковий запис не потрібен.
home-who = Цей сайт веде: { $name }
home-who-unknown = Ті, хто веде цю копію, ще не назвали себе.
home-authority-yes = Це державна установа.
home-authority-no = Це не державна установа.
home-authority-unknown = Ми ще не знаємо, чи це державна установа.
home-stored = Ми не зберігаємо, що ви читаєте або шукаєте.
home-shared-phone = Телефоном користуються інші? Відкрийте приватне вікно або зітріть дані сайту наприкінці.
home-where = Де ви живете?
home-where-label = Місто або поштовий індекс
home-where-placeholder = Наприклад: Gent або 9000
home-where-button = Знайти
home-where-none = Ми не знайшли це місце. Спробуйте поштовий індекс або виберіть країну.
home-locate = Використати моє місце
home-locate-hint = Ваше місце залишається на цьому телефоні.
home-locate-wait = Шукаємо …
home-locate-denied = Телефон не показав місце. Напишіть місто або поштовий індекс.
home-countries = Або виберіть країну
place-title = Допомога: { $place }
place-needs = Що вам потрібно?
place-pathways = Крок за кроком
place-pathways-lead = Список кроків: куди йти, що взяти, до якого дня.
place-rights = Ваші права як мешканця
place-parts = Міста й регіони тут
need-pathways = Крок за кроком
need-below = Точніше
need-services = Послуги
need-filter = Показати тільки послуги, які кажуть «так»
need-filter-button = Показати
need-none = У нас тут ще немає такої послуги.
need-none-instead = Ці служби можуть вам допомогти.
need-none-tell = Повідомити, що цього бракує
need-count = { $n ->
    [one] { $n-text } послуга
    [few] { $n-text } послуги
    [many] { $n-text } послуг
   *[other] { $n-text } послуги
 }
need-more = Більше послуг
service-for-whom = Для кого
service-cost = Ціна
service-bring = Що взяти з собою
service-deadline = Коли
service-may-i-come = Чи можу я прийти?
service-languages = Тут розмовляють:
service-when-where = Коли й де
service-hours = Години роботи
service-directions = Показати дорогу
service-contact = Контакти
service-pathways = Ця послуга є кроком у списку
service-trust = Чи можна цьому довіряти?
service-authority = Хто надає послугу
service-area = Для мешканців
service-law = Закон
service-checked = Остання перевірка
service-sources = Джерело
source-dated = (дата сторінки: { $date })
source-undated = (дата сторінки невідома)
record-unverified = Не перевірено за джерелом
record-volatile = Закон або адреса змінюється
not-confirmed = Не підтверджено, спершу запитайте
not-legal-advice = Це інформація. Це не юридична порада.
contact-call = Подзвонити
contact-mail = Написати на
contact-online = Зробити онлайн
contact-website = Відкрити сайт
share-text = Надіслати як SMS
share-button = Поділитися
share-copied = Скопійовано
keep-button = Залишити на цьому телефоні
keep-kept = Збережено на цьому телефоні
print-sheet = Надрукувати аркуш із QR-кодом
print-button = Надрукувати
print-hint = Щоб надрукувати, відкрийте меню браузера й виберіть «Друк».
read-aloud = Читати вголос
read-stop = Зупинити читання
access-without_papers = Без документів на проживання?
access-without_eid = Без електронного посвідчення або банківського рахунку?
access-without_appointment = Без запису?
access-interpreter = Чи є перекладач?
access-female_staff = Чи можу я попросити жінку?
access-children = Чи можна прийти з дітьми?
access-wheelchair = Чи можна приїхати на інвалідному візку?
answer-yes = Так
answer-no = Ні
answer-unknown = Ми не знаємо. Спершу запитайте.
answers-unknown = Ми ще не знаємо, спочатку запитайте:
reporting-question = Кому скажуть про мене?
reporting-none = Нікому
reporting-police = Можуть повідомити поліцію
reporting-immigration = Можуть повідомити міграційну службу
reporting-unknown = Ми не знаємо. Спершу запитайте.
hours-open = Зараз відчинено
hours-open-until = Зараз відчинено. Закриття: { $time }
hours-opens = Зараз зачинено. Відкриття: { $time }
hours-opens-appointment = Зараз зачинено. Відкриття: { $time }, за записом
hours-closed = Зачинено
hours-closed-now = Зараз зачинено
hours-appointment = Тільки за записом
hours-unknown = Ми не знаємо годин роботи. Спершу запитайте.
hours-live-open = Зараз відчинено. Закриття: {"{"}time{"}"}
hours-live-closed = Зараз зачинено. Відкриття: {"{"}time{"}"}
hours-live-closed-appointment = Зараз зачинено. Відкриття: {"{"}time{"}"}, за записом
hours-stale = Ця збережена сторінка застара. Спершу запитайте.
hours-varies = Години змінюються щотижня
hours-school-holidays = Години можуть змінитися під час шкільних канікул
hours-until = Ці години діють до { $date }
hours-holidays-ask = У святкові дні: спершу запитайте
hours-holidays-as-usual = Відчинено й у святкові дні
hours-holidays-closed = Зачинено у святкові дні
hours-holidays-open = У святкові дні: { $times }
cost-free = Безкоштовно
cost-about = приблизно { $amount }
cost-max = не більше ніж { $amount }
cost-min = від { $amount }
cost-per-day = на день
cost-per-week = на тиждень
cost-per-month = на місяць
cost-per-year = на рік
cost-per-visit = за візит
cost-per-course = за курс
cost-per-document = за документ
cost-per-person = за людину
cost-per-hour = за годину
cost-per-page = за сторінку
deadline-now = Зараз
deadline-same-day = Того самого дня
deadline-soon = Якнайшвидше
deadline-within = Строк: { $time }
deadline-counted-from = Рахуйте від: { $event }
deadline-before = Раніше, ніж: { $moment }
deadline-before-time = Щонайменше { $time } до: { $moment }
deadline-after = Коли мине: { $time }
deadline-after-moment = Після: { $moment }
deadline-at = Час: { $moment }
deadline-from = Починаючи з: { $moment }
deadline-until = До: { $moment }
time-hour = { $n ->
    [one] { $n-text } година
    [few] { $n-text } години
    [many] { $n-text } годин
   *[other] { $n-text } години
 }
time-day = { $n ->
    [one] { $n-text } день
    [few] { $n-text } дні
    [many] { $n-text } днів
   *[other] { $n-text } дня
 }
time-working_day = { $n ->
    [one] { $n-text } робочий день
    [few] { $n-text } робочі дні
    [many] { $n-text } робочих днів
   *[other] { $n-text } робочого дня
 }
time-week = { $n ->
    [one] { $n-text } тиждень
    [few] { $n-text } тижні
    [many] { $n-text } тижнів
   *[other] { $n-text } тижня
 }
time-month = { $n ->
    [one] { $n-text } місяць
    [few] { $n-text } місяці
    [many] { $n-text } місяців
   *[other] { $n-text } місяця
 }
time-year = { $n ->
    [one] { $n-text } рік
    [few] { $n-text } роки
    [many] { $n-text } років
   *[other] { $n-text } року
 }
pathway-questions = Кілька запитань
pathway-on-phone = Ваші відповіді залишаються на цьому телефоні. Більше ніхто їх не бачить.
pathway-no-script = Ваш браузер показує всі кроки. Біля кожного кроку написано, для кого він.
pathway-progress = Запитання {"{"}n{"}"} з {"{"}total{"}"}
pathway-next = Далі
pathway-back = Назад
pathway-skip = Пропустити
pathway-again = Відповісти ще раз
pathway-dates = Ваші дати
pathway-dates-hint = Укажіть дату. Ми рахуємо дні за вас на цьому телефоні.
pathway-ics = Додати дати в мій календар
pathway-steps = Ваші кроки
pathway-done = Зроблено кроків: {"{"}n{"}"} з {"{"}total{"}"}
pathway-why = Чому я це бачу?
pathway-maybe = Тільки якщо це стосується вас
pathway-show-hidden = Показати кроки, які не для мене ({"{"}n{"}"})
pathway-hide-hidden = Сховати кроки, які не для мене
pathway-by = До {"{"}date{"}"}
pathway-from = Від {"{"}date{"}"}
pathway-on = Дата: {"{"}date{"}"}
pathway-dated = Крок {"{"}n{"}"}: {"{"}date{"}"}
pathway-invalid = Така відповідь неможлива. Перевірте її або пропустіть.
pathway-documents = Усі документи в одному списку
pathway-elsewhere = Ці кроки не для цього місця. Вони діють тут:
date-label = Дата
step-who = Хто
step-where = Де
step-else = А якщо ні
step-done = Зроблено
step-law-sources = Закон і джерела
verdict-eligible = Так, ви можете пройти ці кроки
verdict-not-eligible = Мабуть, ні
verdict-unknown = Ми не можемо сказати напевно
verdict-because = Чому:
verdict-check = Правила мають винятки. Запитайте, перш ніж відмовитися.
verdict-ask = Запитайте тут:
help-neutral-title = Інформація
help-title = Допомога зараз
help-leave = Негайно покинути цю сторінку
help-always = Удень і вночі
help-other = Інші номери
help-elsewhere = Номери в інших регіонах
help-traces-title = Що зберігає ваш браузер
help-traces = Браузер зберігає список сторінок, які ви відкривали. Приватне вікно не зберігає списку.
help-traces-link = Як стерти те, що зберігає цей телефон
search-title = Пошук
search-results-for = Результати для «{ $query }»
search-none = Ми нічого не знайшли. Спробуйте інше слово будь-якою мовою.
search-private = Ми не зберігаємо, що ви шукаєте.
search-kind-service = Послуга
search-kind-pathway = Крок за кроком
search-kind-need = Потреба
search-count = Результати: {"{"}n{"}"}
search-offline-why = Через слово «{"{"}word{"}"}»
search-why-name = У назві є «{ $word }»
search-why-need = Це про «{ $word }»
search-why-text = У тексті є «{ $word }»
offline-title = Користуватися без інтернету
offline-lead = Збережіть сторінки вашого місця на цьому телефоні. Тоді вони працюють без інтернету.
offline-no-script = Ваш браузер не може зберігати сторінки. Їх можна надрукувати.
offline-absent = У вас немає інтернету, а цієї сторінки немає на телефоні.
offline-history-title = Очистити список у браузері
offline-history = Відкрийте меню браузера. Виберіть «Історія». Потім виберіть «Очистити».
pack-save = Зберегти на цьому телефоні
pack-remove = Видалити з цього телефону
pack-size = Потрібно місця: {"{"}size{"}"}.
pack-saving = Зберігаємо …
pack-saved = Збережено. Дата: {"{"}date{"}"}.
pack-failed = Зберегти не вдалося. Перевірте інтернет і спробуйте ще раз.
pack-update = Є новіша версія. Дата вашої: {"{"}date{"}"}. Для нової потрібно {"{"}size{"}"}.
pack-damaged = Файл прийшов пошкодженим. Спробуйте ще раз.
pack-full = На цьому телефоні більше немає місця.
pack-removed = Видалено з цього телефону.
wipe-title = Спільний телефон
wipe-lead = Зітріть усе, що сайт зберігає тут: відповіді, сторінки, повідомлення, які чекають.
wipe-button = Стерти все зараз
wipe-confirm = Натисніть ще раз, щоб стерти все
wipe-done = Усе стерто.
desk-title = Аркуш, щоб узяти з собою
desk-lead = Список є тільки на цьому телефоні. Надрукуйте його або дайте відсканувати код.
desk-empty = Список порожній. Відкрийте послугу й виберіть «Додати на аркуш».
desk-collect = Додати на аркуш
desk-steps = Вибрати кроки для аркуша
desk-added = На аркуші
desk-missing = Ми не змогли прочитати цей запис.
desk-code = Цей код містить увесь список.
desk-second = Друга мова на аркуші
desk-second-none = Без другої мови
desk-no-script = Для цього аркуша потрібен JavaScript. Ви можете надрукувати кожну послугу.
citizenship-title = Отримати громадянство
voting-title = Голосувати на місцевих виборах
voting-yes = Люди з країн поза ЄС можуть тут голосувати на місцевих виборах.
voting-no = Люди з країн поза ЄС не можуть тут голосувати на місцевих виборах.
voting-some = Деякі люди з країн поза ЄС можуть тут голосувати на місцевих виборах.
voting-unknown = Ми не знаємо цього напевно. Запитайте в муніципалітеті.
country-volatile = Запитайте в установі, перш ніж вирішувати.
country-law-moving = Закон змінюється.
country-years = Років проживання
country-years-refugee = Років проживання для біженців
country-decision = Скільки часу триває рішення
country-reminders = Дати, які варто пам’ятати
country-reminders-take = Додати ці дати в мій календар
country-route = Шлях
country-language = Мова
country-test = Іспит
country-work-income = Робота й дохід
country-other = Інші умови
country-dual = Два громадянства
country-condition = Умова
country-stand = Чи можу я бути кандидатом?
country-levels = Які вибори
country-next = Наступні вибори
country-years-other = Інші строки
country-note = Корисно знати
feedback-title = Розкажіть нам
feedback-helpful = Це допомогло?
feedback-visit = Мій візит туди
feedback-correction = Тут щось неправильно
feedback-barrier = У мене була проблема
about-contact = Контакт:
about-contact-unknown = Контактної адреси ще немає.
about-what = NAVI-MIG допомагає людям, які щойно приїхали. Тут є державні послуги, кроки й права.
about-services = { $n ->
    [one] Тут є { $n-text } послуга,
    [few] Тут є { $n-text } послуги,
    [many] Тут є { $n-text } послуг,
   *[other] Тут є { $n-text } послуги,
 }
about-pathways = { $n ->
    [one] { $n-text } список кроків
    [few] { $n-text } списки кроків
    [many] { $n-text } списків кроків
   *[other] { $n-text } списку кроків
 }
about-helplines = { $n ->
    [one] і { $n-text } перевірена лінія допомоги.
    [few] і { $n-text } перевірені лінії допомоги.
    [many] і { $n-text } перевірених ліній допомоги.
   *[other] і { $n-text } перевіреної лінії допомоги.
 }
about-translations = Багато перекладів зробила машина. Про це написано, доки їх не прочитає людина.
about-licence = Усі можуть використовувати тексти за ліцензією CC BY 4.0. Програма є вільною, ліцензія EUPL-1.2.
about-attribution = Місця: Statbel і GeoNames (CC BY 4.0). Назви мов: Unicode CLDR.
privacy-reading-title = Коли ви читаєте
privacy-reading = Обліковий запис не потрібен. Ми не використовуємо cookie. Ми не зберігаємо, що ви читаєте, і жодна інша компанія цього не знає.
privacy-search = Ми не зберігаємо, що ви шукаєте.
privacy-phone-title = На вашому телефоні
privacy-phone = Ваші відповіді, позначки й збережені сторінки залишаються на телефоні. Одна кнопка стирає все.
privacy-phone-keeps = Ось що зберігає ваш браузер:
privacy-phone-pages = Останні { $n } сторінок, які ви відкрили. Їх можна читати без інтернету.
privacy-phone-not = Він не зберігає пошук і сторінки про допомогу зараз та насильство.
privacy-phone-basics = Вашу мову й місце, початкову сторінку, номери допомоги та форму повідомлення.
privacy-phone-answers = Ваші відповіді, позначки й дати в розділі «Крок за кроком», від першої відповіді.
privacy-phone-forms = Те, що ви пишете у формі, і ваш аркуш, доки ви не закриєте вкладку.
privacy-phone-outbox = Повідомлення чекає тут на інтернет. Відповідь залишається, доки ви її не приберете.
privacy-phone-saved = Сторінки й місця, які ви зберегли. У збереженому місці є всі сторінки, також про насильство.
privacy-voices-title = Коли ви повідомляєте про проблему
privacy-voices = Ми зберігаємо, що ви вибрали й написали, день і муніципалітет. Ми не зберігаємо імені й точного часу.
privacy-voices-readers = Ви вибираєте, хто може читати: ніхто, незалежна служба або також установа.
privacy-voices-keep = Ви отримаєте номер і чотири слова. Тільки вони відкривають ваше повідомлення.
privacy-rights-title = Ваші права
privacy-rights = Ви можете попросити показати або видалити те, що надіслали. Ви можете поскаржитися до органу захисту даних.
accessibility-status = Сайт прагне відповідати WCAG 2.2, рівень AA. Перевіряється кожна публічна сторінка.
accessibility-how = Ми перевіряємо програмою, клавіатурою, великим текстом, малим екраном і без JavaScript.
accessibility-gaps-title = Що ще не працює
accessibility-gap-translation = Багато перекладів ще не прочитала людина.
accessibility-gap-links = Сайти інших установ можуть бути складними.
accessibility-feedback-title = Розкажіть нам
accessibility-feedback = Ви знайшли перешкоду на цьому сайті? Напишіть тим, хто його веде.
accessibility-complaint = Немає відповіді? Ви можете поскаржитися до органу вебдоступності вашої країни.

## The desk of editors
editing-list-title = Послуги в редакції
editing-list-lead = Стежте, щоб послуги ваших місць були правильні.
editing-work-title = Що треба зробити
editing-work-lead = Що у ваших місцях застаріло, бракує або не підтверджено.
editing-work-overdue = Не перевіряли рік
editing-work-facts = Джерела й відомості
editing-none = Тут нічого немає.
editing-new = Додати послугу
editing-state-draft = Чернетка
editing-state-review = Чекає на другий погляд
editing-state-published = Опубліковано
editing-state-archived = Більше не показується
editing-name = Назва
editing-summary = Що отримує людина
editing-phone = Телефон
editing-email = Ел. пошта
editing-address = Адреса
editing-website = Сайт
editing-note = Примітка
editing-source-none = Немає джерела
editing-source-new = Нове джерело
editing-source-name = Назва сторінки
editing-source-url = Адреса сторінки (https://…)
editing-source-kind = Хто відповідає за сторінку
editing-source-date = Дата сторінки
editing-kind-official = Установа
editing-kind-law = Закон
editing-kind-organisation = Організація
editing-kind-press = Газета
editing-kind-other = Хтось інший
editing-checked = Перевірено { $date }
editing-amount = Сума
editing-currency = Валюта
editing-payer = Хто платить замість людини
editing-count = Скільки
editing-event = Що тоді відбувається
editing-save = Зберегти
editing-send = Надіслати на другий погляд
editing-publish = Опублікувати
editing-preview = Показати попередній вигляд
editing-archive = Більше не показувати
editing-still-true = Досі правильно
editing-still-true-hint = Ви сьогодні прочитали джерела, і все правильно.
editing-see = Відкрити опубліковану сторінку
editing-saved = Збережено.
editing-sent = Чекає на другий погляд.
editing-shown = Готово. Тепер це бачать усі.
editing-hints = Подивіться
editing-changed = Хтось щойно зберіг це. Подивіться на обидва й виберіть.
editing-keep-mine = Залишити моє
editing-keep-theirs = Залишити інше
editing-versions = Версії
editing-by-release = Прийшло з програмою.
editing-by-you = Ви
editing-undo = Повернутися до цієї версії
editing-translation = Переклад
editing-translate = Перекласти: { $language }
editing-original = Оригінал
editing-changed-original = Що змінилося в оригіналі
editing-right = Я це прочитав, і це правильно
editing-translate-review = Підтвердити позначені тексти
editing-confirm-title = Підтвердити номер
editing-confirm-lead = Прочитайте номер на сторінці установи. Потім скажіть, на якій.
editing-confirm-own = Цей номер написали ви. Його має підтвердити хтось інший.
editing-error-empty = Заповніть це.
editing-error-long = Це задовго.
editing-error-link = Це не адреса сторінки. Вона починається з https://
editing-error-mail = Це не адреса ел. пошти.
editing-error-phone = Це не номер телефону. Пишіть цифри й пробіли.
editing-error-unknown = Ми не знаємо цього слова або коду.
editing-error-choose = Виберіть одне.
editing-error-number = Це число тут не підходить.
editing-error-place = Ви не працюєте для цього місця.
editing-fault = Не вийшло. Спробуйте ще раз за мить.
finding-source-stale = Джерело старе. Знайдіть новішу сторінку.
finding-source-weak = За це джерело не відповідає жодна установа. Знайдіть кращу сторінку.
finding-unknown = Чогось тут немає або воно не підходить.
finding-hours-unreadable = Ми не можемо прочитати ці години роботи.
finding-digits-differ = Числа не однакові всіма мовами.
finding-office-lost = У перекладі немає назви установи.
finding-sentence-long = Одне речення задовге. Зробіть із нього два.
