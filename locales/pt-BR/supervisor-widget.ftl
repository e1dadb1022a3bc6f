### Words of the supervisor's panel, in Portuguese of Brazil (você).
###
### Sources of doubtful terms: Genesys Workspace and Genesys Desktop 7.6 (Brazilian help), Webex,
### QueueMetrics, Saperx and Tolv. Agent and phone: logar, deslogar; sign in (portal): fazer login.
### The caller is “quem ligou”, of no gender. To hear: ouvir; the act of the supervisor: escutar.
### Names follow “a”, “com”, “de” or a colon.


## The list of keys

key-keyboard = Teclado
key-hint = Tab leva à lista. As teclas agem na linha que tem o foco.
key-sort-now = Ordenar agora
key-rows = Linha anterior ou seguinte
key-pages = Uma página acima ou abaixo
key-ends = Primeira ou última linha
key-into = Para os botões da linha
key-sideways = De um botão a outro; recolher ou expandir um grupo
key-back = Voltar à linha
key-select = Selecionar o agente
key-onward = Da pesquisa aos agentes encontrados
key-close = Fechar

key-page-up = Page Up
key-page-down = Page Down
key-home = Home
key-end = End
key-enter = Enter
key-escape = Esc
key-space = Espaço


## Toolbar: headings, names of regions, buttons

label-supervisor = Supervisor
label-search-agents = Pesquisar agentes
label-genesys = Genesys: { $state }
label-your-genesys-phone =
    { $calls ->
        [takes-calls] Seu telefone Genesys: { $phone } · Você pode receber chamadas
        [do-not-disturb] Seu telefone Genesys: { $phone } · Não perturbe
       *[other] Seu telefone Genesys: { $phone }
    }
label-your-phone =
    { $calls ->
        [takes-calls] Seu telefone: { $phone } · Você pode receber chamadas
        [do-not-disturb] Seu telefone: { $phone } · Não perturbe
       *[other] Seu telefone: { $phone }
    }
label-phone = { $number } { $state }
label-phone-as-of = { $number } { $state }, dados das { $time }
label-phone-menu = Seu telefone
label-connect = Conectar
label-refresh = Atualizar
label-connecting = O painel está se conectando. Aguarde um momento.
label-retry = Tentar novamente
label-try-again = Tentar novamente
label-dismiss = Dispensar
label-hide = Ocultar
label-details = Detalhes
label-more = Mais
label-monitoring = Monitoramento
label-nothing-monitored = As chamadas, os SMS e os chats que você monitora aparecem aqui. Escolha como ao lado de um agente.
label-monitoring-mode = Modo de monitoramento
label-messages = Mensagens
label-participants = Participantes
# Localized term of Genesys (“user data”) not found.
label-attached-data = Dados anexados
label-data-is-cut = Uma parte foi omitida: é longa demais ou profunda demais.
label-history = Histórico desta chamada


## Toolbar: state of the connection to Genesys; short

connection-closed = Sem conexão
connection-connecting = Conectando
connection-live = Ao vivo
connection-reconnecting = Reconectando
connection-offline = Offline
connection-sign-in-needed = Login necessário
connection-failed = Falhou


## Toolbar: the Cisco channel, and the phone on which the supervisor listens

cisco-status-name = Cisco
cisco-status-live = Cisco: Ao vivo
cisco-status-not-connected = Cisco: sem conexão
cisco-status-signed-in-at = logado em { $extension }
cisco-status-signed-in-at-as-of = logado em { $extension }, dados das { $time }
cisco-status-in-state = { $extension } { $state }
cisco-status-in-state-as-of = { $extension } { $state }, dados das { $time }
cisco-status-phone = { $extension }
cisco-status-phone-as-of = { $extension }, dados das { $time }


## Notices above the list: one sentence each, with what to do

notice-not-reached = Ainda não é possível acessar o contact center.
notice-offline = Seu computador está sem rede. O painel volta sozinho assim que houver uma.
notice-not-supervisor = Você fez login como { $user }, que não tem a função de supervisor. Faça login como supervisor ou peça a função ao administrador.
notice-feature-missing = O monitoramento não está disponível: seu contact center não ativou “{ $feature }”. Consulte o administrador; você continua vendo seus agentes.
notice-channels-failed = Não foi possível logar: { $channels }.
notice-incomplete = Agentes informados: { $read } de { $all }.
notice-slowed = O painel também está aberto em outra guia ou janela, e este navegador não deixa que as duas compartilhem uma conexão. O que acontece aparece com alguns segundos de atraso; feche a outra se não precisar dela.
notice-no-answer = O servidor não responde. O que você vê pode estar desatualizado; o painel continua tentando.
notice-server-error = O servidor responde com um erro. O que você vê pode estar desatualizado; o painel continua tentando.
notice-contact-lost = A conexão com o servidor foi perdida. O que você vê pode estar desatualizado; o painel continua tentando.
notice-next-try =
    { $count ->
        [0] Tentando agora…
        [one] Próxima tentativa em { $count } segundo.
       *[other] Próxima tentativa em { $count } segundos.
    }
notice-no-phone = Seu telefone está deslogado: faça o login dele para monitorar.
notice-phone-failed = Não foi possível logar seu telefone. { $why }
notice-channel-in = { $channel }: logado.
notice-channel-out = { $channel }: não logado. { $why }


## The list of agents: the list as a whole, its menus

list-group = { $group } ({ $count })
list-agents = Agentes
list-on-calls =
    { $count ->
        [0] nenhum em chamada
       *[other] { $count } em chamada
    }
list-sort-now =
    { $count ->
        [one] Ordenar agora — { $count } mudou
       *[other] Ordenar agora — { $count } mudaram
    }
list-filter = Filtrar
list-view = Visualização
list-roster-view = Visualização da lista de agentes
list-order = Ordem
list-by-work = Por atividade
list-by-name = Por nome
list-by-number = Por número
list-by-time = Por tempo no status
list-group-by-group = Agrupar agentes
list-columns = Colunas
list-copy-link = Copiar link desta visualização
list-reset-view = Redefinir visualização
list-link-copied = Link copiado.
list-link-not-copied = O navegador não permitiu copiar o link.
list-options = Opções de monitoramento
list-which-calls = Quais chamadas monitorar
list-when-passed-on = Quando uma chamada é transferida
list-which-sessions = Quais sessões de SMS e chat monitorar
list-all-calls = Todas as chamadas
list-next-call-only = Só a próxima chamada
list-follow-call = Seguir a chamada
list-stay-with-agent = Seguir o agente
list-not-connected = Ainda não há agentes a mostrar
list-not-connected-hint = Eles aparecem aqui assim que houver conexão.
list-loading = Lendo seus agentes…
list-read = { $count } de { $all } agentes lidos
list-failed = Não foi possível ler seus agentes
list-failed-hint = O problema está descrito acima. O painel tenta novamente sozinho.
list-no-groups = Você não é supervisor de nenhum grupo de agentes
list-no-groups-hint = Peça ao administrador que torne você supervisor de um grupo e depois atualize.
list-no-members = Seus grupos ainda não têm agentes
list-no-members-hint = Os agentes aparecem aqui assim que são adicionados a um dos seus grupos.


## The list of agents: heads of the columns; short

column-name = Nome
column-number = Número
# Genesys: “status”; Webex: “estado”.
column-state = Status
column-time = Tempo
column-time-in-state = Tempo no status
column-width-of = Largura: { $column }
column-actions = Ações
column-known-at = às { $time }


## The list of agents: filters, their chips, and how many agents fit

filter-hide-logged-out = Ocultar deslogados
filter-logged-out-hidden = Deslogados ocultos
filter-by-state = Agentes por status
filter-nobody-in-state = Ninguém está neste status agora.
filter-all = Todos
filter-on-call = Em chamada
filter-ringing = Tocando
filter-on-hold = Em espera
filter-over-limit = Acima do limite
filter-wrap-up = Pós-atendimento
filter-ready = Disponível
filter-not-ready = Indisponível
filter-logged-out = Deslogado
filter-unknown = Desconhecido
filter-state = Status
filter-group = Grupo
filter-channel = Canal
filter-skill = Competência
filter-no-skills = Competência: o contact center não informa nenhuma
filter-all-of-these = Todos estes
filter-any-of-these = Qualquer um destes
filter-all-of = todos:
filter-any-of = qualquer um:
filter-remove = Remover filtro: { $kind } { $what }
filter-in-use = Filtros em uso
filter-clear-all = Limpar tudo
filter-clear-search = Limpar pesquisa
filter-clear-filters = Limpar filtros
filter-filter-agents = Filtrar agentes
filter-count = ({ $count })
filter-none-matches = Nenhum agente corresponde
filter-agents =
    { $count ->
        [one] { $count } agente
       *[other] { $count } agentes
    }
filter-agents-of-all = { $count } de { $all } agentes
filter-without-search =
    { $count ->
        [0] Sem a pesquisa: nenhum agente.
        [one] Sem a pesquisa: { $count } agente.
       *[other] Sem a pesquisa: { $count } agentes.
    }
filter-without-filters =
    { $count ->
        [0] Sem os filtros: nenhum agente.
        [one] Sem os filtros: { $count } agente.
       *[other] Sem os filtros: { $count } agentes.
    }
filter-nobody = Nenhum agente corresponde.
filter-nobody-found = Ninguém corresponde a “{ $search }”.
filter-nobody-of = Nenhum agente corresponde: { $clauses }.
filter-nobody-found-of = Ninguém corresponde a “{ $search }” com estes filtros: { $clauses }.


## The list of agents: clauses, listed in filter-nobody-of and filter-nobody-found-of

clause-who-are = status { $states }
clause-in-groups = grupo { $groups }
clause-on-channels = logado no canal { $channels }
clause-with-skills = competência { $skills }
clause-over-limit = acima do limite do status
clause-not-logged-out = não deslogado


## The list of agents: the row of an agent

row-some-agent = outro agente
row-unknown = Desconhecido
# Genesys Desktop 7.6: “Logado”, “Deslogado”.
row-logged-out = Deslogado
# QueueMetrics, Saperx: “Em chamada”, “Em atendimento”.
row-on-call = Em chamada
# Genesys: “Disponível”, also “Pronto”. The opposite there is “Pausa” or “Não pronto”; a parallel pair here.
row-ready = Disponível
row-wrap-up = Pós-atendimento
row-not-ready = Indisponível
row-logged-in = Logado
row-on-hold = Em espera
row-last-known = último dado conhecido
row-long = mais que o esperado
row-too-long = tempo excessivo
row-minutes-ago = dados de { $count } min atrás
row-hours-ago = dados de { $count } h atrás
row-at-least-seconds =
    { $count ->
        [one] Pelo menos { $count } segundo: ninguém viu o início.
       *[other] Pelo menos { $count } segundos: ninguém viu o início.
    }
row-at-least-minutes =
    { $count ->
        [one] Pelo menos { $count } minuto: ninguém viu o início.
       *[other] Pelo menos { $count } minutos: ninguém viu o início.
    }
row-at-least-hours =
    { $count ->
        [one] Pelo menos { $count } hora: ninguém viu o início.
       *[other] Pelo menos { $count } horas: ninguém viu o início.
    }
row-after-this-call = Depois desta chamada: { $operation }
row-waiting = Solicitando…
row-next-call =
    { $mode ->
        [listen-in] Próxima: escutar
        [coach] Próxima: orientar
       *[barge-in] Próxima: intervir
    }
row-ringing-you = Tocando para você
row-monitoring =
    { $mode ->
        [listen-in] Escutando
        [coach] Orientando
       *[barge-in] Intervindo
    }
row-monitored-by = Monitoramento por { $supervisor }
row-monitored-by-other = Monitoramento por outro supervisor
row-voice = Voz
row-chat = Chat
row-email = E-mail
row-sms = SMS
row-on-channel = { $channel }: { $state }
row-on-channel-busy = { $channel }: em chamada, depois { $state }
row-all-channels = Todos os canais
row-on-channel-asked = { $channel }: { $state }, solicitado: { $operation }
attention-name = Atenção
attention-over-limit = { $count } acima do limite
attention-stale = { $count } com dados antigos
attention-next = Próximo: { $agent }
attention-came = Precisa de atenção: { $agent }
attention-came-many =
    { $count ->
        [one] 1 agente precisa de atenção
       *[other] { $count } agentes precisam de atenção
    }


## The list of agents: state of a Cisco agent, or of the supervisor

cisco-state-logged-out = Deslogado
cisco-state-not-ready = Indisponível
cisco-state-ready = Disponível
cisco-state-call-coming-in = Chamada entrando
cisco-state-looking-at-call = Prévia da chamada
cisco-state-on-call = Em chamada
cisco-state-on-hold = Em espera
cisco-state-wrap-up = Pós-atendimento
cisco-state-unknown = Desconhecido


## The list of agents: SMS and chat, and the ways to monitor them

medium-name =
    { $medium ->
        [smssession] SMS
       *[chat] Chat
    }
medium-with =
    { $medium ->
        [smssession] SMS com { $agent }
       *[chat] Chat com { $agent }
    }
medium-monitor = Monitorar
medium-coach = Orientar
medium-barge-in = Intervir
medium-all-sessions = Todas as sessões
medium-next-session = Só a próxima sessão


## The list of agents: SMS and chat in the row and the menu of an agent

session-row-waiting = solicitando…
session-row-next-only = { $mode }, só a próxima
session-row-how =
    { $mode ->
        [listen-in] monitorando
        [coach] orientando
       *[barge-in] intervindo
    }
session-row-unread =
    { $count ->
        [one] { $count } nova
       *[other] { $count } novas
    }
session-row-badge =
    { $medium ->
        [smssession] SMS { $what }
       *[chat] Chat { $what }
    }
session-row-remembered =
    { $medium ->
        [smssession] SMS: { $how }
       *[chat] Chat: { $how }
    }
session-row-read =
    { $medium ->
        [smssession] Ler SMS com { $customer }
       *[chat] Ler chat com { $customer }
    }
session-row-read-since = { $read } · desde as { $time }
session-row-the-customer = o cliente
session-row-reading =
    { $medium ->
        [smssession] Lendo as sessões de SMS…
       *[chat] Lendo as sessões de chat…
    }
session-row-none-in-progress =
    { $medium ->
        [smssession] Nenhum SMS em andamento.
       *[chat] Nenhum chat em andamento.
    }
session-row-not-read =
    { $medium ->
        [smssession] Não foi possível ler os SMS em andamento. { $why }
       *[chat] Não foi possível ler os chats em andamento. { $why }
    }
session-row-no-answer =
    { $medium ->
        [smssession] Não foi possível ler os SMS em andamento: o servidor não respondeu.
       *[chat] Não foi possível ler os chats em andamento: o servidor não respondeu.
    }


## Operations: words on buttons; short

# QueueMetrics: “ouvir apenas”; Webex: “monitoramento silencioso”.
operation-word-listen-in = Escutar
# Genesys Workspace says “Treinar”, which misleads on a live call; the market also says “sussurrar”.
operation-word-coach = Orientar
# Tolv: “intervir”. Genesys “Intromissão”, “Entrar Sem Permissão” blame the supervisor.
operation-word-barge-in = Intervir
operation-word-stop = Parar
operation-word-stop-monitoring = Parar monitoramento
operation-word-mute-agent = Silenciar agente
operation-word-unmute-agent = Deixar de silenciar
operation-word-answer = Atender
operation-word-leave-call = Sair da chamada
operation-word-ready = Disponível
operation-word-not-ready = Indisponível
operation-word-not-ready-and-listen = Ficar indisponível e escutar
operation-word-log-out = Deslogar
operation-word-do-not-disturb = Não perturbe
operation-word-allow-calls = Permitir chamadas
operation-word-log-in-phone = Logar telefone
operation-word-monitor = Monitorar
operation-word-read = Ler
operation-word-accept = Aceitar
operation-word-leave = Sair
operation-word-send = Enviar
operation-word-instead = { $operation } no lugar


## Operations: accessible names of buttons and menus; also asked in the dialog and in the log

operation-control-listen-in = Escutar { $agent }
operation-control-coach = Orientar { $agent }
operation-control-barge-in = Intervir na chamada com { $agent }
operation-control-stop-monitoring = Parar o monitoramento de { $agent }
operation-control-not-ready-and-listen = Ficar indisponível e escutar { $agent }
operation-control-monitor-sessions =
    { $medium ->
        [smssession] Monitorar os SMS de { $agent }
       *[chat] Monitorar o chat de { $agent }
    }
operation-control-coach-sessions =
    { $medium ->
        [smssession] Orientar nos SMS de { $agent }
       *[chat] Orientar no chat de { $agent }
    }
operation-control-barge-in-sessions =
    { $medium ->
        [smssession] Intervir nos SMS de { $agent }
       *[chat] Intervir no chat de { $agent }
    }
operation-control-stop-sessions =
    { $medium ->
        [smssession] Parar o monitoramento dos SMS de { $agent }
       *[chat] Parar o monitoramento do chat de { $agent }
    }
operation-control-actions-for = Ações para { $agent }
operation-control-messages-of = Mensagens de { $agent }
operation-control-state-of = Status: { $agent }
operation-control-monitor-instead = Monitorar no lugar: { $agent }
operation-control-next-call = Próxima chamada
operation-control-entry-gone = Isto não é mais oferecido.
operation-tip-leave-call = Só esta chamada; o monitoramento continua na próxima.
operation-tip-stop-calls = Esta chamada e as seguintes.
operation-tip-leave-session = Só esta sessão; o monitoramento continua na próxima.
operation-tip-stop-sessions = Esta sessão e as seguintes.


## Why a control is off, and what to do about it

reason-not-connected = Sem conexão. Volta a funcionar assim que o painel indicar “Ao vivo”.
reason-signed-out = Seu login não está ativo. Primeiro faça login.
reason-not-supervisor = Seu usuário não tem a função de supervisor. Peça-a ao administrador.
reason-feature-missing = Seu contact center não ativou “{ $feature }”. Consulte o administrador.
reason-waiting = Aguardando confirmação: { $what }. Volta a ficar disponível assim que a resposta chegar.
reason-not-offered = O servidor não oferece isto agora. Talvez outro supervisor esteja monitorando; tente novamente em um momento.
reason-leaves = Deixa { $agent } primeiro.
reason-listening = Você está monitorando { $agent }, e só é possível um agente por vez. Primeiro pare esse monitoramento.
reason-listening-already = Você já está escutando.
reason-coaching-already = Você já está orientando.
reason-barged-in-already = Você já está intervindo.
reason-monitoring-already = Você já está monitorando.
reason-in-session-already = Você já está nesta sessão.
reason-next-call-already = A próxima chamada já começa com: { $mode }.
reason-after-this-call = Mudar isto agora encerraria a chamada em que você está. Escolha isto quando esta chamada terminar.
reason-nothing-written = Ainda não há nada escrito.
reason-not-read-now = Quem leria isto agora não é quem deveria ler quando foi escrito.
reason-agent-logged-out = O agente está deslogado. Aguarde até o agente logar.
reason-no-active-device = Seu próprio telefone não está logado. Logue o telefone e depois atualize este painel.
reason-no-way-back-to-coach = Você pode orientar a partir da próxima chamada. Escolha “Orientar” em “Próxima chamada”.
reason-mute-needs-barge-in = Só é possível silenciar o agente enquanto todos ouvem você. Primeiro intervenha.
reason-on-hold = A chamada está em espera. Aguarde até o agente retomá-la.
reason-not-answered = A chamada ainda não foi atendida. Atenda-a primeiro.
reason-another-supervisor = { $supervisor } está monitorando este agente, e só é possível um supervisor por vez. Tente novamente em um momento.
reason-some-supervisor = Outro supervisor está monitorando este agente, e só é possível um por vez. Tente novamente em um momento.
reason-in-state-already = Este já é o status.
reason-sip-cluster = Sua telefonia só pode seguir chamadas inteiras.


## Why a control of a Cisco agent is off

cisco-reason-not-connected = O barramento de mensagens do portal não está conectado, portanto nada pôde ser solicitado. Aguarde, ou recarregue o portal.
cisco-reason-no-own-address = O portal não informa seu telefone Cisco ou seu nome de usuário. Peça ao administrador dele que os configure.
cisco-reason-signed-out = Seu telefone Cisco não está logado. Primeiro faça o login nele.
cisco-reason-signed-in-elsewhere = Seu login está no ramal { $extension }, e este painel foi configurado para outro telefone. Faça login naquele telefone, ou consulte o administrador.
cisco-reason-waiting = Aguardando confirmação do que foi solicitado antes.
cisco-reason-already-monitoring = Você já está escutando.
cisco-reason-not-not-ready = Seu status é “{ $state }”, e para escutar precisa ser “Indisponível”. Escolha “Ficar indisponível e escutar” ao lado.
cisco-reason-own-call = Você está em uma chamada. Encerre-a primeiro.
cisco-reason-not-in-team = Este agente está em uma equipe da qual você não é supervisor.
cisco-reason-agent-signed-out = O agente está deslogado. Aguarde até o agente logar.
cisco-reason-on-hold = A chamada está em espera. Aguarde até o agente retomá-la.
cisco-reason-no-call = O agente não está em chamada. Aguarde a próxima.
cisco-reason-no-agent-address = O telefone deste agente não é conhecido. Ele é informado quando o agente loga.
cisco-reason-same-address = Este agente tem o mesmo telefone que você.
cisco-reason-monitoring-call = O agente está escutando outra pessoa, e isso não pode ser escutado.
cisco-reason-not-allowed = O contact center não permite isto agora para o agente.
cisco-reason-no-call-id = A chamada pela qual você escuta ainda não foi vista, portanto não pode ser encerrada daqui. Desligue a chamada no seu telefone de mesa.
cisco-reason-not-listening = Só é possível entrar em uma chamada que você escuta. Primeiro escute.
cisco-reason-already-in-call = Você já está na chamada.
cisco-reason-already-in-state = Este já é o status.
cisco-reason-agent-busy = O agente está em chamada, ou prestes a entrar em uma. Aguarde até terminar.
cisco-reason-after-call = Isto já foi solicitado, e acontece depois da chamada.


## The question before an operation that others notice or that cannot be undone

question-do-it = { $what }?
question-barge-in = Intervir na chamada com { $agent }?
question-dismiss-unsent = Dispensar a sessão com { $agent }?
question-unsent-is-lost = O que você escreveu nela não foi enviado e será perdido.
question-everybody-hears-and-back = Todos ouvirão você: { $agent } e quem ligou. Você pode voltar a escutar a qualquer momento.
question-everybody-hears = Todos ouvirão você: { $agent } e quem ligou.
question-everybody-hears-next = Todos ouvirão você assim que a próxima chamada com { $agent } começar. As chamadas seguintes começam com “Escutar”, a menos que você escolha “Intervir” também para elas.
question-everybody-reads = Todos lerão o que você escrever: { $agent } e o cliente.
question-written-for-agents = Você começou a escrever isto quando só agentes o leriam.
question-ends-for-customer = Não há outro agente nesta sessão: ela terminará para o cliente.
question-no-way-back = Nesta chamada não há como voltar a orientar, exceto saindo dela e entrando de novo, onde o servidor permitir.
question-logs-out-now-or-later = O login de { $agent } será encerrado: agora, ou depois da chamada.
question-logs-out-on-call = { $agent } está em chamada ({ $duration }), e o login será encerrado: agora, ou depois da chamada.
question-logs-out = O login de { $agent } será encerrado, e não chegarão mais chamadas.
question-leaves =
    { $heard ->
        [yes] Você deixa { $agent }, que ouve você agora.
       *[no] Você deixa { $agent }.
    }
question-cancel = Cancelar


## Cards of calls: facts about a call

call-with = Chamada com { $agent }
call-unknown-caller = chamador desconhecido
call-internal = Chamada interna
call-inbound = Chamada recebida
call-outbound = Chamada feita
call-consultation = Consulta
call-on-hold = Em espera
call-recorded = Em gravação
call-recording-paused = Gravação pausada
call-not-recorded = Sem gravação
call-ends-with-this = O monitoramento termina sozinho com esta chamada.
call-steps-back = Quando esta chamada terminar, o painel solicita “Escutar” para a próxima.
call-next-begins-with = A próxima chamada começa com: { $mode }.
call-leaves-with-agent = Quando { $agent } transferir a chamada, você também sai dela.
call-recovered = Encontrada novamente depois que a conexão com o servidor foi perdida.
call-found-on-load = Em andamento desde antes de você abrir esta página.
call-passed-on = { $agent } transferiu esta chamada, e você permaneceu nela.
call-agent = agente
call-other-agent = outro agente
call-other-supervisor = outro supervisor
call-caller = quem ligou
# “Pessoa chamada” would be “a person named”.
call-called = destinatário
call-participant = participante
call-attached-data = Dados anexados ({ $count })
call-mode-unknown = O servidor não informa mais o modo
call-agent-muted = Agente silenciado
call-agent-unmuted = Agente não mais silenciado
call-put-on-hold = Colocada em espera
call-taken-back = Retomada da espera
call-passed-on-by-to = Transferida por { $from } a { $to }
call-found-again = Encontrada novamente depois que a conexão foi perdida
call-lasted-as-of = { $duration }, dados das { $time }
call-last-known = Último dado conhecido: { $what }
call-clock = Chamada { $time }
call-your-clock = você { $time }


## Cards of calls: who hears the supervisor now

hearing-silent = Escuta silenciosa: ninguém ouve você.
hearing-only-agent = Só { $agent } ouve você. Quem ligou não ouve você.
hearing-everybody = Todos ouvem você.
hearing-agent-muted = Microfone silenciado: { $agent }. Quem ligou ouve só você.
hearing-ended = Chamada encerrada.
hearing-returning = Saindo e entrando de novo para orientar… Até estar de volta, fale como se todos pudessem ouvir você.
hearing-ringing = Seu telefone está tocando. Atenda para entrar na chamada; até lá, ninguém ouve você.
hearing-held = Em espera: até { $agent } retomar a chamada, não conte que ouvirão você.
hearing-changing = Solicitado, ainda não confirmado: { $what }. Até lá, fale como se todos pudessem ouvir você.
hearing-unknown = O servidor não informa quem ouve você. Fale como se todos pudessem ouvir você.
strip-hears =
    { $who ->
        [nobody] em silêncio
        [agent] o agente ouve você
        [everybody] todos ouvem você
        [next] aguardando
       *[unknown] talvez ouçam você
    }
strip-sees =
    { $who ->
        [nobody] ninguém vê você
        [agent] o agente vê você
        [everybody] todos veem você
       *[unknown] talvez vejam você
    }
hearing-last-known = Conexão perdida. { $known } Fale como se todos pudessem ouvir você. Para sair agora, desligue a chamada no seu telefone.


## Cards of calls: who heard the supervisor when contact was lost

heard-ringing = Às { $time } seu telefone estava tocando; isso pode ter mudado.
heard-held = Às { $time } a chamada estava em espera; isso pode ter mudado.
heard-changing = Às { $time } isto estava solicitado e não confirmado: { $what }; isso pode ter mudado.
heard-agent-muted = Às { $time } o microfone de { $agent } estava silenciado e quem ligou ouvia só você; isso pode ter mudado.
heard-silent = Às { $time } você estava em escuta silenciosa; isso pode ter mudado.
heard-only-agent = Às { $time } só { $agent } ouvia você; isso pode ter mudado.
heard-everybody = Às { $time } todos ouviam você; isso pode ter mudado.
heard-unknown = Às { $time } o servidor não informava quem ouvia você; isso pode ter mudado.


## Cards of calls: what caller, agent and supervisor hear; $whom stands below the words before it

hears-the-agent = o agente
hears-the-caller = quem ligou
hears-caller-and-you = quem ligou e você
hears-agent-and-you = o agente e você
hears-you = você
hears-both = os dois
hears-caller-hears = Quem ligou ouve: { $whom }.
hears-agent-hears = { $agent } ouve: { $whom }.
hears-you-hear = Você ouve: { $whom }.


## Cards of calls: a call that is waited for

waiting-for-call = Aguardando a próxima chamada com { $agent }
waiting-was-for-call = Às { $time } você aguardava a próxima chamada com { $agent }
waiting-everybody-at-once = Próxima chamada: todos ouvirão você imediatamente.
waiting-agent-at-once = Próxima chamada: { $agent } ouvirá você imediatamente.
waiting-will-listen-in = Você escutará em silêncio.
waiting-will-coach = Você orientará: só o agente ouvirá você.
waiting-will-barge-in = Você estará intervindo: todos ouvirão você.
waiting-phone-joins = Seu telefone entrará nela.
waiting-ends-by-itself = O monitoramento termina sozinho depois dessa chamada.
waiting-goes-on = O monitoramento continua até você pará-lo.
waiting-leaves-with-agent = Quando o agente transferir uma chamada, você também sai dela.
waiting-agent-is-out = O agente está deslogado, portanto nenhuma chamada pode chegar antes de o agente logar.
waiting-without-you = A chamada em que o agente está agora continua sem você.
waiting-step-back-asked = O painel solicitou “Escutar”; isso ainda não foi confirmado.
waiting-stepped-back = A próxima chamada começa com “Escutar”: o painel solicitou isso depois que você interveio.
waiting-step-back-unconfirmed = O painel solicitou “Escutar” depois que você interveio, e isso não foi confirmado.
waiting-may-have-begun = Conexão perdida. Uma chamada pode ter começado desde então, com seu telefone nela. Fale como se todos pudessem ouvir você. Para sair agora, desligue a chamada no seu telefone.
waiting-may-have-begun-in = Conexão perdida. Uma chamada pode ter começado desde então, com seu telefone nela ({ $mode }). Fale como se todos pudessem ouvir você. Para sair agora, desligue a chamada no seu telefone.


## Cards of calls: why a monitored call ended

ending-over = A chamada terminou, ou foi desligada no seu telefone.
ending-over-or-passed-on = A chamada terminou, ou o agente a transferiu; você segue o agente, não a chamada.
ending-gone-meanwhile = Ela terminou para você enquanto a conexão com o servidor estava perdida.
ending-agent-left = O agente não está mais nela: foi encerrada ou transferida.
ending-unknown = Nada indica o motivo.
ending-left-goes-on = Você saiu dela. { $agent } talvez ainda esteja nela.
ending-stopped-goes-on = Você parou o monitoramento. { $agent } talvez ainda esteja na chamada.
ending-device-inactive-goes-on = Seu próprio telefone foi deslogado. { $agent } talvez ainda esteja na chamada.
ending-device-replaced-goes-on = Agora você tem outro telefone. { $agent } talvez ainda esteja na chamada.
ending-you-left = Você saiu da chamada.
ending-monitoring-ended = Monitoramento encerrado.
ending-agent-gone = O agente não está mais na chamada.
ending-call-gone = A chamada não existe mais.
ending-ended-for-you = Chamada encerrada para você.


## Cards of calls: why monitoring ended

ended-heading = Monitoramento encerrado: { $agent }
ended-by-you = Você o parou.
ended-next-call-over = Era para uma única chamada, e essa chamada terminou.
ended-agent-logged-out = O agente deslogou.
ended-device-inactive = Seu próprio telefone foi deslogado. Logue o telefone para monitorar novamente.
ended-wrong-agent = O telefone monitorado é de outro agente, portanto o painel parou o monitoramento. Veja onde o agente está logado e tente novamente.
ended-device-replaced = Agora você tem outro telefone. Monitore novamente a partir dele.
ended-unknown = O servidor não informa o motivo: outra página sua, ou seu contact center, pode tê-lo encerrado.


## Cards of calls: a call of a Cisco agent, with the audio on the desk phone

cisco-card-bus-gone = O barramento de mensagens do portal não está mais disponível. { $known }
cisco-card-requested = Solicitado, ainda não confirmado. Seu telefone de mesa sairá do gancho sozinho.
cisco-card-unconfirmed = Não confirmado a tempo. Pode ter começado mesmo assim: olhe seu telefone de mesa.
cisco-card-held = Em espera: por enquanto não há áudio. Ele volta quando { $agent } retomar a chamada.
cisco-card-agent-left = { $agent } não está mais na chamada.
cisco-card-not-from-here = Não foi iniciado nesta página.
cisco-card-speak-as-if-heard = Fale como se todos pudessem ouvir você. Para sair agora, desligue a chamada no seu telefone de mesa.
cisco-card-hang-up = Se ele tocar ou estiver fora do gancho, desligue a chamada nele, ou tente novamente.
cisco-card-audio = O áudio está no seu telefone de mesa.
cisco-card-stopped = Você parou o monitoramento. { $agent } talvez ainda esteja na chamada.
cisco-card-ended-or-transferred = Foi encerrada ou transferida.
cisco-card-signed-out = Você deslogou do seu telefone.
cisco-card-gone = A chamada pela qual você escutava não existe mais.


## Cards of SMS and chat: facts about a session, its participants

session-invited = Convite recebido
session-accepted = Aceita
session-in-progress = Em andamento
session-waits-for-agent = O cliente aguarda um agente
session-ended = Encerrada
session-ended-meanwhile = Ela terminou enquanto a conexão com o servidor estava perdida.
session-ended-before-joining = Ela terminou antes de você estar nela.
session-left-alone = Você saiu dela, e nenhum outro agente estava nela.
session-left = Você saiu dela.
session-over-or-queued = Ela terminou, ou foi colocada em uma fila e pode voltar de lá.
session-over-for-you = Ela terminou para você, mas outros podem continuar com ela.
session-unexplained = Ela chegou embora esta página não se lembre de nenhum monitoramento do agente. Pare o monitoramento se não devem chegar outras.
session-was-the-one = Era a única sessão a monitorar: não virá nenhuma outra.
session-entered = Você entrou nela quando já estava em andamento.
session-next-begins-with = A próxima sessão começa com: { $mode }.
session-you = você
session-agent = agente
session-other-agent = outro agente
session-other-supervisor = outro supervisor
session-customer = cliente
session-seen-by-everyone = visível para todos
session-seen-by-agents = visível para agentes
session-seen-by-supervisors = visível só para supervisores


## Cards of SMS and chat: who sees the supervisor and reads what the supervisor writes

seeing-other-supervisors = Ninguém vê você, exceto outros supervisores. Você lê em silêncio.
seeing-nobody = Ninguém vê você. Você lê em silêncio.
seeing-only-agents = Só os agentes veem você e leem o que você escreve. O cliente não.
seeing-only-agent = Só o agente vê você: { $agent } lê o que você escreve, o cliente não.
seeing-everyone = Todos veem você e leem o que você escreve, o cliente também.
seeing-invited = Você tem um convite. Até você estar na sessão, nem o agente nem o cliente veem você.
seeing-changing = Solicitado, ainda não confirmado: { $what }. Até lá, escreva como se todos pudessem ler.
seeing-unknown = O servidor não informa quem vê você. Escreva como se todos pudessem ler.
seeing-ended = Sessão encerrada.
seeing-was-invited = Conexão perdida. Às { $time } você tinha um convite e não estava na sessão; isso pode ter mudado. Conte com que vejam você. Nada do que você escreve é enviado antes que a conexão volte.
seeing-was-changing = Conexão perdida. Às { $time } isto estava solicitado e não confirmado: { $what }; isso pode ter mudado. Conte com que vejam você. Nada do que você escreve é enviado antes que a conexão volte.
seeing-was-silent = Conexão perdida. Às { $time } você lia em silêncio; isso pode ter mudado. Conte com que vejam você. Nada do que você escreve é enviado antes que a conexão volte.
seeing-were-only-agents = Conexão perdida. Às { $time } só agentes viam você e liam o que você escrevia; isso pode ter mudado. Conte com que vejam você. Nada do que você escreve é enviado antes que a conexão volte.
seeing-was-everyone = Conexão perdida. Às { $time } todos viam você e liam o que você escrevia; isso pode ter mudado. Conte com que vejam você. Nada do que você escreve é enviado antes que a conexão volte.
seeing-was-unknown = Conexão perdida. Às { $time } o servidor não informava quem via você; isso pode ter mudado. Conte com que vejam você. Nada do que você escreve é enviado antes que a conexão volte.


## Cards of SMS and chat: a session that is waited for

session-awaited-next =
    { $medium ->
        [smssession] Aguardando o próximo SMS de { $agent }
       *[chat] Aguardando o próximo chat de { $agent }
    }
session-awaited-was-next =
    { $medium ->
        [smssession] Às { $time } você aguardava o próximo SMS de { $agent }
       *[chat] Às { $time } você aguardava o próximo chat de { $agent }
    }
session-awaited-may-have-begun =
    { $medium ->
        [smssession] Conexão perdida. Uma sessão pode ter começado desde então ({ $mode }): em SMS, conte com que vejam você. Ela será mostrada quando a conexão voltar.
       *[chat] Conexão perdida. Uma sessão pode ter começado desde então ({ $mode }): no chat, conte com que vejam você. Ela será mostrada quando a conexão voltar.
    }
session-awaited-will-read-along = Você acompanhará a conversa sem que ninguém veja você.
session-awaited-will-coach = Você orientará: só o agente verá você.
session-awaited-will-barge-in = Você estará intervindo: todos verão você.
session-awaited-ends-by-itself = O monitoramento termina sozinho depois dessa sessão.
session-awaited-remembered-from-before = Só esta página sabe disso, desde antes de ser recarregada; ao fazer login em outro lugar, escolha de novo.
session-awaited-remembered = Só esta página sabe disso; ao fazer login em outro lugar, escolha de novo.


## Cards of SMS and chat: the transcript

session-line-you = Você
session-line-system = Sistema
session-line-joined = { $name } entrou
session-line-left = { $name } saiu
session-line-rejoined = { $name } entrou novamente
session-line-sent-address = { $name } enviou um endereço da web
session-line-notice = aviso
session-line-only-agent = só { $agent } vê isto
session-line-to-agents = só para agentes
session-line-to-supervisors = só para supervisores
session-line-cut = longo demais para ser mostrado inteiro
session-line-is-typing = { $name } está digitando…
session-line-are-typing = { $names } estão digitando…
session-line-caught-up =
    { $count ->
        [0] Para a mensagem mais recente
        [one] { $count } mensagem nova
       *[other] { $count } mensagens novas
    }
session-line-not-read = Não foi possível ler o que foi escrito. { $why }
session-line-may-lack = Algumas mensagens podem estar faltando aqui. Leia-as nos registros do contact center antes de confiar nisto.
session-line-up-to = Mensagens até as { $time }. As posteriores chegam quando a conexão voltar.
session-line-reading-earlier = Lendo mensagens anteriores…
session-line-earlier-not-read = Não foi possível lê-las. Tente novamente.
session-line-no-more-shown = Há mais, e não é possível mostrar mais.
session-line-earlier = Mensagens anteriores
session-line-messages = Mensagens


## Cards of SMS and chat: the box to write in, and messages that are under way

compose-to-agent = Mensagem ao agente
compose-to-everyone = Mensagem a todos
compose-keys = Enter envia, Shift+Enter começa uma nova linha.
compose-nothing-is-sent = A conexão foi perdida: nada é enviado agora, e quem leria isto pode ter mudado.
compose-agents-read = Os agentes leem isto; o cliente não.
compose-agent-reads = { $agent } lê isto; o cliente não.
compose-everyone-reads = Todos leem isto: { $agent } e o cliente.
compose-begun-for-agents = Você começou quando só agentes leriam isto; haverá uma pergunta antes do envio.
compose-had-written = Você tinha escrito isto e não enviou:
compose-have-written = Você escreveu isto e não enviou; oriente ou intervenha para enviar:
compose-sent-to-agents = Aos agentes. { $state }
compose-sent-to-everyone = A todos. { $state }
compose-sending = Enviando…
compose-not-sent = Não enviada. { $why }
compose-not-seen = Ainda não vista na sessão. Pode ter chegado: enviada de novo, pode chegar duas vezes.
compose-not-in-session = Ainda não está na sessão
compose-discard = Descartar


## What became of an operation: it did not work, or was not confirmed

operation-trouble-did-not-work = Falhou: { $what }. { $why }
operation-trouble-not-confirmed = Ainda sem resposta para “{ $what }”. Ainda pode funcionar: veja antes de tentar novamente.
operation-trouble-row-did-not-work = Falhou: { $operation }. { $why }
operation-trouble-row-not-confirmed = { $operation }: ainda sem resposta. Ainda pode funcionar: veja antes de tentar novamente.
operation-trouble-other-is-monitoring = { $supervisor } está monitorando.
operation-trouble-left-and-stopped = Você saiu da chamada, e o monitoramento foi parado para isso.
operation-trouble-left = Você saiu da chamada.


## What became of an operation: asked for; stands alone, before a question mark, and after a colon

operation-asked-switch-to-listen-in = Passar a escutar { $agent }
operation-asked-switch-to-coach = Passar a orientar { $agent }
operation-asked-switch-to-barge-in = Passar a intervir na chamada com { $agent }
operation-asked-mute-agent = Silenciar { $agent }
operation-asked-unmute-agent = Deixar de silenciar { $agent }
operation-asked-answer = Atender a chamada com { $agent }
operation-asked-leave-call = Sair da chamada com { $agent }
operation-asked-ready = Mudar { $agent } para “Disponível”
operation-asked-not-ready = Mudar { $agent } para “Indisponível”
operation-asked-log-out = Deslogar { $agent }
operation-asked-do-not-disturb = Ativar “Não perturbe” em { $agent }
operation-asked-allow-calls = Permitir chamadas em { $agent }
operation-asked-log-in-phone = Logar o telefone { $agent }
operation-asked-monitor = Monitorar as mensagens de { $agent }
operation-asked-read = Ler uma sessão de { $agent }
operation-asked-accept = Aceitar uma sessão de { $agent }
operation-asked-switch-to-monitor = Passar a monitorar { $agent }
operation-asked-leave = Sair de uma sessão de { $agent }
operation-asked-write = Escrever em uma sessão de { $agent }
operation-asked-session-switch-to-monitor =
    { $medium ->
        [smssession] Passar a monitorar no SMS com { $agent }
       *[chat] Passar a monitorar no chat com { $agent }
    }
operation-asked-session-switch-to-coach =
    { $medium ->
        [smssession] Passar a orientar no SMS com { $agent }
       *[chat] Passar a orientar no chat com { $agent }
    }
operation-asked-session-switch-to-barge-in =
    { $medium ->
        [smssession] Intervir no SMS com { $agent }
       *[chat] Intervir no chat com { $agent }
    }
operation-asked-session-read =
    { $medium ->
        [smssession] Ler o SMS com { $agent }
       *[chat] Ler o chat com { $agent }
    }
operation-asked-session-accept =
    { $medium ->
        [smssession] Aceitar o SMS com { $agent }
       *[chat] Aceitar o chat com { $agent }
    }
operation-asked-session-leave =
    { $medium ->
        [smssession] Sair do SMS com { $agent }
       *[chat] Sair do chat com { $agent }
    }
operation-asked-session-write-to-everyone =
    { $medium ->
        [smssession] Escrever a todos no SMS com { $agent }
       *[chat] Escrever a todos no chat com { $agent }
    }
operation-asked-session-write-to-agents =
    { $medium ->
        [smssession] Escrever aos agentes no SMS com { $agent }
       *[chat] Escrever aos agentes no chat com { $agent }
    }
operation-asked-next-call-of = Próxima chamada ({ $agent }): { $operation }


## What became of an operation: confirmed; what is so now

operation-done-listen-in = Escutando { $agent }
operation-done-coach = Orientando { $agent }
operation-done-barge-in = Intervindo na chamada com { $agent }
operation-done-stop-monitoring = Monitoramento parado: { $agent }
operation-done-mute-agent = Microfone silenciado: { $agent }
operation-done-unmute-agent = Microfone não mais silenciado: { $agent }
operation-done-answer = Chamada atendida: { $agent }
operation-done-leave-call = Saída da chamada com { $agent }
operation-done-ready = Disponível: { $agent }
operation-done-not-ready = Indisponível: { $agent }
operation-done-log-out = Deslogado: { $agent }
operation-done-do-not-disturb = “Não perturbe” está ativado: { $agent }
operation-done-allow-calls = As chamadas estão permitidas: { $agent }
operation-done-log-in-phone = Telefone logado: { $agent }
operation-done-monitor = Monitorando as mensagens de { $agent }
operation-done-read = Lendo uma sessão de { $agent }
operation-done-accept = Sessão aceita: { $agent }
operation-done-switch-to-monitor = Monitorando { $agent }
operation-done-leave = Saída de uma sessão de { $agent }
operation-done-write = Mensagem escrita em uma sessão de { $agent }
operation-done-session-monitor =
    { $medium ->
        [smssession] Monitorando os SMS de { $agent }
       *[chat] Monitorando o chat de { $agent }
    }
operation-done-session-coach =
    { $medium ->
        [smssession] Orientando nos SMS de { $agent }
       *[chat] Orientando no chat de { $agent }
    }
operation-done-session-barge-in =
    { $medium ->
        [smssession] Intervindo nos SMS de { $agent }
       *[chat] Intervindo no chat de { $agent }
    }
operation-done-session-stop =
    { $medium ->
        [smssession] Monitoramento dos SMS parado: { $agent }
       *[chat] Monitoramento do chat parado: { $agent }
    }
operation-done-session-switch-to-monitor =
    { $medium ->
        [smssession] Monitorando no SMS com { $agent }
       *[chat] Monitorando no chat com { $agent }
    }
operation-done-session-switch-to-coach =
    { $medium ->
        [smssession] Orientando no SMS com { $agent }
       *[chat] Orientando no chat com { $agent }
    }
operation-done-session-switch-to-barge-in =
    { $medium ->
        [smssession] Intervindo no SMS com { $agent }
       *[chat] Intervindo no chat com { $agent }
    }
operation-done-session-read =
    { $medium ->
        [smssession] Lendo o SMS com { $agent }
       *[chat] Lendo o chat com { $agent }
    }
operation-done-session-accept =
    { $medium ->
        [smssession] SMS com { $agent } aceito
       *[chat] Chat com { $agent } aceito
    }
operation-done-session-leave =
    { $medium ->
        [smssession] Saída do SMS com { $agent }
       *[chat] Saída do chat com { $agent }
    }
operation-done-session-write-to-everyone =
    { $medium ->
        [smssession] Mensagem escrita a todos no SMS com { $agent }
       *[chat] Mensagem escrita a todos no chat com { $agent }
    }
operation-done-session-write-to-agents =
    { $medium ->
        [smssession] Mensagem escrita aos agentes no SMS com { $agent }
       *[chat] Mensagem escrita aos agentes no chat com { $agent }
    }
operation-done-monitoring-as = Monitoramento ({ $agent }): { $operation }


## The log: its newest line

activity-requested = { $what } — solicitado, aguardando confirmação
activity-confirmed = { $what } — confirmado em { $seconds } s
activity-failed = { $what } — falhou. { $why }
activity-unconfirmed = { $what } — não confirmado após { $seconds } s
activity-call-started = Chamada com { $agent } — no seu telefone
activity-call-ended = Chamada com { $agent } — encerrada. { $why }
activity-call-left = Chamada com { $agent } — você saiu. { $why }
activity-session-started =
    { $medium ->
        [smssession] SMS com { $agent } — neste painel
       *[chat] Chat com { $agent } — neste painel
    }
activity-session-ended =
    { $medium ->
        [smssession] SMS com { $agent } — encerrado. { $why }
       *[chat] Chat com { $agent } — encerrado. { $why }
    }
activity-passed-on = Chamada com { $from } — transferida a { $to }
activity-monitoring-ended = Monitoramento: { $agent } — encerrado. { $why }
activity-contact-lost = Conexão com o servidor perdida — tentando novamente
activity-recovered = Conexão com o servidor restabelecida — tudo foi lido novamente
activity-skipped = Uma mensagem do servidor não foi entendida — foi ignorada
activity-no-phone = Você não tem mais telefone
activity-own-phone = Seu próprio telefone agora é { $number }
activity-stepping-back = Terminou a chamada com { $agent } em que você interveio — o painel solicita “Escutar” para a próxima


## The log as a table: cells, heads and buttons; short

log-button = Atividade
log-name = Registro de atividades
log-search = Pesquisar no registro
log-copy = Copiar
log-save-csv = Salvar como CSV
log-save-json = Salvar como JSON
log-entries = Entradas do registro
log-time = Hora
log-what = Ação
log-whom = Agente
log-outcome = Resultado
log-show = Ver no registro
log-everything = Tudo
log-troubles = O que falhou
log-operations = O que você solicitou
log-calls = Chamadas, mensagens e monitoramento
log-connection = Conexão
log-caption = O que { $supervisor } fez nesta guia, mais recentes primeiro
log-nothing = Ainda não aconteceu nada.
log-count = { $count } de { $all }, por { $supervisor }.
log-copied = Copiado.
log-not-copied = O navegador não permitiu copiar; em vez disso, salve.
log-saved = Salvo como arquivo.
log-on-next-call = Próxima chamada: { $what }
log-on-medium =
    { $medium ->
        [smssession] SMS: { $what }
       *[chat] Chat: { $what }
    }
log-requested = Solicitado
log-confirmed = Confirmado em { $seconds } s
log-failed = Falhou após { $seconds } s. { $why }
log-unconfirmed = Não confirmado após { $seconds } s
log-call = Chamada
log-on-your-phone = No seu telefone
log-call-left = Saída da chamada
log-call-ended = Chamada encerrada
log-call-passed-on = Chamada transferida
log-to = A { $agent }
log-in-this-panel = Neste painel
log-session-ended =
    { $medium ->
        [smssession] SMS encerrado
       *[chat] Chat encerrado
    }
log-monitoring-ended = Monitoramento encerrado
log-contact-lost = Conexão perdida
log-trying-again = Tentando novamente
log-contact-back = Conexão restabelecida
log-read-again = Tudo foi lido novamente
log-barged-in-over = Terminou a chamada com intervenção
log-asks-for-listen-in = O painel solicita “Escutar” para a próxima
log-not-understood = Uma mensagem não foi entendida
log-was-skipped = Foi ignorada
log-own-phone = Seu próprio telefone
log-none-any-more = Não há mais nenhum
log-now = Agora { $number }


## What went wrong: an answer of the server; base-url and statusCode stay as they are

failure-not-signed-in = Seu login não está ativo. Faça login e tente novamente.
failure-not-gws = Uma página da web respondeu em vez do Genesys Web Services. Verifique o endereço informado em base-url.
failure-not-found = O servidor não conhece esta solicitação. Verifique o endereço informado em base-url, ou pergunte ao administrador se o recurso está ativado.
failure-busy = O servidor está ocupado. Tente novamente em um momento.
failure-server-error = O servidor falhou. Tente novamente; se continuar, consulte o administrador.
failure-refused = O servidor recusou. Tente novamente; se continuar, consulte o administrador.
failure-unreadable = Não foi possível entender a resposta do servidor. Tente novamente; se continuar, consulte o administrador.
failure-partial = Só uma parte funcionou. Os detalhes indicam qual parte não funcionou.
failure-status =
    { $code ->
        [0] O servidor informou sucesso e erro ao mesmo tempo. Atualize para ver o que é verdade.
        [1] Falta algo ao servidor na solicitação. Consulte o administrador.
        [2] O servidor informa que isto não cabe no status atual. Atualize, olhe novamente e depois tente de novo.
        [3] O servidor não permite isto agora. Talvez outro supervisor esteja monitorando.
        [4] O servidor ou o sistema de telefonia falhou. Tente novamente; se continuar, consulte o administrador.
        [5] Você não tem permissão para fazer isto. Peça-a ao administrador.
        [6] O servidor não sabe mais do que se trata. Atualize e tente novamente.
        [7] Só uma parte funcionou. Atualize para ver qual.
        [8] Sua senha precisa ser alterada primeiro. Altere-a onde você faz login e depois conecte novamente.
        [9] O servidor ainda não terminou. Atualize em um momento para ver o resultado.
        [10] O servidor não aceitou os valores da solicitação. Consulte o administrador.
        [11] O servidor não permite que isto seja alterado. Consulte o administrador.
        [12] O servidor não conseguiu ler o que foi solicitado. Tente novamente em um momento.
        [13] O servidor não conseguiu criar o que foi solicitado. Tente novamente em um momento.
        [14] O servidor não conseguiu excluir o que foi solicitado. Tente novamente em um momento.
        [15] O servidor não conseguiu alterar o que foi solicitado. Tente novamente em um momento.
        [16] O servidor não conseguiu atribuir o que foi solicitado. Tente novamente em um momento.
        [17] O servidor não conseguiu retirar a atribuição. Tente novamente em um momento.
        [18] Já existe. Atualize para ver.
        [19] Está em uso por outra pessoa. Tente novamente quando estiver livre.
        [20] Seu login não está ativo. Faça login e tente novamente.
       *[other] O servidor recusou por um motivo que este painel não conhece. Os detalhes estão abaixo.
    }
failure-http = HTTP { $status }
failure-status-code = statusCode { $code }
failure-in-words = { $answer }: { $words }


## What went wrong: why an operation had no effect

operation-failure-asynchronous = O servidor aceitou a solicitação e depois informou um erro. Atualize, olhe novamente e depois tente de novo.
operation-failure-network = Não foi possível acessar o servidor, e nada foi alterado. Tente novamente.
operation-failure-no-target = O servidor não informa nem dispositivo nem número deste agente. Peça ao administrador que atribua um.
operation-failure-call-ended = A chamada terminou antes que isto pudesse ter efeito.
operation-failure-session-ended = A sessão terminou antes que isto pudesse ter efeito.
operation-failure-not-offered = O que era monitorado antes foi encerrado, e depois o servidor não ofereceu isto. Talvez outro supervisor esteja monitorando.
operation-failure-not-entered = Você saiu da chamada e não está de volta nela: ela terminou, ou o servidor não deixa ninguém entrar. A próxima chamada começa assim.
operation-failure-vetoed = O portal em torno deste painel não permitiu isto.
operation-failure-wrong-agent = O telefone agora é de outro agente, portanto ninguém está sendo monitorado. Veja onde o agente está logado e tente novamente.


## What went wrong: why there is no connection, or no agents; base-url stays as it is

link-failure-no-credentials = Você não fez login. Faça login onde o portal o pede e tente novamente.
link-failure-rejected = Seu nome de usuário ou sua senha não foi aceita. Verifique-os e tente novamente.
link-failure-provider-failed = O portal não conseguiu fornecer um login. Tente novamente; se continuar, consulte o administrador.
link-failure-web-page = Uma página da web responde no lugar do servidor. Faça login onde o portal o pede; se o servidor estiver em manutenção, o painel volta sozinho.
link-failure-not-gws = O servidor respondeu com uma página da web em vez do Genesys Web Services. Verifique o endereço informado em base-url.
link-failure-cookies-blocked = O servidor esquece esta página na mesma hora. Permita os cookies dele no navegador, ou pergunte ao administrador sobre o balanceador de carga.
link-failure-stopped = O servidor encerrou as notificações. Conecte novamente; se continuar, consulte o administrador.
link-failure-not-subscribed = O servidor não deixa você acompanhar o que acontece no seu telefone. Peça ao administrador permissão para as notificações e tente novamente.
link-failure-no-web-address = Nada foi enviado: base-url não é um endereço da web. Precisa começar com https:// e o nome do servidor; peça ao administrador do portal que o corrija.
link-failure-user-info = Nada foi enviado: base-url contém um nome de usuário. Retire-o do endereço e informe-o nas credenciais.
link-failure-query = Nada foi enviado: base-url tem uma parte depois de ? ou #. Retire-a; ali só podem estar o servidor e um caminho.
link-failure-insecure = Nada foi enviado: base-url começa com http: e esta página com https:, portanto o navegador bloqueia todas as solicitações. Informe o endereço do servidor com https:.
link-failure-no-right-to-read = Você não tem permissão para ler seus agentes. Peça-a ao administrador.
link-failure-not-read = Não foi possível ler os agentes, portanto o que é mostrado pode estar desatualizado. O painel tenta novamente sozinho.
link-failure-unreachable = O servidor não respondeu quando os agentes foram solicitados, portanto o que é mostrado pode estar desatualizado. O painel tenta novamente sozinho.
link-failure-incomplete = O servidor não informou todos os agentes, portanto o que é mostrado dos demais pode estar desatualizado. O painel tenta novamente sozinho.


## What went wrong: why an operation on a Cisco agent had no effect

cisco-failure-call-failed = A chamada para seu telefone de mesa não se completou. Verifique se ele está livre e no gancho e tente novamente.
cisco-failure-no-call-any-more = O agente não está mais em chamada. Aguarde a próxima.
cisco-failure-on-hold = A chamada está em espera. Aguarde até o agente retomá-la.
cisco-failure-not-possible = Nesse meio-tempo, deixou de ser possível. Veja o motivo na linha do agente.
cisco-failure-not-written = Um telefone ou um nome de usuário não é conhecido, portanto nada foi solicitado. Peça ao administrador do portal que os configure.
cisco-failure-agent-not-on-call = O agente não está falando (disponível, pós-atendimento, em espera ou indisponível). Aguarde até o agente estar em chamada.
cisco-failure-on-hold-or-not-ready = O agente colocou a chamada em espera ou está indisponível. Aguarde até o agente falar novamente.
cisco-failure-invalid-state = Seu status ou o do agente não permite isto. Mude o seu para “Indisponível” e aguarde até o agente estar em chamada.
cisco-failure-not-controller = O agente não controla a chamada, ou está em uma consulta. Aguarde até isso terminar.
cisco-failure-no-conference = Não há recurso de conferência livre. Tente novamente mais tarde; se continuar, consulte o administrador.
cisco-failure-invalid-destination = Não é possível acessar o telefone do agente desta forma, ou a chamada está em espera. Verifique os ramais e aguarde enquanto a chamada estiver em espera.
cisco-failure-phone-model = O telefone do agente é de um modelo que não pode ser monitorado. Peça outro ao administrador.
cisco-failure-phone-not-supported = A telefonia deste agente não pode ser monitorada: é antiga demais, ou é a de um agente móvel. Consulte o administrador.
cisco-failure-bridge-off = A ponte integrada (Built-in Bridge) do telefone do agente está desativada. Peça ao administrador que a ative.
cisco-failure-search-space = Sua linha não pode monitorar a linha do agente. Peça ao administrador que a inclua no seu Monitoring Calling Search Space.
cisco-failure-not-understood = O contact center não entendeu a solicitação. Consulte o administrador: talvez o portal precise do outro conjunto de chaves.
cisco-failure-not-allowed = Você não fez login, ou não tem permissão para fazer isto. Faça login novamente, ou peça a permissão ao administrador.
cisco-failure-wrong-user = O usuário informado não é o que fez login. Consulte o administrador: talvez o portal informe o usuário errado.
cisco-failure-not-found = A chamada não existe mais.
cisco-failure-server-error = O contact center falhou. Tente novamente; se continuar, consulte o administrador.
cisco-failure-other = O contact center recusou por um motivo que este painel não conhece. Os detalhes estão abaixo.
cisco-failure-somebodys = O contact center informou, no barramento do portal, um erro que pode dizer respeito a você ou a outro aplicativo. { $why }


## What went wrong: for the administrators of the portal; config stays as it is

reported-unknown-key = config não tem a configuração “{ $key }”. Foi ignorada; verifique como está escrita.
reported-wrong-type = “{ $key }” precisa ser: { $expected }. O valor foi ignorado, e o padrão é usado.
reported-phone-not-logged-in = Não foi possível logar seu telefone. { $why }
reported-operation-failed = Falhou: { $operation }. { $why }
reported-operation-unconfirmed = Não confirmado a tempo: { $operation }. Ainda pode ter efeito. Veja se teve antes de tentar novamente.
reported-notification = Uma mensagem do servidor não pôde ser entendida e foi ignorada. Todo o resto continua.
reported-asynchronous = O servidor informou um erro que não pertence a nenhuma solicitação deste painel. Atualize se algo parecer errado.
reported-bus = Uma mensagem no barramento do portal foi ignorada: { $place }. Todo o resto continua.
reported-bus-failed = Não foi possível usar o barramento do portal: ele precisa ter publish e subscribe, e falhou. O que foi solicitado pode não ter sido transmitido; recarregue o portal, ou consulte o administrador dele.
reported-csrf-unusable = O servidor exige, contra solicitações forjadas, um cabeçalho que nenhum navegador pode enviar, portanto pode recusar o que você solicitar. Consulte o administrador.
reported-bus-frame = Uma mensagem no barramento do portal era maior que 1 MB e foi ignorada. As chamadas são lidas novamente; consulte o administrador do portal.
reported-bus-rate = As mensagens no barramento do portal chegaram mais rápido do que podiam ser lidas, e as mais antigas foram ignoradas. As chamadas são lidas novamente, e o status dos agentes pode estar desatualizado; recarregue o portal, ou consulte o administrador dele.
reported-bus-agents = O barramento do portal informa mais de 20.000 agentes. Os excedentes não são mostrados; consulte o administrador do portal.
reported-too-large = O servidor enviou mais do que esta página comporta, e não foi lido. Atualize; se acontecer novamente, consulte o administrador.


## What the value of a setting has to be; words in quotation marks and braces are values and stay

expected-milliseconds = um número de milissegundos
expected-true-or-false = true ou false
expected-text = um texto
expected-channels = uma lista de nomes de canais
expected-object = um objeto
expected-agents = uma lista de agentes
expected-agent = um agente: { "{" }id, name, extension{ "}" }
expected-origin = uma origem, como "https://portal.example"
expected-country = o código ISO 3166 de um país cujo plano de numeração é conhecido, como "US"
expected-limits = { "{" }warnSeconds, alertSeconds{ "}" }, o segundo não menor que o primeiro


## In place of the panel, or told to the portal around it

element-too-old = Este navegador é antigo demais para o painel do supervisor: use Chrome ou Edge 114, Firefox 125, Safari 17 ou mais recente.
element-not-loaded = Não foi possível carregar o painel do supervisor. Recarregue a página; se não ajudar, verifique se o arquivo .wasm é servido ao lado de supervisor-widget.js e se a política de segurança da página permite 'wasm-unsafe-eval'.
element-stopped = O painel do supervisor parou: fale como se todos na sua chamada pudessem ouvir você, e recarregue a página.
element-reload = Recarregar
element-closed = A conexão foi fechada.
element-sign-in = É preciso fazer login: informe credentials.
element-cannot-connect = Não é possível conectar: veja o evento supervisor-error.
element-disposed = O widget foi descartado.
element-removed = O widget foi retirado da página.
element-not-attached = O widget não está em nenhuma página: insira-o e depois conecte-o.
element-config-not-plain = “{ $key }” precisa ser formado por dados simples: textos, números, true, false, listas e objetos. config não foi usado; o que foi informado antes continua valendo.
element-locale-not-loaded = Não foi possível carregar os textos do idioma “{ $locale }”. O inglês aparece no lugar deles.
element-locale-incomplete = Os textos do idioma “{ $locale }” não estão completos. O inglês aparece no lugar de: { $names }.


## Several items as one text: how one more item is added to those before it

listed-all =
    { $place ->
        [last] { $before } e { $item }
       *[other] { $before } e { $item }
    }
listed-any =
    { $place ->
        [last] { $before } ou { $item }
       *[other] { $before } ou { $item }
    }
listed-each = { $before }, { $item }
listed-facts = { $before } · { $item }
listed-sentences = { $before } { $item }
listed-choice =
    { $place ->
        [last] { $before } ou { $item }
       *[other] { $before }, { $item }
    }
