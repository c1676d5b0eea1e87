home-title = Найдите помощь в новой стране
home-lead = Найдите врача, школу, жильё, работу и узнайте свои права. Регистрация не нужна.
home-who = Этот сайт ведёт { $name }.
home-who-unknown = Те, кто ведёт этот сайт, ещё не назвали себя.
home-authority-yes = Это государственный орган.
home-authority-no = Это не государственный орган.
home-authority-unknown = Мы пока не знаем, государственный ли это орган.
home-stored = Мы не храним то, что вы читаете и ищете.
home-shared-phone = Телефон общий? Откройте приватное окно или в конце сотрите данные этого сайта.
home-where = Где вы живёте?
home-where-label = Город или почтовый индекс
home-where-placeholder = Например: Gent или 9000
home-where-button = Найти
home-where-none = Мы не нашли это место. Введите индекс или выберите страну.
home-locate = Определить, где я
home-locate-hint = Ваше местоположение остаётся на этом телефоне.
home-locate-wait = Ищем …
home-locate-denied = Телефон не сообщил местоположение. Введите город или индекс.
home-countries = Или выберите страну
place-title = Помощь: { $place }
place-needs = Что вам нужно?
place-pathways = Шаг за шагом
place-pathways-lead = Список шагов: куда идти, что взять, до какого дня.
place-rights = Ваши права как жителя
place-parts = Города и районы здесь
need-pathways = Шаг за шагом
need-below = Точнее
need-services = Службы
need-filter = Показать только службы, которые отвечают «да»
need-filter-button = Показать
need-none = Для этого у нас здесь пока нет службы.
need-none-instead = Эти службы могут вам помочь.
need-none-tell = Сообщить, что этого не хватает
need-count = { $n ->
    [one] { $n-text } служба
    [few] { $n-text } службы
    [many] { $n-text } служб
   *[other] { $n-text } службы
 }
need-more = Ещё службы
service-for-whom = Для кого
service-cost = Сколько стоит
service-bring = Что взять с собой
service-deadline = Когда
service-may-i-come = Можно ли мне прийти?
service-languages = Сотрудники говорят на языках:
service-when-where = Когда и где
service-hours = Часы работы
service-directions = Показать дорогу
service-contact = Связаться
service-pathways = Эта служба — шаг в списке
service-trust = Можно ли этому верить?
service-authority = Кто это предлагает
service-area = Для людей из мест:
service-law = Закон
service-checked = Дата проверки
service-sources = Источник
source-dated = (дата страницы: { $date })
source-undated = (дата страницы неизвестна)
record-unverified = Не проверено по источнику
record-volatile = Закон или адрес меняется
not-confirmed = Не подтверждено, сначала спросите
not-legal-advice = Это информация. Это не юридическая консультация.
contact-call = Позвонить
contact-mail = Написать на
contact-online = Сделать это онлайн
contact-website = Открыть сайт
share-text = Отправить в SMS
share-button = Поделиться
share-copied = Скопировано
keep-button = Сохранить на телефоне
keep-kept = Сохранено на телефоне
print-sheet = Лист для печати с QR-кодом
print-button = Напечатать
print-hint = Чтобы напечатать, откройте меню браузера и выберите «Печать».
read-aloud = Прочитать вслух
read-stop = Остановить чтение
access-without_papers = Без документов на проживание?
access-without_eid = Без электронного удостоверения или счёта в банке?
access-without_appointment = Без записи?
access-interpreter = Есть ли переводчик?
access-female_staff = Можно ли попросить, чтобы приняла женщина?
access-children = Можно ли прийти с детьми?
access-wheelchair = Можно ли прийти с инвалидной коляской?
answer-yes = Да
answer-no = Нет
answer-unknown = Мы не знаем. Сначала спросите.
answers-unknown = Мы пока не знаем, сначала спросите:
reporting-question = Кому сообщат обо мне?
reporting-none = Никому
reporting-police = Могут сообщить полиции
reporting-immigration = Могут сообщить миграционной службе
reporting-unknown = Мы не знаем. Сначала спросите.
hours-open = Сейчас открыто
hours-open-until = Сейчас открыто. Закроется: { $time }
hours-opens = Сейчас закрыто. Откроется: { $time }
hours-opens-appointment = Сейчас закрыто. Откроется: { $time }, по записи
hours-closed = Закрыто
hours-closed-now = Сейчас закрыто
hours-appointment = Только по записи
hours-unknown = Мы не знаем часы работы. Сначала спросите.
hours-live-open = Сейчас открыто. Закроется: {"{"}time{"}"}
hours-live-closed = Сейчас закрыто. Откроется: {"{"}time{"}"}
hours-live-closed-appointment = Сейчас закрыто. Откроется: {"{"}time{"}"}, по записи
hours-stale = Эта сохранённая страница слишком старая. Сначала спросите.
hours-varies = Часы работы каждую неделю разные
hours-school-holidays = В школьные каникулы часы могут измениться
hours-until = Эти часы действуют до: { $date }
hours-holidays-ask = В праздники: сначала спросите
hours-holidays-as-usual = Открыто и в праздники
hours-holidays-closed = В праздники закрыто
hours-holidays-open = В праздники: { $times }
cost-free = Бесплатно
cost-about = примерно { $amount }
cost-max = не больше { $amount }
cost-min = от { $amount }
cost-per-day = в день
cost-per-week = в неделю
cost-per-month = в месяц
cost-per-year = в год
cost-per-visit = за визит
cost-per-course = за курс
cost-per-document = за документ
cost-per-person = с человека
cost-per-hour = в час
cost-per-page = за страницу
deadline-now = Сейчас
deadline-same-day = В тот же день
deadline-soon = Как можно скорее
deadline-within = Срок: { $time }
deadline-counted-from = Срок считают от: { $event }
deadline-before = До этого: { $moment }
deadline-before-time = Минимум { $time } до этого: { $moment }
deadline-after = Когда пройдёт { $time }
deadline-after-moment = После этого: { $moment }
deadline-at = В это время: { $moment }
deadline-from = Начиная с: { $moment }
deadline-until = Последний срок: { $moment }
time-hour = { $n ->
    [one] { $n-text } час
    [few] { $n-text } часа
    [many] { $n-text } часов
   *[other] { $n-text } часа
 }
time-day = { $n ->
    [one] { $n-text } день
    [few] { $n-text } дня
    [many] { $n-text } дней
   *[other] { $n-text } дня
 }
time-working_day = { $n ->
    [one] { $n-text } рабочий день
    [few] { $n-text } рабочих дня
    [many] { $n-text } рабочих дней
   *[other] { $n-text } рабочего дня
 }
time-week = { $n ->
    [one] { $n-text } неделя
    [few] { $n-text } недели
    [many] { $n-text } недель
   *[other] { $n-text } недели
 }
time-month = { $n ->
    [one] { $n-text } месяц
    [few] { $n-text } месяца
    [many] { $n-text } месяцев
   *[other] { $n-text } месяца
 }
time-year = { $n ->
    [one] { $n-text } год
    [few] { $n-text } года
    [many] { $n-text } лет
   *[other] { $n-text } года
 }
pathway-questions = Несколько вопросов
pathway-on-phone = Ваши ответы остаются на этом телефоне. Больше их никто не видит.
pathway-no-script = Ваш браузер показывает все шаги. У каждого шага написано, для кого он.
pathway-progress = Вопрос {"{"}n{"}"} из {"{"}total{"}"}
pathway-next = Дальше
pathway-back = Назад
pathway-skip = Пропустить
pathway-again = Ответить ещё раз
pathway-dates = Ваши даты
pathway-dates-hint = Укажите дату. Мы посчитаем дни на этом телефоне.
pathway-ics = Добавить даты в мой календарь
pathway-steps = Ваши шаги
pathway-done = Сделано шагов: {"{"}n{"}"} из {"{"}total{"}"}
pathway-why = Почему я это вижу?
pathway-maybe = Только если это верно для вас
pathway-show-hidden = Показать шаги не для меня ({"{"}n{"}"})
pathway-hide-hidden = Скрыть шаги не для меня
pathway-by = Последний день: {"{"}date{"}"}
pathway-from = Начиная с: {"{"}date{"}"}
pathway-on = Дата: {"{"}date{"}"}
pathway-dated = Шаг {"{"}n{"}"}: {"{"}date{"}"}
pathway-invalid = Такой ответ невозможен. Проверьте его или пропустите вопрос.
pathway-documents = Все документы в одном списке
pathway-elsewhere = Эти шаги не для этого места. Они действуют здесь:
date-label = Дата
step-who = Кто
step-where = Где
step-else = Если не получилось
step-done = Сделано
step-law-sources = Закон и источники
verdict-eligible = Да, эти шаги вам подходят
verdict-not-eligible = Скорее всего нет
verdict-unknown = Мы не можем сказать точно
verdict-because = Почему:
verdict-check = Бывают исключения. Спросите, прежде чем отказаться.
verdict-ask = Спросите здесь:
help-neutral-title = Информация
help-title = Помощь сейчас
help-leave = Уйти с этой страницы
help-always = Днём и ночью
help-other = Другие номера
help-elsewhere = Номера в других регионах
help-traces-title = Что хранит ваш браузер
help-traces = Ваш браузер хранит список открытых страниц. Приватное окно не хранит список.
help-traces-link = Как стереть то, что хранит телефон
search-title = Поиск
search-results-for = Найдено по запросу «{ $query }»
search-none = Мы ничего не нашли. Попробуйте другое слово на любом языке.
search-private = Мы не храним то, что вы ищете.
search-kind-service = Служба
search-kind-pathway = Шаг за шагом
search-kind-need = Тема
search-count = Найдено: {"{"}n{"}"}
search-offline-why = Из-за слова «{"{"}word{"}"}»
search-why-name = В названии есть «{ $word }»
search-why-need = Тема: «{ $word }»
search-why-text = В тексте есть «{ $word }»
offline-title = Пользуйтесь без интернета
offline-lead = Сохраните на телефоне страницы вашего места. Тогда они работают без интернета.
offline-no-script = Ваш браузер не может сохранять страницы. Вы можете их напечатать.
offline-absent = Нет интернета, и этой страницы нет на телефоне.
offline-history-title = Очистить список в браузере
offline-history = Откройте меню браузера. Выберите «История». Потом выберите «Очистить».
pack-save = Сохранить на телефоне
pack-remove = Удалить с телефона
pack-size = Нужно места: {"{"}size{"}"}.
pack-saving = Сохраняем …
pack-saved = Дата сохранения: {"{"}date{"}"}.
pack-failed = Не удалось сохранить. Проверьте интернет и попробуйте ещё раз.
pack-update = Есть новая версия. Дата вашей версии: {"{"}date{"}"}. Нужно места: {"{"}size{"}"}.
pack-damaged = Файл пришёл с ошибкой. Попробуйте ещё раз.
pack-full = На этом телефоне нет места.
pack-removed = Удалено с этого телефона.
wipe-title = Общий телефон
wipe-lead = Сотрите всё, что этот сайт хранит на телефоне: ответы, сохранённые страницы, неотправленные сообщения.
wipe-button = Стереть всё сейчас
wipe-confirm = Нажмите ещё раз, чтобы стереть всё
wipe-done = Всё стёрто.
desk-title = Лист с собой
desk-lead = Список есть только на этом телефоне. Напечатайте его или дайте отсканировать код.
desk-empty = Список пуст. Откройте службу и выберите «Добавить на лист».
desk-collect = Добавить на лист
desk-steps = Выбрать шаги для листа
desk-added = На листе
desk-missing = Эту запись не удалось прочитать.
desk-code = В этом коде весь список.
desk-second = Второй язык на листе
desk-second-none = Без второго языка
desk-no-script = Для этого листа нужен JavaScript. Вы можете напечатать каждую службу.
citizenship-title = Получить гражданство
voting-title = Голосовать на местных выборах
voting-yes = Люди не из ЕС могут голосовать здесь на местных выборах.
voting-no = Люди не из ЕС не могут голосовать здесь на местных выборах.
voting-some = Некоторые люди не из ЕС могут голосовать здесь на местных выборах.
voting-unknown = Мы не знаем это точно. Спросите в муниципалитете.
country-volatile = Прежде чем решать, спросите в службе.
country-law-moving = Закон меняется.
country-years = Сколько лет нужно прожить
country-years-refugee = Сколько лет нужно прожить беженцам
country-decision = Сколько времени занимает решение
country-reminders = Важные даты
country-reminders-take = Добавить эти даты в мой календарь
country-route = Способ
country-language = Язык
country-test = Экзамен
country-work-income = Работа и доход
country-other = Другие условия
country-dual = Два гражданства
country-condition = Условие
country-stand = Можно ли мне стать кандидатом?
country-levels = Какие выборы
country-next = Следующие выборы
country-years-other = Другие сроки
country-note = Полезно знать
feedback-title = Расскажите нам
feedback-helpful = Это помогло?
feedback-visit = Рассказать о визите
feedback-correction = Сообщить об ошибке
feedback-barrier = Сообщить о проблеме
about-contact = Связь:
about-contact-unknown = Адреса для связи пока нет.
about-what = NAVI-MIG помогает людям, которые недавно приехали. Здесь есть государственные службы, шаги и права.
about-services = { $n ->
    [one] Здесь { $n-text } служба,
    [few] Здесь { $n-text } службы,
    [many] Здесь { $n-text } служб,
   *[other] Здесь { $n-text } службы,
 }
about-pathways = { $n ->
    [one] { $n-text } список шагов
    [few] { $n-text } списка шагов
    [many] { $n-text } списков шагов
   *[other] { $n-text } списка шагов
 }
about-helplines = { $n ->
    [one] и { $n-text } проверенный телефон помощи.
    [few] и { $n-text } проверенных телефона помощи.
    [many] и { $n-text } проверенных телефонов помощи.
   *[other] и { $n-text } проверенного телефона помощи.
 }
about-translations = Многие переводы сделала машина. Там это написано, пока их не прочитал человек.
about-licence = Тексты можно использовать всем по CC BY 4.0. Программа свободная, лицензия EUPL-1.2.
about-attribution = Места: Statbel и GeoNames (CC BY 4.0). Названия языков: Unicode CLDR.
privacy-reading-title = Когда вы читаете
privacy-reading = Регистрация не нужна. Мы не ставим cookie. Мы не храним то, что вы читаете, и никому не сообщаем.
privacy-search = Мы не храним то, что вы ищете.
privacy-phone-title = На вашем телефоне
privacy-phone = Ваши ответы, отметки и сохранённые страницы остаются на телефоне. Их можно стереть одной кнопкой.
privacy-phone-keeps = Вот что хранит ваш браузер:
privacy-phone-pages = Последние { $n } страниц, которые вы открыли. Их можно читать без интернета.
privacy-phone-not = Он не хранит поиск и страницы о срочной помощи и насилии.
privacy-phone-basics = Ваш язык и место, начальную страницу, номера помощи и форму сообщения.
privacy-phone-answers = Ваши ответы, отметки и даты в разделе «Шаг за шагом», с первого ответа.
privacy-phone-forms = То, что вы пишете в форме, и ваш лист, пока вы не закроете вкладку.
privacy-phone-outbox = Сообщение ждёт здесь интернета. Ответ остаётся, пока вы его не уберёте.
privacy-phone-saved = Страницы и места, которые вы сохранили. В сохранённом месте есть все страницы, также о насилии.
privacy-voices-title = Когда вы сообщаете о проблеме
privacy-voices = Мы храним то, что вы выбрали и написали, день и муниципалитет. Имя и точное время мы не храним.
privacy-voices-readers = Вы решаете, кто это читает: никто, независимый отдел или ещё и служба.
privacy-voices-keep = Вы получите номер и четыре слова. Только с ними можно открыть ваше сообщение.
privacy-rights-title = Ваши права
privacy-rights = Вы можете попросить показать или удалить то, что отправили. Вы можете пожаловаться в орган защиты данных.
accessibility-status = Цель этого сайта: WCAG 2.2, уровень AA. Мы проверяем каждую открытую страницу.
accessibility-how = Мы проверяем программой, с клавиатурой, крупным текстом, маленьким экраном и без JavaScript.
accessibility-gaps-title = Что пока не работает
accessibility-gap-translation = Многие переводы ещё не прочитал человек.
accessibility-gap-links = Сайты других служб могут быть неудобными.
accessibility-feedback-title = Расскажите нам
accessibility-feedback = На этом сайте что-то мешает? Напишите тем, кто его ведёт.
accessibility-complaint = Нет ответа? Пожалуйтесь в орган вашей страны, который отвечает за доступность сайтов.

## The desk of editors
editing-list-title = Услуги в редакции
editing-list-lead = Следите, чтобы услуги ваших мест были верны.
editing-work-title = Что нужно сделать
editing-work-lead = Что в ваших местах устарело, не хватает или не подтверждено.
editing-work-overdue = Не проверялось год
editing-work-facts = Источники и сведения
editing-none = Здесь ничего нет.
editing-new = Добавить услугу
editing-state-draft = Черновик
editing-state-review = Ждёт второго взгляда
editing-state-published = Опубликовано
editing-state-archived = Больше не показывается
editing-name = Название
editing-summary = Что получает человек
editing-phone = Телефон
editing-email = Эл. почта
editing-address = Адрес
editing-website = Сайт
editing-note = Примечание
editing-source-none = Нет источника
editing-source-new = Новый источник
editing-source-name = Название страницы
editing-source-url = Адрес страницы (https://…)
editing-source-kind = Кто отвечает за страницу
editing-source-date = Дата страницы
editing-kind-official = Учреждение
editing-kind-law = Закон
editing-kind-organisation = Организация
editing-kind-press = Газета
editing-kind-other = Кто-то другой
editing-checked = Проверено { $date }
editing-amount = Сумма
editing-currency = Валюта
editing-payer = Кто платит вместо человека
editing-count = Сколько
editing-event = Что тогда происходит
editing-save = Сохранить
editing-send = Отправить на второй взгляд
editing-publish = Опубликовать
editing-preview = Показать предпросмотр
editing-archive = Больше не показывать
editing-still-true = Всё ещё верно
editing-still-true-hint = Вы прочитали источники сегодня, и всё верно.
editing-see = Открыть опубликованную страницу
editing-saved = Сохранено.
editing-sent = Ждёт второго взгляда.
editing-shown = Готово. Теперь это видят все.
editing-hints = Посмотрите
editing-changed = Кто-то только что сохранил это. Посмотрите на оба и выберите.
editing-keep-mine = Оставить моё
editing-keep-theirs = Оставить другое
editing-versions = Версии
editing-by-release = Пришло с программой.
editing-by-you = Вы
editing-undo = Вернуться к этой версии
editing-translation = Перевод
editing-translate = Перевести: { $language }
editing-original = Оригинал
editing-changed-original = Что изменилось в оригинале
editing-right = Я прочитал это, и это верно
editing-translate-review = Подтвердить отмеченные тексты
editing-confirm-title = Подтвердить номер
editing-confirm-lead = Прочитайте номер на странице учреждения. Затем скажите, на какой.
editing-confirm-own = Этот номер написали вы. Его должен подтвердить кто-то другой.
editing-error-empty = Заполните это.
editing-error-long = Это слишком длинно.
editing-error-link = Это не адрес страницы. Он начинается с https://
editing-error-mail = Это не адрес эл. почты.
editing-error-phone = Это не номер телефона. Пишите цифры и пробелы.
editing-error-unknown = Мы не знаем этого слова или кода.
editing-error-choose = Выберите одно.
editing-error-number = Это число здесь не подходит.
editing-error-place = Вы не работаете для этого места.
editing-fault = Не получилось. Попробуйте ещё раз через минуту.
finding-source-stale = Источник старый. Найдите страницу новее.
finding-source-weak = За этот источник не отвечает ни одно учреждение. Найдите страницу лучше.
finding-unknown = Чего-то здесь нет или оно не подходит.
finding-hours-unreadable = Мы не можем прочитать эти часы работы.
finding-digits-differ = Числа не одинаковы на всех языках.
finding-office-lost = В переводе нет названия учреждения.
finding-sentence-long = Одно предложение слишком длинное. Сделайте из него два.
