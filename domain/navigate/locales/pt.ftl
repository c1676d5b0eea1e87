home-title = Encontre ajuda no seu novo país
home-lead = Encontre médico, escola, casa, trabalho e os seus direitos. Não precisa de conta.
home-who = { $name } gere este site.
home-who-unknown = As pessoas que gerem esta cópia ainda não deram o nome.
home-authority-yes = É uma autoridade pública.
home-authority-no = Não é uma autoridade pública.
home-authority-unknown = Ainda não sabemos se é uma autoridade pública.
home-stored = Não guardamos o que lê ou procura.
home-shared-phone = Partilha o telefone? Abra uma janela privada, ou apague este site no fim.
home-where = Onde vive?
home-where-label = Localidade ou código postal
home-where-placeholder = Por exemplo: Gent ou 9000
home-where-button = Procurar
home-where-none = Não encontrámos este lugar. Tente o código postal, ou escolha o país.
home-locate = Usar a minha posição
home-locate-hint = A sua posição fica neste telefone.
home-locate-wait = A procurar …
home-locate-denied = O telefone não deu a posição. Escreva a localidade ou o código postal.
home-countries = Ou escolha um país
place-title = Ajuda: { $place }
place-needs = De que precisa?
place-pathways = Passo a passo
place-pathways-lead = Uma lista de passos: onde ir, o que levar, até quando.
place-rights = Os seus direitos como residente
place-parts = Localidades e regiões aqui
need-pathways = Passo a passo
need-below = Com mais detalhe
need-services = Serviços
need-filter = Mostrar só serviços que dizem sim
need-filter-button = Mostrar
need-none = Ainda não temos aqui um serviço para isto.
need-none-tell = Dizer que isto falta
need-count = { $n ->
    [one] { $n-text } serviço
   *[other] { $n-text } serviços
 }
need-more = Mais serviços
service-for-whom = Para quem
service-cost = Preço
service-bring = O que levar
service-deadline = Quando
service-may-i-come = Posso ir?
service-languages = Línguas faladas:
service-when-where = Quando e onde
service-hours = Horário
service-directions = Mostrar o caminho
service-contact = Contacto
service-pathways = Este serviço é um passo em
service-trust = Posso confiar nisto?
service-authority = Quem oferece isto
service-area = Para pessoas em
service-law = Lei
service-checked = Última verificação
service-sources = Fonte
source-dated = (página de { $date })
source-undated = (data da página desconhecida)
record-unverified = Não verificado com uma fonte
record-volatile = A lei ou o endereço está a mudar
not-confirmed = Não confirmado, pergunte primeiro
not-legal-advice = Isto é informação. Não é aconselhamento jurídico.
contact-call = Ligar
contact-mail = Escrever para
contact-online = Fazer isto pela internet
contact-website = Abrir o site
share-text = Enviar por SMS
share-button = Partilhar
share-copied = Copiado
keep-button = Guardar neste telefone
keep-kept = Guardado neste telefone
print-sheet = Imprimir folha com código QR
print-button = Imprimir
read-aloud = Ler em voz alta
read-stop = Parar de ler
access-without_papers = Sem documentos de residência?
access-without_eid = Sem identidade eletrónica ou conta bancária?
access-without_appointment = Sem marcação?
access-interpreter = Há intérprete?
access-female_staff = Posso pedir uma mulher?
access-children = Posso levar os meus filhos?
access-wheelchair = Posso ir em cadeira de rodas?
answer-yes = Sim
answer-no = Não
answer-unknown = Não sabemos. Pergunte primeiro.
reporting-question = Quem é informado sobre mim?
reporting-none = Ninguém
reporting-police = A polícia pode ser informada
reporting-immigration = O serviço de imigração pode ser informado
reporting-unknown = Não sabemos. Pergunte primeiro.
hours-open = Aberto agora
hours-open-until = Aberto agora. Fecha: { $time }
hours-opens = Fechado agora. Abre: { $time }
hours-opens-appointment = Fechado agora. Abre: { $time }, com marcação
hours-closed = Fechado
hours-closed-now = Fechado agora
hours-appointment = Só com marcação
hours-unknown = Não conhecemos o horário. Pergunte primeiro.
hours-live-open = Aberto agora. Fecha: {"{"}time{"}"}
hours-live-closed = Fechado agora. Abre: {"{"}time{"}"}
hours-live-closed-appointment = Fechado agora. Abre: {"{"}time{"}"}, com marcação
hours-stale = Esta página guardada é demasiado antiga. Pergunte primeiro.
hours-varies = O horário muda de semana para semana
hours-school-holidays = O horário pode mudar nas férias escolares
hours-until = Este horário vale até { $date }
hours-holidays-ask = Feriados: pergunte primeiro
hours-holidays-as-usual = Aberto também nos feriados
hours-holidays-closed = Fechado nos feriados
hours-holidays-open = Feriados: { $times }
cost-free = Grátis
cost-about = cerca de { $amount }
cost-max = no máximo { $amount }
cost-min = a partir de { $amount }
cost-per-day = por dia
cost-per-week = por semana
cost-per-month = por mês
cost-per-year = por ano
cost-per-visit = por visita
cost-per-course = por curso
cost-per-document = por documento
cost-per-person = por pessoa
cost-per-hour = por hora
cost-per-page = por página
deadline-now = Agora
deadline-same-day = No mesmo dia
deadline-soon = Logo que possível
deadline-within = No prazo de { $time }
deadline-counted-from = Conta a partir de: { $event }
deadline-before = Antes de: { $moment }
deadline-before-time = Pelo menos { $time } antes de: { $moment }
deadline-after = Depois de { $time }
deadline-after-moment = Depois de: { $moment }
deadline-at = Momento: { $moment }
deadline-from = A partir de: { $moment }
deadline-until = Até: { $moment }
time-hour = { $n ->
    [one] { $n-text } hora
   *[other] { $n-text } horas
 }
time-day = { $n ->
    [one] { $n-text } dia
   *[other] { $n-text } dias
 }
time-working_day = { $n ->
    [one] { $n-text } dia útil
   *[other] { $n-text } dias úteis
 }
time-week = { $n ->
    [one] { $n-text } semana
   *[other] { $n-text } semanas
 }
time-month = { $n ->
    [one] { $n-text } mês
   *[other] { $n-text } meses
 }
time-year = { $n ->
    [one] { $n-text } ano
   *[other] { $n-text } anos
 }
pathway-questions = Algumas perguntas
pathway-on-phone = As suas respostas ficam neste telefone. Mais ninguém as vê.
pathway-no-script = O seu navegador mostra todos os passos. Cada passo diz para quem é.
pathway-progress = Pergunta {"{"}n{"}"} de {"{"}total{"}"}
pathway-next = Seguinte
pathway-back = Voltar
pathway-skip = Saltar
pathway-again = Responder de novo
pathway-dates = As suas datas
pathway-dates-hint = Dê a data. Contamos os dias por si, neste telefone.
pathway-ics = Pôr as datas no meu calendário
pathway-steps = Os seus passos
pathway-done = Passos feitos: {"{"}n{"}"} de {"{"}total{"}"}
pathway-why = Porque vejo isto?
pathway-maybe = Só se isto for verdade para si
pathway-show-hidden = Mostrar passos que não são para mim ({"{"}n{"}"})
pathway-hide-hidden = Esconder passos que não são para mim
pathway-by = Até {"{"}date{"}"}
pathway-from = A partir de {"{"}date{"}"}
pathway-on = Em {"{"}date{"}"}
pathway-invalid = Esta resposta não é possível. Verifique-a, ou salte.
pathway-documents = Todos os documentos numa lista
pathway-elsewhere = Estes passos não são para este lugar. Valem em:
date-label = Data
step-who = Quem
step-where = Onde
step-else = E se não
step-done = Feito
step-law-sources = Lei e fontes
verdict-eligible = Sim, pode seguir estes passos
verdict-not-eligible = Provavelmente não
verdict-unknown = Não podemos dizer com certeza
verdict-because = Porquê:
verdict-check = As regras têm exceções. Pergunte antes de desistir.
verdict-ask = Pergunte aqui:
help-neutral-title = Informação
help-title = Ajuda agora
help-leave = Sair desta página agora
help-always = Dia e noite
help-traces-title = O que o seu navegador guarda
help-traces = O seu navegador guarda uma lista das páginas abertas. Uma janela privada não guarda lista.
help-traces-link = Como apagar o que este telefone guarda
search-title = Procurar
search-results-for = Resultados para “{ $query }”
search-none = Não encontrámos nada. Tente outra palavra, em qualquer língua.
search-private = Não guardamos o que procura.
search-kind-service = Serviço
search-kind-pathway = Passo a passo
search-kind-need = Necessidade
search-count = Resultados: {"{"}n{"}"}
search-offline-why = Por causa de “{"{"}word{"}"}”
search-why-name = O nome diz “{ $word }”
search-why-need = É sobre “{ $word }”
search-why-text = O texto diz “{ $word }”
offline-title = Usar isto sem internet
offline-lead = Guarde as páginas do seu lugar neste telefone. Assim funcionam sem internet.
offline-no-script = O seu navegador não pode guardar páginas. Pode imprimi-las.
offline-absent = Está sem internet, e esta página não está neste telefone.
offline-history-title = Apagar a lista no navegador
offline-history = Abra o menu do seu navegador. Escolha “Histórico”. Depois escolha “Limpar”.
pack-save = Guardar neste telefone
pack-remove = Remover deste telefone
pack-size = Ocupa {"{"}size{"}"}.
pack-saving = A guardar …
pack-saved = Guardado em {"{"}date{"}"}.
pack-failed = Não foi possível guardar. Verifique a internet e tente de novo.
pack-update = Há uma versão mais nova. A sua é de {"{"}date{"}"}. A nova ocupa {"{"}size{"}"}.
pack-damaged = Um ficheiro chegou danificado. Tente de novo.
pack-full = Este telefone não tem mais espaço.
pack-removed = Removido deste telefone.
wipe-title = Telefone partilhado
wipe-lead = Apague tudo o que este site guarda aqui: respostas, páginas, mensagens em espera.
wipe-button = Apagar tudo agora
wipe-confirm = Carregue outra vez para apagar tudo
wipe-done = Está tudo apagado.
desk-title = Folha para levar
desk-lead = A lista está só neste telefone. Imprima-a, ou deixe ler o código.
desk-empty = A lista está vazia. Abra um serviço e escolha “Juntar à folha”.
desk-collect = Juntar à folha
desk-added = Na folha
desk-missing = Não conseguimos ler esta ficha.
desk-code = Este código contém toda a lista.
desk-no-script = Esta folha precisa de JavaScript. Pode imprimir cada serviço.
citizenship-title = Obter a nacionalidade
voting-title = Votar nas eleições locais
voting-yes = As pessoas de fora da UE podem votar aqui nas eleições locais.
voting-no = As pessoas de fora da UE não podem votar aqui nas eleições locais.
voting-some = Algumas pessoas de fora da UE podem votar aqui nas eleições locais.
voting-unknown = Não sabemos com certeza. Pergunte no município.
country-volatile = Pergunte ao serviço antes de decidir.
country-years = Anos de residência
country-years-refugee = Anos de residência para refugiados
country-decision = Quanto tempo demora a decisão
country-reminders = Datas a lembrar
country-reminders-take = Pôr estas datas no meu calendário
country-route = Via
country-language = Língua
country-test = Teste
country-work-income = Trabalho e rendimento
country-other = Outras condições
country-dual = Duas nacionalidades
country-condition = Condição
country-stand = Posso candidatar-me?
country-levels = Que eleições
country-next = Próximas eleições
country-years-other = Outros prazos
country-note = É bom saber
feedback-title = Diga-nos
feedback-helpful = Isto ajudou?
feedback-visit = Fui lá
feedback-correction = Algo está errado aqui
feedback-barrier = Tive um problema
about-contact = Contacto:
about-contact-unknown = Ainda não há endereço de contacto.
about-what = O NAVI-MIG ajuda pessoas que acabaram de chegar. Mostra serviços públicos, passos e direitos.
about-services = { $n ->
    [one] Contém { $n-text } serviço,
   *[other] Contém { $n-text } serviços,
 }
about-pathways = { $n ->
    [one] { $n-text } lista de passos
   *[other] { $n-text } listas de passos
 }
about-helplines = { $n ->
    [one] e { $n-text } linha de ajuda verificada.
   *[other] e { $n-text } linhas de ajuda verificadas.
 }
about-translations = Muitas traduções foram feitas por uma máquina. Isso está escrito até uma pessoa as ler.
about-licence = Todos podem usar os textos com a licença CC BY 4.0. O programa é software livre com a EUPL-1.2.
about-attribution = Lugares: Statbel e GeoNames (CC BY 4.0). Nomes das línguas: Unicode CLDR.
privacy-reading-title = Quando lê
privacy-reading = Não precisa de conta. Não usamos cookies. Não guardamos o que lê, e nenhuma outra empresa sabe.
privacy-search = Não guardamos o que procura.
privacy-phone-title = No seu telefone
privacy-phone = As suas respostas, marcas e páginas guardadas ficam no seu telefone. Pode apagá-las com um botão.
privacy-voices-title = Quando comunica um problema
privacy-voices = Guardamos o que escolhe e escreve, o dia e o município. Não guardamos nome nem hora exata.
privacy-voices-readers = Escolhe quem pode ler: ninguém, uma equipa independente, ou também o serviço.
privacy-voices-keep = Recebe um número e quatro palavras. Só com eles se abre o seu relato.
privacy-rights-title = Os seus direitos
privacy-rights = Pode pedir para ver ou apagar o que enviou. Pode queixar-se à autoridade de proteção de dados.
accessibility-status = Este site quer cumprir as WCAG 2.2, nível AA. É testado em cada página pública.
accessibility-how = Testamos com um programa, teclado, texto grande, ecrã pequeno e sem JavaScript.
accessibility-gaps-title = O que ainda não funciona
accessibility-gap-translation = Muitas traduções ainda não foram lidas por uma pessoa.
accessibility-gap-links = Os sites de outros serviços podem ser difíceis de usar.
accessibility-feedback-title = Diga-nos
accessibility-feedback = Encontrou uma barreira neste site? Escreva às pessoas que o gerem.
accessibility-complaint = Sem resposta? Pode queixar-se à autoridade de acessibilidade web do seu país.
