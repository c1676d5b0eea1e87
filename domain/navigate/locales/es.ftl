home-title = Encuentre ayuda en su nuevo país
home-lead = Encuentre médico, escuela, vivienda, trabajo y sus derechos. No necesita cuenta.
home-who = { $name } gestiona esta página web.
home-who-unknown = Quienes gestionan esta copia todavía no han dado su nombre.
home-authority-yes = Es una autoridad pública.
home-authority-no = No es una autoridad pública.
home-authority-unknown = Todavía no sabemos si es una autoridad pública.
home-stored = No guardamos lo que usted lee o busca.
home-shared-phone = ¿Comparte el teléfono? Abra una ventana privada, o borre esta página al terminar.
home-where = ¿Dónde vive?
home-where-label = Municipio o código postal
home-where-placeholder = Por ejemplo: Gent o 9000
home-where-button = Buscar
home-where-none = No encontramos este lugar. Pruebe con el código postal o elija el país.
home-locate = Usar mi posición
home-locate-hint = Su posición se queda en este teléfono.
home-locate-wait = Buscando …
home-locate-denied = El teléfono no dio la posición. Escriba el municipio o el código postal.
home-countries = O elija un país
place-title = Ayuda en { $place }
place-needs = ¿Qué necesita?
place-pathways = Paso a paso
place-pathways-lead = Una lista de pasos: adónde ir, qué llevar, hasta cuándo.
place-rights = Sus derechos como residente
place-parts = Municipios y regiones aquí
need-pathways = Paso a paso
need-below = Con más detalle
need-services = Servicios
need-filter = Mostrar solo servicios que dicen sí
need-filter-button = Mostrar
need-none = Todavía no tenemos aquí un servicio para esto.
need-none-tell = Avisar de que esto falta
need-count = { $n ->
    [one] { $n-text } servicio
   *[other] { $n-text } servicios
 }
need-more = Más servicios
service-for-whom = Para quién
service-cost = Precio
service-bring = Qué llevar
service-deadline = Cuándo
service-may-i-come = ¿Puedo ir?
service-languages = El personal habla:
service-when-where = Cuándo y dónde
service-hours = Horario
service-directions = Mostrar el camino
service-contact = Contacto
service-pathways = Este servicio es un paso de
service-trust = ¿Puedo confiar en esto?
service-authority = Quién lo ofrece
service-area = Para personas en
service-law = Ley
service-checked = Última comprobación
service-sources = Fuente
source-dated = (página del { $date })
source-undated = (no se conoce la fecha de la página)
record-unverified = No comprobado con una fuente
record-volatile = La ley o la dirección está cambiando
not-confirmed = No confirmado, pregunte antes
not-legal-advice = Esto es información. No es consejo legal.
contact-call = Llamar
contact-mail = Escribir a
contact-online = Hacerlo por internet
contact-website = Abrir la página web
share-text = Enviar por SMS
share-button = Compartir
share-copied = Copiado
keep-button = Guardar en este teléfono
keep-kept = Guardado en este teléfono
print-sheet = Imprimir hoja con código QR
print-button = Imprimir
read-aloud = Leer en voz alta
read-stop = Dejar de leer
access-without_papers = ¿Sin papeles de residencia?
access-without_eid = ¿Sin identidad electrónica o cuenta bancaria?
access-without_appointment = ¿Sin cita?
access-interpreter = ¿Hay intérprete?
access-female_staff = ¿Puedo pedir que me atienda una mujer?
access-children = ¿Puedo ir con mis hijos?
access-wheelchair = ¿Puedo ir en silla de ruedas?
answer-yes = Sí
answer-no = No
answer-unknown = No lo sabemos. Pregunte antes.
reporting-question = ¿A quién informan sobre mí?
reporting-none = A nadie
reporting-police = Pueden informar a la policía
reporting-immigration = Pueden informar a la oficina de extranjería
reporting-unknown = No lo sabemos. Pregunte antes.
hours-open = Abierto ahora
hours-open-until = Abierto ahora. Cierra: { $time }
hours-opens = Cerrado ahora. Abre: { $time }
hours-opens-appointment = Cerrado ahora. Abre: { $time }, con cita
hours-closed = Cerrado
hours-closed-now = Cerrado ahora
hours-appointment = Solo con cita
hours-unknown = No conocemos el horario. Pregunte antes.
hours-live-open = Abierto ahora. Cierra: {"{"}time{"}"}
hours-live-closed = Cerrado ahora. Abre: {"{"}time{"}"}
hours-live-closed-appointment = Cerrado ahora. Abre: {"{"}time{"}"}, con cita
hours-stale = Esta página guardada es demasiado antigua. Pregunte antes.
hours-varies = El horario cambia de una semana a otra
hours-school-holidays = El horario puede cambiar en vacaciones escolares
hours-until = Este horario vale hasta el { $date }
hours-holidays-ask = Días festivos: pregunte antes
hours-holidays-as-usual = Abierto también los días festivos
hours-holidays-closed = Cerrado los días festivos
hours-holidays-open = Días festivos: { $times }
cost-free = Gratis
cost-about = unos { $amount }
cost-max = como máximo { $amount }
cost-min = desde { $amount }
cost-per-day = al día
cost-per-week = a la semana
cost-per-month = al mes
cost-per-year = al año
cost-per-visit = por visita
cost-per-course = por curso
cost-per-document = por documento
cost-per-person = por persona
cost-per-hour = por hora
cost-per-page = por página
deadline-now = Ahora
deadline-same-day = El mismo día
deadline-soon = Lo antes posible
deadline-within = En un plazo de { $time }
deadline-counted-from = Se cuenta desde: { $event }
deadline-before = Antes de: { $moment }
deadline-before-time = Al menos { $time } antes de: { $moment }
deadline-after = Después de { $time }
deadline-after-moment = Después de: { $moment }
deadline-at = Momento: { $moment }
deadline-from = Desde: { $moment }
deadline-until = Hasta: { $moment }
time-hour = { $n ->
    [one] { $n-text } hora
   *[other] { $n-text } horas
 }
time-day = { $n ->
    [one] { $n-text } día
   *[other] { $n-text } días
 }
time-working_day = { $n ->
    [one] { $n-text } día laborable
   *[other] { $n-text } días laborables
 }
time-week = { $n ->
    [one] { $n-text } semana
   *[other] { $n-text } semanas
 }
time-month = { $n ->
    [one] { $n-text } mes
   *[other] { $n-text } meses
 }
time-year = { $n ->
    [one] { $n-text } año
   *[other] { $n-text } años
 }
pathway-questions = Algunas preguntas
pathway-on-phone = Sus respuestas se quedan en este teléfono. Nadie más las ve.
pathway-no-script = Su navegador muestra todos los pasos. Cada paso dice para quién es.
pathway-progress = Pregunta {"{"}n{"}"} de {"{"}total{"}"}
pathway-next = Siguiente
pathway-back = Atrás
pathway-skip = Saltar
pathway-again = Responder de nuevo
pathway-dates = Sus fechas
pathway-dates-hint = Escriba la fecha. Contamos los días por usted, en este teléfono.
pathway-ics = Llevar las fechas a mi calendario
pathway-steps = Sus pasos
pathway-done = Pasos hechos: {"{"}n{"}"} de {"{"}total{"}"}
pathway-why = ¿Por qué veo esto?
pathway-maybe = Solo si esto es así en su caso
pathway-show-hidden = Mostrar pasos que no son para mí ({"{"}n{"}"})
pathway-hide-hidden = Ocultar pasos que no son para mí
pathway-by = Hasta el {"{"}date{"}"}
pathway-from = Desde el {"{"}date{"}"}
pathway-on = El {"{"}date{"}"}
pathway-invalid = Esta respuesta no es posible. Compruébela o salte la pregunta.
pathway-documents = Todos los documentos en una lista
pathway-elsewhere = Estos pasos no son para este lugar. Valen en:
date-label = Fecha
step-who = Quién
step-where = Dónde
step-else = Y si no
step-done = Hecho
step-law-sources = Ley y fuentes
verdict-eligible = Sí, puede seguir estos pasos
verdict-not-eligible = Probablemente no
verdict-unknown = No podemos decirlo con seguridad
verdict-because = Por qué:
verdict-check = Las reglas tienen excepciones. Pregunte antes de abandonar.
verdict-ask = Pregunte aquí:
help-neutral-title = Información
help-title = Ayuda ahora
help-leave = Salir de esta página ahora
help-always = Día y noche
help-traces-title = Lo que guarda su navegador
help-traces = Su navegador guarda una lista de las páginas abiertas. Una ventana privada no guarda lista.
help-traces-link = Cómo borrar lo que guarda este teléfono
search-title = Buscar
search-results-for = Resultados para «{ $query }»
search-none = No encontramos nada. Pruebe otra palabra, en cualquier idioma.
search-private = No guardamos lo que usted busca.
search-kind-service = Servicio
search-kind-pathway = Paso a paso
search-kind-need = Necesidad
search-count = Resultados: {"{"}n{"}"}
search-offline-why = Por la palabra «{"{"}word{"}"}»
search-why-name = El nombre dice «{ $word }»
search-why-need = Trata de «{ $word }»
search-why-text = El texto dice «{ $word }»
offline-title = Usar esto sin internet
offline-lead = Guarde las páginas de su lugar en este teléfono. Así funcionan sin internet.
offline-no-script = Su navegador no puede guardar páginas. Puede imprimirlas.
offline-absent = No tiene internet y esta página no está en este teléfono.
offline-history-title = Borrar la lista del navegador
offline-history = Abra el menú de su navegador. Elija «Historial». Después elija «Borrar».
pack-save = Guardar en este teléfono
pack-remove = Quitar de este teléfono
pack-size = Ocupa {"{"}size{"}"}.
pack-saving = Guardando …
pack-saved = Guardado el {"{"}date{"}"}.
pack-failed = No se pudo guardar. Revise internet y pruebe otra vez.
pack-update = Hay una versión más nueva. La suya es del {"{"}date{"}"}. La nueva ocupa {"{"}size{"}"}.
pack-damaged = Un archivo llegó dañado. Pruebe otra vez.
pack-full = No queda espacio en este teléfono.
pack-removed = Quitado de este teléfono.
wipe-title = Teléfono compartido
wipe-lead = Borre todo lo que esta página guarda aquí: respuestas, páginas, mensajes en espera.
wipe-button = Borrar todo ahora
wipe-confirm = Pulse otra vez para borrar todo
wipe-done = Todo está borrado.
desk-title = Hoja para llevar
desk-lead = La lista está solo en este teléfono. Imprímala, o deje que escaneen el código.
desk-empty = La lista está vacía. Abra un servicio y elija «Añadir a la hoja».
desk-collect = Añadir a la hoja
desk-added = En la hoja
desk-missing = No pudimos leer esta ficha.
desk-code = Este código contiene toda la lista.
desk-no-script = Esta hoja necesita JavaScript. Puede imprimir cada servicio.
citizenship-title = Obtener la nacionalidad
voting-title = Votar en las elecciones locales
voting-yes = Las personas de fuera de la UE pueden votar aquí en elecciones locales.
voting-no = Las personas de fuera de la UE no pueden votar aquí en elecciones locales.
voting-some = Algunas personas de fuera de la UE pueden votar aquí en elecciones locales.
voting-unknown = No lo sabemos con seguridad. Pregunte en el ayuntamiento.
country-volatile = Pregunte en la oficina antes de decidir.
country-years = Años de residencia
country-years-refugee = Años de residencia para refugiados
country-decision = Cuánto tarda la decisión
country-reminders = Fechas para recordar
country-reminders-take = Llevar estas fechas a mi calendario
country-route = Vía
country-language = Idioma
country-test = Examen
country-work-income = Trabajo e ingresos
country-other = Otras condiciones
country-dual = Dos nacionalidades
country-condition = Condición
country-stand = ¿Puedo presentarme a las elecciones?
country-levels = Qué elecciones
country-next = Próximas elecciones
country-years-other = Otros plazos
country-note = Conviene saber
feedback-title = Cuéntenos
feedback-helpful = ¿Le ha ayudado?
feedback-visit = Fui allí
feedback-correction = Algo aquí está mal
feedback-barrier = Tuve un problema
about-contact = Contacto:
about-contact-unknown = Todavía no hay dirección de contacto.
about-what = NAVI-MIG ayuda a personas que acaban de llegar. Muestra servicios públicos, pasos y derechos.
about-services = { $n ->
    [one] Contiene { $n-text } servicio,
   *[other] Contiene { $n-text } servicios,
 }
about-pathways = { $n ->
    [one] { $n-text } lista de pasos
   *[other] { $n-text } listas de pasos
 }
about-helplines = { $n ->
    [one] y { $n-text } teléfono de ayuda comprobado.
   *[other] y { $n-text } teléfonos de ayuda comprobados.
 }
about-translations = Muchas traducciones las hizo una máquina. Lo dicen hasta que una persona las lee.
about-licence = Todos pueden usar los textos bajo CC BY 4.0. El programa es software libre bajo EUPL-1.2.
about-attribution = Lugares: Statbel y GeoNames (CC BY 4.0). Nombres de los idiomas: Unicode CLDR.
privacy-reading-title = Cuando lee
privacy-reading = No necesita cuenta. No usamos cookies. No guardamos lo que lee, y ninguna otra empresa lo sabe.
privacy-search = No guardamos lo que busca.
privacy-phone-title = En su teléfono
privacy-phone = Sus respuestas, marcas y páginas guardadas se quedan en su teléfono. Puede borrarlas con un botón.
privacy-voices-title = Cuando avisa de un problema
privacy-voices = Guardamos lo que elige y escribe, el día y el municipio. No guardamos ni nombre ni hora exacta.
privacy-voices-readers = Usted elige quién puede leerlo: nadie, un equipo independiente, o también la oficina.
privacy-voices-keep = Recibe un número y cuatro palabras. Solo con ellos se abre su aviso.
privacy-rights-title = Sus derechos
privacy-rights = Puede pedir ver o borrar lo que envió. Puede reclamar ante la autoridad de protección de datos.
accessibility-status = Esta página quiere cumplir WCAG 2.2, nivel AA. Se prueba en cada página pública.
accessibility-how = Probamos con un programa, teclado, texto grande, pantalla pequeña y sin JavaScript.
accessibility-gaps-title = Lo que todavía no funciona
accessibility-gap-translation = Muchas traducciones todavía no las ha leído una persona.
accessibility-gap-links = Las páginas de otras oficinas pueden ser difíciles de usar.
accessibility-feedback-title = Cuéntenos
accessibility-feedback = ¿Encontró una barrera en esta página web? Escriba a quienes la gestionan.
accessibility-complaint = ¿No responden? Puede reclamar ante la autoridad de accesibilidad web de su país.
