### Words of the supervisor's panel, in Spanish for Spain and America (usted).
###
### Sources of doubtful terms: Genesys Cloud, Webex, Aircall, inConcert and QueueMetrics in Spanish.
### “Supervisar” fits both sides (monitorear is American, monitorizar of Spain). The caller is “quien
### llama”: short, and of no gender. Log in and out (agent, phone): conectar; sign in (portal):
### iniciar sesión. Names follow “a”, “con”, “de” or a colon. “Salir” for leaving a call: “abandonar”
### is what a caller does in statistics.


## The list of keys

key-keyboard = Teclado
key-hint = Tab lleva a la lista. Las teclas actúan sobre la fila que tiene el foco.
key-sort-now = Ordenar ahora
key-rows = Fila anterior o siguiente
key-pages = Una página arriba o abajo
key-ends = Primera o última fila
key-into = A los botones de la fila
key-sideways = De un botón a otro; contraer o expandir un grupo
key-back = Volver a la fila
key-select = Seleccionar al agente
key-onward = De la búsqueda a los agentes encontrados
key-close = Cerrar

key-page-up = Re Pág
key-page-down = Av Pág
key-home = Inicio
key-end = Fin
key-enter = Intro
key-escape = Esc
key-space = Espacio


## Toolbar: headings, names of regions, buttons

label-supervisor = Supervisor
label-search-agents = Buscar agentes
label-genesys = Genesys: { $state }
label-your-genesys-phone =
    { $calls ->
        [takes-calls] Su teléfono Genesys: { $phone } · Puede recibir llamadas
        [do-not-disturb] Su teléfono Genesys: { $phone } · No molestar
       *[other] Su teléfono Genesys: { $phone }
    }
label-your-phone =
    { $calls ->
        [takes-calls] Su teléfono: { $phone } · Puede recibir llamadas
        [do-not-disturb] Su teléfono: { $phone } · No molestar
       *[other] Su teléfono: { $phone }
    }
label-phone = { $number } { $state }
label-phone-as-of = { $number } { $state }, datos de las { $time }
label-phone-menu = Su teléfono
label-connect = Conectar
label-refresh = Actualizar
label-connecting = El panel se está conectando. Espere un momento.
label-retry = Reintentar
label-try-again = Reintentar
label-dismiss = Quitar
label-hide = Ocultar
label-details = Detalles
label-more = Más
label-monitoring = Supervisión
label-nothing-monitored = Las llamadas, los SMS y los chats que supervise aparecerán aquí. Elija cómo junto a un agente.
label-monitoring-mode = Modo de supervisión
label-messages = Mensajes
label-participants = Participantes
# Localized term of Genesys (“user data”) not found.
label-attached-data = Datos adjuntos
label-data-is-cut = Falta una parte: es demasiado larga o demasiado profunda.
label-history = Historial de esta llamada


## Toolbar: state of the connection to Genesys; short

connection-closed = Sin conexión
connection-connecting = Conectando
# America also says “en vivo”; “en directo” is understood there.
connection-live = En directo
connection-reconnecting = Reconectando
# “Sin red” keeps it apart from “Sin conexión” (not connected).
connection-offline = Sin red
connection-sign-in-needed = Debe iniciar sesión
connection-failed = Error


## Toolbar: the Cisco channel, and the phone on which the supervisor listens

cisco-status-name = Cisco
cisco-status-live = Cisco: En directo
cisco-status-not-connected = Cisco: sin conexión
cisco-status-signed-in-at = conectado en { $extension }
cisco-status-signed-in-at-as-of = conectado en { $extension }, datos de las { $time }
cisco-status-in-state = { $extension } { $state }
cisco-status-in-state-as-of = { $extension } { $state }, datos de las { $time }
cisco-status-phone = { $extension }
cisco-status-phone-as-of = { $extension }, datos de las { $time }


## Notices above the list: one sentence each, with what to do

notice-not-reached = Todavía no se puede acceder al centro de contacto.
notice-offline = Su equipo no tiene red. El panel vuelve por sí solo en cuanto la haya.
notice-not-supervisor = Ha iniciado sesión como { $user }, que no tiene el rol de supervisor. Inicie sesión como supervisor o pida el rol a su administrador.
notice-feature-missing = La supervisión no está disponible: su centro de contacto no ha activado «{ $feature }». Consulte a su administrador; sigue viendo a sus agentes.
notice-channels-failed = No se pudo conectar: { $channels }.
notice-incomplete = Agentes comunicados: { $read } de { $all }.
notice-slowed = El panel también está abierto en otra pestaña o ventana, y este navegador no permite que compartan una conexión. Lo que ocurre se muestra con unos segundos de retraso; cierre la otra si no la necesita.
notice-no-answer = El servidor no responde. Lo que ve puede ser antiguo; el panel sigue intentándolo.
notice-server-error = El servidor responde con un error. Lo que ve puede ser antiguo; el panel sigue intentándolo.
notice-contact-lost = La conexión con el servidor se ha perdido. Lo que ve puede ser antiguo; el panel sigue intentándolo.
notice-next-try =
    { $count ->
        [0] Intentándolo ahora…
        [one] Próximo intento en { $count } segundo.
       *[other] Próximo intento en { $count } segundos.
    }
notice-no-phone = Su teléfono está desconectado: conéctelo para supervisar.
notice-phone-failed = No se pudo conectar su teléfono. { $why }
notice-channel-in = { $channel }: conectado.
notice-channel-out = { $channel }: no conectado. { $why }


## The list of agents: the list as a whole, its menus

list-group = { $group } ({ $count })
list-agents = Agentes
list-on-calls =
    { $count ->
        [0] ninguno en llamada
       *[other] { $count } en llamada
    }
list-sort-now =
    { $count ->
        [one] Ordenar ahora — { $count } movido
       *[other] Ordenar ahora — { $count } movidos
    }
list-filter = Filtrar
list-view = Vista
list-roster-view = Vista de la lista de agentes
list-order = Orden
list-by-work = Por actividad
list-by-name = Por nombre
list-by-number = Por número
list-by-time = Por tiempo en el estado
list-group-by-group = Agrupar agentes
list-columns = Columnas
list-copy-link = Copiar enlace a esta vista
list-reset-view = Restablecer vista
list-link-copied = Enlace copiado.
list-link-not-copied = El navegador no permitió copiar el enlace.
list-options = Opciones de supervisión
list-which-calls = Qué llamadas supervisar
list-when-passed-on = Cuando se transfiere una llamada
list-which-sessions = Qué sesiones de SMS y chat supervisar
list-all-calls = Todas las llamadas
list-next-call-only = Solo la próxima llamada
list-follow-call = Seguir la llamada
list-stay-with-agent = Seguir al agente
list-not-connected = Aún no hay agentes que mostrar
list-not-connected-hint = Aparecen aquí en cuanto haya conexión.
list-loading = Leyendo sus agentes…
list-read = { $count } de { $all } agentes leídos
list-failed = No se pudieron leer sus agentes
list-failed-hint = Arriba se indica el problema. El panel lo intenta de nuevo por sí solo.
list-no-groups = No es supervisor de ningún grupo de agentes
list-no-groups-hint = Pida a su administrador que le nombre supervisor de un grupo y después actualice.
list-no-members = Sus grupos aún no tienen agentes
list-no-members-hint = Los agentes aparecen aquí en cuanto se añaden a uno de sus grupos.


## The list of agents: heads of the columns; short

column-name = Nombre
column-number = Número
column-state = Estado
column-time = Tiempo
column-time-in-state = Tiempo en el estado
column-width-of = Ancho: { $column }
column-actions = Acciones
column-known-at = a las { $time }


## The list of agents: filters, their chips, and how many agents fit

filter-hide-logged-out = Ocultar desconectados
filter-logged-out-hidden = Desconectados ocultos
filter-by-state = Agentes por estado
filter-nobody-in-state = Nadie está en este estado ahora.
filter-all = Todos
filter-on-call = En llamada
filter-ringing = Sonando
filter-on-hold = En espera
filter-over-limit = Fuera de límite
filter-wrap-up = Trabajo posterior
filter-ready = Listo
filter-not-ready = No listo
filter-logged-out = Desconectado
filter-unknown = Desconocido
filter-state = Estado
filter-group = Grupo
filter-channel = Canal
filter-skill = Habilidad
filter-no-skills = Habilidad: el centro de contacto no comunica ninguna
filter-all-of-these = Todos estos
filter-any-of-these = Alguno de estos
filter-all-of = todos:
filter-any-of = alguno:
filter-remove = Quitar filtro: { $kind } { $what }
filter-in-use = Filtros en uso
filter-clear-all = Borrar todo
filter-clear-search = Borrar búsqueda
filter-clear-filters = Borrar filtros
filter-filter-agents = Filtrar agentes
filter-count = ({ $count })
filter-none-matches = Ningún agente coincide
filter-agents =
    { $count ->
        [one] { $count } agente
       *[other] { $count } agentes
    }
filter-agents-of-all = { $count } de { $all } agentes
filter-without-search =
    { $count ->
        [0] Sin la búsqueda: ningún agente.
        [one] Sin la búsqueda: { $count } agente.
       *[other] Sin la búsqueda: { $count } agentes.
    }
filter-without-filters =
    { $count ->
        [0] Sin los filtros: ningún agente.
        [one] Sin los filtros: { $count } agente.
       *[other] Sin los filtros: { $count } agentes.
    }
filter-nobody = Ningún agente coincide.
filter-nobody-found = Nadie coincide con «{ $search }».
filter-nobody-of = Ningún agente coincide: { $clauses }.
filter-nobody-found-of = Nadie coincide con «{ $search }» con estos filtros: { $clauses }.


## The list of agents: clauses, listed in filter-nobody-of and filter-nobody-found-of

clause-who-are = estado { $states }
clause-in-groups = grupo { $groups }
clause-on-channels = conectado en el canal { $channels }
clause-with-skills = habilidad { $skills }
clause-over-limit = por encima del límite del estado
clause-not-logged-out = no desconectado


## The list of agents: the row of an agent

row-some-agent = otro agente
row-unknown = Desconocido
row-logged-out = Desconectado
row-on-call = En llamada
# Strings of Cisco Finesse and Genesys Workspace not found; others say “Disponible”, “Preparado”.
row-ready = Listo
row-wrap-up = Trabajo posterior
row-not-ready = No listo
row-logged-in = Conectado
row-on-hold = En espera
row-last-known = último dato conocido
row-long = más de lo previsto
row-too-long = demasiado tiempo
row-minutes-ago = datos de hace { $count } min
row-hours-ago = datos de hace { $count } h
row-at-least-seconds =
    { $count ->
        [one] Al menos { $count } segundo: nadie vio el comienzo.
       *[other] Al menos { $count } segundos: nadie vio el comienzo.
    }
row-at-least-minutes =
    { $count ->
        [one] Al menos { $count } minuto: nadie vio el comienzo.
       *[other] Al menos { $count } minutos: nadie vio el comienzo.
    }
row-at-least-hours =
    { $count ->
        [one] Al menos { $count } hora: nadie vio el comienzo.
       *[other] Al menos { $count } horas: nadie vio el comienzo.
    }
row-after-this-call = Después de esta llamada: { $operation }
row-waiting = Solicitando…
row-next-call =
    { $mode ->
        [listen-in] Próxima: escuchar
        [coach] Próxima: asesorar
       *[barge-in] Próxima: intervenir
    }
row-ringing-you = Le está sonando
row-monitoring =
    { $mode ->
        [listen-in] Escuchando
        [coach] Asesorando
       *[barge-in] Interviniendo
    }
row-monitored-by = Supervisa: { $supervisor }
row-monitored-by-other = Supervisa otro supervisor
row-voice = Voz
row-chat = Chat
row-email = Correo electrónico
row-sms = SMS
row-on-channel = { $channel }: { $state }
row-on-channel-busy = { $channel }: en llamada, después { $state }
row-all-channels = Todos los canales
row-on-channel-asked = { $channel }: { $state }, solicitado: { $operation }
attention-name = Atención
attention-over-limit = { $count } sobre el límite
attention-stale = { $count } con datos antiguos
attention-next = Siguiente: { $agent }
attention-came = Requiere atención: { $agent }
attention-came-many =
    { $count ->
        [one] 1 agente requiere atención
       *[other] { $count } agentes requieren atención
    }


## The list of agents: state of a Cisco agent, or of the supervisor

cisco-state-logged-out = Desconectado
cisco-state-not-ready = No listo
cisco-state-ready = Listo
cisco-state-call-coming-in = Llamada entrante
cisco-state-looking-at-call = Vista previa
cisco-state-on-call = En llamada
cisco-state-on-hold = En espera
# “Trabajo posterior a la llamada (ACW)”; Webex says “cierre”.
cisco-state-wrap-up = Trabajo posterior
cisco-state-unknown = Desconocido


## The list of agents: SMS and chat, and the ways to monitor them

medium-name =
    { $medium ->
        [smssession] SMS
       *[chat] Chat
    }
medium-with =
    { $medium ->
        [smssession] SMS con { $agent }
       *[chat] Chat con { $agent }
    }
medium-monitor = Supervisar
medium-coach = Asesorar
medium-barge-in = Intervenir
medium-all-sessions = Todas las sesiones
medium-next-session = Solo la próxima sesión


## The list of agents: SMS and chat in the row and the menu of an agent

session-row-waiting = solicitando…
session-row-next-only = { $mode }, solo la próxima
session-row-how =
    { $mode ->
        [listen-in] supervisando
        [coach] asesorando
       *[barge-in] interviniendo
    }
session-row-unread =
    { $count ->
        [one] { $count } nuevo
       *[other] { $count } nuevos
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
        [smssession] Leer el SMS con { $customer }
       *[chat] Leer el chat con { $customer }
    }
session-row-read-since = { $read } · desde las { $time }
session-row-the-customer = el cliente
session-row-reading =
    { $medium ->
        [smssession] Leyendo las sesiones de SMS…
       *[chat] Leyendo las sesiones de chat…
    }
session-row-none-in-progress =
    { $medium ->
        [smssession] Ningún SMS en curso.
       *[chat] Ningún chat en curso.
    }
session-row-not-read =
    { $medium ->
        [smssession] No se pudieron leer los SMS en curso. { $why }
       *[chat] No se pudieron leer los chats en curso. { $why }
    }
session-row-no-answer =
    { $medium ->
        [smssession] No se pudieron leer los SMS en curso: el servidor no respondió.
       *[chat] No se pudieron leer los chats en curso: el servidor no respondió.
    }


## Operations: words on buttons; short

# Aircall: “Escuchar”.
operation-word-listen-in = Escuchar
# Genesys Cloud: “Supervisar y asesorar”; others “susurrar”, “coaching”.
operation-word-coach = Asesorar
# inConcert, Aircall: “Intervenir”.
operation-word-barge-in = Intervenir
operation-word-stop = Detener
operation-word-stop-monitoring = Detener supervisión
operation-word-mute-agent = Silenciar al agente
operation-word-unmute-agent = Dejar de silenciar
operation-word-answer = Contestar
operation-word-leave-call = Salir de la llamada
operation-word-ready = Listo
operation-word-not-ready = No listo
operation-word-not-ready-and-listen = Pasar a No listo y escuchar
# “Desconectar” alone could mean to end the call.
operation-word-log-out = Desconectar agente
operation-word-do-not-disturb = No molestar
operation-word-allow-calls = Permitir llamadas
operation-word-log-in-phone = Conectar teléfono
operation-word-monitor = Supervisar
operation-word-read = Leer
operation-word-accept = Aceptar
operation-word-leave = Salir
operation-word-send = Enviar
operation-word-instead = { $operation } en su lugar


## Operations: accessible names of buttons and menus; also asked in the dialog and in the log

operation-control-listen-in = Escuchar a { $agent }
operation-control-coach = Asesorar a { $agent }
operation-control-barge-in = Intervenir en la llamada con { $agent }
operation-control-stop-monitoring = Detener la supervisión de { $agent }
operation-control-not-ready-and-listen = Pasar a No listo y escuchar a { $agent }
operation-control-monitor-sessions =
    { $medium ->
        [smssession] Supervisar los SMS de { $agent }
       *[chat] Supervisar el chat de { $agent }
    }
operation-control-coach-sessions =
    { $medium ->
        [smssession] Asesorar en los SMS de { $agent }
       *[chat] Asesorar en el chat de { $agent }
    }
operation-control-barge-in-sessions =
    { $medium ->
        [smssession] Intervenir en los SMS de { $agent }
       *[chat] Intervenir en el chat de { $agent }
    }
operation-control-stop-sessions =
    { $medium ->
        [smssession] Detener la supervisión de los SMS de { $agent }
       *[chat] Detener la supervisión del chat de { $agent }
    }
operation-control-actions-for = Acciones para { $agent }
operation-control-messages-of = Mensajes de { $agent }
operation-control-state-of = Estado: { $agent }
operation-control-monitor-instead = Supervisar en su lugar: { $agent }
operation-control-next-call = Próxima llamada
operation-control-entry-gone = Esto ya no se ofrece.
operation-tip-leave-call = Solo esta llamada; la supervisión sigue con la próxima.
operation-tip-stop-calls = Esta llamada y las siguientes.
operation-tip-leave-session = Solo esta sesión; la supervisión sigue con la próxima.
operation-tip-stop-sessions = Esta sesión y las siguientes.


## Why a control is off, and what to do about it

reason-not-connected = Sin conexión. Volverá a funcionar en cuanto el panel indique «En directo».
reason-signed-out = Su sesión está cerrada. Primero inicie sesión.
reason-not-supervisor = Su usuario no tiene el rol de supervisor. Pídalo a su administrador.
reason-feature-missing = Su centro de contacto no ha activado «{ $feature }». Consulte a su administrador.
reason-waiting = Pendiente de confirmación: { $what }. Vuelve a estar disponible en cuanto llegue la respuesta.
reason-not-offered = El servidor no ofrece esto ahora. Puede que otro supervisor esté supervisando; inténtelo de nuevo en un momento.
reason-leaves = Deja primero a { $agent }.
reason-listening = Está supervisando a { $agent }, y solo es posible un agente a la vez. Primero detenga esa supervisión.
reason-listening-already = Ya está escuchando.
reason-coaching-already = Ya está asesorando.
reason-barged-in-already = Ya está interviniendo.
reason-monitoring-already = Ya está supervisando.
reason-in-session-already = Ya está en esta sesión.
reason-next-call-already = La próxima llamada ya empieza con: { $mode }.
reason-after-this-call = Cambiarlo ahora terminaría la llamada en la que está. Elíjalo cuando esta llamada haya terminado.
reason-nothing-written = Todavía no hay nada escrito.
reason-not-read-now = Quienes lo leerían ahora no son aquellos para quienes se escribió.
reason-agent-logged-out = El agente está desconectado. Espere a que el agente se conecte.
reason-no-active-device = Su propio teléfono no está conectado. Conéctelo y después actualice este panel.
reason-no-way-back-to-coach = Puede asesorar a partir de la próxima llamada. Elija «Asesorar» en «Próxima llamada».
reason-mute-needs-barge-in = Solo se puede silenciar al agente mientras todos le oyen a usted. Primero intervenga.
reason-on-hold = La llamada está en espera. Espere a que el agente la recupere.
reason-not-answered = La llamada aún no se ha contestado. Contéstela primero.
reason-another-supervisor = { $supervisor } está supervisando a este agente, y solo es posible un supervisor a la vez. Inténtelo de nuevo en un momento.
reason-some-supervisor = Otro supervisor está supervisando a este agente, y solo es posible uno a la vez. Inténtelo de nuevo en un momento.
reason-in-state-already = Este ya es el estado.
reason-sip-cluster = Su telefonía solo puede seguir llamadas enteras.


## Why a control of a Cisco agent is off

cisco-reason-not-connected = El bus de mensajes del portal no está conectado, así que no se pudo solicitar nada. Espere, o recargue el portal.
cisco-reason-no-own-address = El portal no comunica su teléfono Cisco o su nombre de usuario. Pida a su administrador que los configure.
cisco-reason-signed-out = No está conectado en su teléfono Cisco. Primero conéctese.
cisco-reason-signed-in-elsewhere = Está conectado en { $extension }, y este panel está configurado para otro teléfono. Conéctese en ese, o consulte a su administrador.
cisco-reason-waiting = Pendiente de confirmación de lo solicitado antes.
cisco-reason-already-monitoring = Ya está escuchando.
cisco-reason-not-not-ready = Su estado es «{ $state }», y para escuchar tiene que ser «No listo». Elija «Pasar a No listo y escuchar» aquí al lado.
cisco-reason-own-call = Está usted en una llamada. Termínela primero.
cisco-reason-not-in-team = Este agente está en un equipo del que usted no es supervisor.
cisco-reason-agent-signed-out = El agente está desconectado. Espere a que el agente se conecte.
cisco-reason-on-hold = La llamada está en espera. Espere a que el agente la recupere.
cisco-reason-no-call = El agente no está en llamada. Espere a la próxima.
cisco-reason-no-agent-address = No se conoce el teléfono de este agente. Se comunica cuando el agente se conecta.
cisco-reason-same-address = Este agente tiene el mismo teléfono que usted.
cisco-reason-monitoring-call = El agente está escuchando a otra persona, y eso no se puede escuchar.
cisco-reason-not-allowed = El centro de contacto no permite esto ahora para el agente.
cisco-reason-no-call-id = La llamada por la que escucha aún no se ha visto, así que no se puede terminar desde aquí. Cuelgue en su teléfono de escritorio.
cisco-reason-not-listening = Solo se puede entrar en una llamada que está escuchando. Primero escuche.
cisco-reason-already-in-call = Ya está en la llamada.
cisco-reason-already-in-state = Este ya es el estado.
cisco-reason-agent-busy = El agente está en llamada, o a punto de estarlo. Espere a que termine.
cisco-reason-after-call = Esto ya está solicitado, y ocurre después de la llamada.


## The question before an operation that others notice or that cannot be undone

question-do-it = ¿{ $what }?
question-barge-in = ¿Intervenir en la llamada con { $agent }?
question-dismiss-unsent = ¿Quitar la sesión con { $agent }?
question-unsent-is-lost = Lo que escribió en ella no se envió y se perderá.
question-everybody-hears-and-back = Todos le oirán: { $agent } y quien llama. Puede volver a escuchar en cualquier momento.
question-everybody-hears = Todos le oirán: { $agent } y quien llama.
question-everybody-hears-next = Todos le oirán en cuanto empiece la próxima llamada con { $agent }. Las llamadas posteriores empiezan con «Escuchar», salvo que elija «Intervenir» también para ellas.
question-everybody-reads = Todos leerán lo que escriba: { $agent } y el cliente.
question-written-for-agents = Empezó a escribir esto cuando solo lo habrían leído agentes.
question-ends-for-customer = No hay otro agente en esta sesión: terminará para el cliente.
question-no-way-back = En esta llamada no se puede volver a asesorar, salvo saliendo de ella y volviendo a entrar donde el servidor lo permita.
question-logs-out-now-or-later = Se desconectará a { $agent }: ahora, o después de la llamada.
question-logs-out-on-call = { $agent } está en llamada ({ $duration }), y se desconectará: ahora, o después de la llamada.
question-logs-out = Se desconectará a { $agent }, y no recibirá más llamadas.
question-leaves =
    { $heard ->
        [yes] Deja a { $agent }, que ahora le oye.
       *[no] Deja a { $agent }.
    }
question-cancel = Cancelar


## Cards of calls: facts about a call

call-with = Llamada con { $agent }
call-unknown-caller = interlocutor desconocido
call-internal = Llamada interna
call-inbound = Llamada entrante
call-outbound = Llamada saliente
call-consultation = Consulta
call-on-hold = En espera
call-recorded = En grabación
call-recording-paused = Grabación en pausa
call-not-recorded = Sin grabación
call-ends-with-this = La supervisión termina por sí sola con esta llamada.
call-steps-back = Cuando termine esta llamada, el panel solicita «Escuchar» para la próxima.
call-next-begins-with = La próxima llamada empieza con: { $mode }.
call-leaves-with-agent = Cuando { $agent } la transfiera, usted también saldrá de ella.
call-recovered = Encontrada de nuevo tras perderse la conexión con el servidor.
call-found-on-load = En curso desde antes de que abriera esta página.
call-passed-on = { $agent } transfirió esta llamada, y usted permaneció en ella.
call-agent = agente
call-other-agent = otro agente
call-other-supervisor = otro supervisor
call-caller = quien llama
call-called = persona llamada
call-participant = participante
call-attached-data = Datos adjuntos ({ $count })
call-mode-unknown = El servidor ya no indica el modo
call-agent-muted = Agente silenciado
call-agent-unmuted = Agente ya no silenciado
call-put-on-hold = Puesta en espera
call-taken-back = Recuperada de la espera
call-passed-on-by-to = Transferida por { $from } a { $to }
call-found-again = Encontrada de nuevo tras perderse la conexión
call-lasted-as-of = { $duration }, datos de las { $time }
call-last-known = Último dato conocido: { $what }
call-clock = Llamada { $time }
call-your-clock = usted { $time }


## Cards of calls: who hears the supervisor now

hearing-silent = Escucha silenciosa: nadie le oye.
hearing-only-agent = Solo { $agent } le oye. Quien llama no le oye.
hearing-everybody = Todos le oyen.
hearing-agent-muted = Se ha silenciado a { $agent }: quien llama solo le oye a usted.
hearing-ended = Llamada terminada.
hearing-returning = Saliendo y volviendo a entrar para asesorar… Hasta que esté de vuelta, hable como si todos pudieran oírle.
hearing-ringing = Su teléfono está sonando. Conteste para unirse; hasta entonces nadie le oye.
hearing-held = En espera: hasta que { $agent } recupere la llamada, no cuente con que le oigan.
hearing-changing = Solicitado, aún sin confirmar: { $what }. Hasta entonces, hable como si todos pudieran oírle.
hearing-unknown = El servidor no indica quién le oye. Hable como si todos pudieran oírle.
strip-hears =
    { $who ->
        [nobody] en silencio
        [agent] el agente le oye
        [everybody] todos le oyen
        [next] en espera
       *[unknown] puede que le oigan
    }
strip-sees =
    { $who ->
        [nobody] nadie le ve
        [agent] el agente le ve
        [everybody] todos le ven
       *[unknown] puede que le vean
    }
hearing-last-known = Conexión perdida. { $known } Hable como si todos pudieran oírle. Para salir ahora, cuelgue su teléfono.


## Cards of calls: who heard the supervisor when contact was lost

heard-ringing = A las { $time } su teléfono estaba sonando; puede haber cambiado.
heard-held = A las { $time } la llamada estaba en espera; puede haber cambiado.
heard-changing = A las { $time } esto estaba solicitado y sin confirmar: { $what }; puede haber cambiado.
heard-agent-muted = A las { $time } se había silenciado a { $agent } y quien llama solo le oía a usted; puede haber cambiado.
heard-silent = A las { $time } estaba en escucha silenciosa; puede haber cambiado.
heard-only-agent = A las { $time } solo { $agent } le oía; puede haber cambiado.
heard-everybody = A las { $time } todos le oían; puede haber cambiado.
heard-unknown = A las { $time } el servidor no indicaba quién le oía; puede haber cambiado.


## Cards of calls: what caller, agent and supervisor hear; $whom stands below the words before it

hears-the-agent = al agente
hears-the-caller = a quien llama
hears-caller-and-you = a quien llama y a usted
hears-agent-and-you = al agente y a usted
hears-you = a usted
hears-both = a ambos
hears-caller-hears = Quien llama oye: { $whom }.
hears-agent-hears = { $agent } oye: { $whom }.
hears-you-hear = Usted oye: { $whom }.


## Cards of calls: a call that is waited for

waiting-for-call = A la espera de la próxima llamada con { $agent }
waiting-was-for-call = A las { $time } estaba a la espera de la próxima llamada con { $agent }
waiting-everybody-at-once = Próxima llamada: todos le oirán de inmediato.
waiting-agent-at-once = Próxima llamada: { $agent } le oirá de inmediato.
waiting-will-listen-in = Escuchará en silencio.
waiting-will-coach = Asesorará: solo el agente le oirá.
waiting-will-barge-in = Estará interviniendo: todos le oirán.
waiting-phone-joins = Su teléfono se unirá a ella.
waiting-ends-by-itself = La supervisión termina por sí sola después de esa llamada.
waiting-goes-on = La supervisión continúa hasta que usted la detenga.
waiting-leaves-with-agent = Cuando el agente transfiera una llamada, usted también saldrá de ella.
waiting-agent-is-out = El agente está desconectado, así que no puede llegar ninguna llamada hasta que el agente se conecte.
waiting-without-you = La llamada en la que está ahora el agente continúa sin usted.
waiting-step-back-asked = El panel ha solicitado «Escuchar»; aún no está confirmado.
waiting-stepped-back = La próxima llamada empieza con «Escuchar»: el panel lo solicitó después de que usted interviniera.
waiting-step-back-unconfirmed = El panel solicitó «Escuchar» después de que usted interviniera, y no está confirmado.
waiting-may-have-begun = Conexión perdida. Desde entonces puede haber empezado una llamada, con su teléfono en ella. Hable como si todos pudieran oírle. Para salir ahora, cuelgue su teléfono.
waiting-may-have-begun-in = Conexión perdida. Desde entonces puede haber empezado una llamada, con su teléfono en ella ({ $mode }). Hable como si todos pudieran oírle. Para salir ahora, cuelgue su teléfono.


## Cards of calls: why a monitored call ended

ending-over = La llamada terminó, o se colgó su teléfono.
ending-over-or-passed-on = La llamada terminó, o el agente la transfirió; usted sigue al agente, no la llamada.
ending-gone-meanwhile = Terminó para usted mientras la conexión con el servidor estaba perdida.
ending-agent-left = El agente ya no está en ella: se terminó o se transfirió.
ending-unknown = Nada indica el motivo.
ending-left-goes-on = Usted salió de ella. { $agent } puede seguir en ella.
ending-stopped-goes-on = Usted detuvo la supervisión. { $agent } puede seguir en la llamada.
ending-device-inactive-goes-on = Su propio teléfono se desconectó. { $agent } puede seguir en la llamada.
ending-device-replaced-goes-on = Ahora tiene otro teléfono. { $agent } puede seguir en la llamada.
ending-you-left = Usted salió de la llamada.
ending-monitoring-ended = Supervisión terminada.
ending-agent-gone = El agente ya no está en la llamada.
ending-call-gone = La llamada ya no está.
ending-ended-for-you = Llamada terminada para usted.


## Cards of calls: why monitoring ended

ended-heading = Supervisión terminada: { $agent }
ended-by-you = Usted la detuvo.
ended-next-call-over = Era para una sola llamada, y esa llamada terminó.
ended-agent-logged-out = El agente se ha desconectado.
ended-device-inactive = Su propio teléfono se desconectó. Conéctelo para supervisar de nuevo.
ended-wrong-agent = El teléfono supervisado es de otro agente, así que el panel detuvo la supervisión. Compruebe dónde está conectado el agente e inténtelo de nuevo.
ended-device-replaced = Ahora tiene otro teléfono. Supervise de nuevo desde ese.
ended-unknown = El servidor no indica el motivo: puede haberla terminado otra página suya o su centro de contacto.


## Cards of calls: a call of a Cisco agent, with the audio on the desk phone

cisco-card-bus-gone = El bus de mensajes del portal ya no está. { $known }
cisco-card-requested = Solicitado, aún sin confirmar. Su teléfono de escritorio se descolgará por sí solo.
cisco-card-unconfirmed = No confirmado a tiempo. Puede haber empezado de todos modos: mire su teléfono de escritorio.
cisco-card-held = En espera: por ahora no hay audio. Vuelve cuando { $agent } recupere la llamada.
cisco-card-agent-left = { $agent } ya no está en la llamada.
cisco-card-not-from-here = No se inició desde esta página.
cisco-card-speak-as-if-heard = Hable como si todos pudieran oírle. Para salir ahora, cuelgue su teléfono de escritorio.
cisco-card-hang-up = Si suena o está descolgado, cuelgue allí, o inténtelo de nuevo.
cisco-card-audio = El audio está en su teléfono de escritorio.
cisco-card-stopped = Usted detuvo la supervisión. { $agent } puede seguir en la llamada.
cisco-card-ended-or-transferred = Se terminó o se transfirió.
cisco-card-signed-out = Usted se desconectó de su teléfono.
cisco-card-gone = La llamada por la que escuchaba ya no está.


## Cards of SMS and chat: facts about a session, its participants

session-invited = Invitación recibida
session-accepted = Aceptada
session-in-progress = En curso
session-waits-for-agent = El cliente espera a un agente
session-ended = Terminada
session-ended-meanwhile = Terminó mientras la conexión con el servidor estaba perdida.
session-ended-before-joining = Terminó antes de que usted estuviera en ella.
session-left-alone = Usted salió de ella, y no había otro agente.
session-left = Usted salió de ella.
session-over-or-queued = Terminó, o se puso en una cola y puede volver de ella.
session-over-for-you = Terminó para usted, aunque otros pueden continuar con ella.
session-unexplained = Llegó aunque esta página no recuerda ninguna supervisión del agente. Detenga la supervisión si no deben llegar más.
session-was-the-one = Era la única sesión que supervisar: no llegará otra.
session-entered = Usted entró en ella mientras estaba en curso.
session-next-begins-with = La próxima sesión empieza con: { $mode }.
session-you = usted
session-agent = agente
session-other-agent = otro agente
session-other-supervisor = otro supervisor
session-customer = cliente
session-seen-by-everyone = visible para todos
session-seen-by-agents = visible para los agentes
session-seen-by-supervisors = visible solo para los supervisores


## Cards of SMS and chat: who sees the supervisor and reads what the supervisor writes

seeing-other-supervisors = Nadie le ve salvo otros supervisores. Usted lee en silencio.
seeing-nobody = Nadie le ve. Usted lee en silencio.
seeing-only-agents = Solo los agentes le ven y leen lo que escribe. El cliente no.
seeing-only-agent = Solo el agente le ve: { $agent } lee lo que usted escribe, el cliente no.
seeing-everyone = Todos le ven y leen lo que escribe, también el cliente.
seeing-invited = Tiene una invitación. Hasta que esté en la sesión, ni el agente ni el cliente le ven.
seeing-changing = Solicitado, aún sin confirmar: { $what }. Hasta entonces, escriba como si todos pudieran leerlo.
seeing-unknown = El servidor no indica quién le ve. Escriba como si todos pudieran leerlo.
seeing-ended = Sesión terminada.
seeing-was-invited = Conexión perdida. A las { $time } tenía una invitación y no estaba en la sesión; puede haber cambiado. Cuente con que le vean. Nada de lo que escriba se envía antes de que vuelva la conexión.
seeing-was-changing = Conexión perdida. A las { $time } esto estaba solicitado y sin confirmar: { $what }; puede haber cambiado. Cuente con que le vean. Nada de lo que escriba se envía antes de que vuelva la conexión.
seeing-was-silent = Conexión perdida. A las { $time } leía en silencio; puede haber cambiado. Cuente con que le vean. Nada de lo que escriba se envía antes de que vuelva la conexión.
seeing-were-only-agents = Conexión perdida. A las { $time } solo los agentes le veían y leían lo que escribía; puede haber cambiado. Cuente con que le vean. Nada de lo que escriba se envía antes de que vuelva la conexión.
seeing-was-everyone = Conexión perdida. A las { $time } todos le veían y leían lo que escribía; puede haber cambiado. Cuente con que le vean. Nada de lo que escriba se envía antes de que vuelva la conexión.
seeing-was-unknown = Conexión perdida. A las { $time } el servidor no indicaba quién le veía; puede haber cambiado. Cuente con que le vean. Nada de lo que escriba se envía antes de que vuelva la conexión.


## Cards of SMS and chat: a session that is waited for

session-awaited-next =
    { $medium ->
        [smssession] A la espera del próximo SMS de { $agent }
       *[chat] A la espera del próximo chat de { $agent }
    }
session-awaited-was-next =
    { $medium ->
        [smssession] A las { $time } estaba a la espera del próximo SMS de { $agent }
       *[chat] A las { $time } estaba a la espera del próximo chat de { $agent }
    }
session-awaited-may-have-begun =
    { $medium ->
        [smssession] Conexión perdida. Desde entonces puede haber empezado una sesión ({ $mode }): en SMS, cuente con que le vean. Se mostrará cuando vuelva la conexión.
       *[chat] Conexión perdida. Desde entonces puede haber empezado una sesión ({ $mode }): en el chat, cuente con que le vean. Se mostrará cuando vuelva la conexión.
    }
session-awaited-will-read-along = Leerá la conversación sin que le vean.
session-awaited-will-coach = Asesorará: solo el agente le verá.
session-awaited-will-barge-in = Estará interviniendo: todos le verán.
session-awaited-ends-by-itself = La supervisión termina por sí sola después de esa sesión.
session-awaited-remembered-from-before = Solo lo sabe esta página, de antes de recargarse; si inicia sesión en otro lugar, elíjalo de nuevo.
session-awaited-remembered = Solo lo sabe esta página; si inicia sesión en otro lugar, elíjalo de nuevo.


## Cards of SMS and chat: the transcript

session-line-you = Usted
session-line-system = Sistema
session-line-joined = { $name } se unió
session-line-left = { $name } salió
session-line-rejoined = { $name } se unió de nuevo
session-line-sent-address = { $name } envió una dirección web
session-line-notice = aviso
session-line-only-agent = solo lo ve { $agent }
session-line-to-agents = solo a los agentes
session-line-to-supervisors = solo a los supervisores
session-line-cut = demasiado largo para mostrarse entero
session-line-is-typing = { $name } está escribiendo…
session-line-are-typing = { $names } están escribiendo…
session-line-caught-up =
    { $count ->
        [0] Al mensaje más reciente
        [one] { $count } mensaje nuevo
       *[other] { $count } mensajes nuevos
    }
session-line-not-read = No se pudo leer lo que se escribió. { $why }
session-line-may-lack = Aquí pueden faltar mensajes. Léalos en los registros del centro de contacto antes de confiar en esto.
session-line-up-to = Mensajes hasta las { $time }. Los posteriores llegan cuando vuelva la conexión.
session-line-reading-earlier = Leyendo mensajes anteriores…
session-line-earlier-not-read = No se pudieron leer. Inténtelo de nuevo.
session-line-no-more-shown = Hay más, y no se pueden mostrar más.
session-line-earlier = Mensajes anteriores
session-line-messages = Mensajes


## Cards of SMS and chat: the box to write in, and messages that are under way

compose-to-agent = Mensaje al agente
compose-to-everyone = Mensaje a todos
compose-keys = Enter envía, Mayús+Enter empieza una línea nueva.
compose-nothing-is-sent = La conexión se ha perdido: ahora no se envía nada, y puede haber cambiado quién leería esto.
compose-agents-read = Los agentes leen esto; el cliente no.
compose-agent-reads = { $agent } lee esto; el cliente no.
compose-everyone-reads = Todos leen esto: { $agent } y el cliente.
compose-begun-for-agents = Lo empezó cuando solo lo habrían leído agentes; se le preguntará antes de enviarlo.
compose-had-written = Había escrito esto sin enviarlo:
compose-have-written = Ha escrito esto sin enviarlo; asesore o intervenga para enviarlo:
compose-sent-to-agents = A los agentes. { $state }
compose-sent-to-everyone = A todos. { $state }
compose-sending = Enviando…
compose-not-sent = No enviado. { $why }
compose-not-seen = Aún no se ve en la sesión. Puede haber llegado: si se envía de nuevo, puede llegar dos veces.
compose-not-in-session = Aún no está en la sesión
compose-discard = Descartar


## What became of an operation: it did not work, or was not confirmed

operation-trouble-did-not-work = No funcionó: { $what }. { $why }
operation-trouble-not-confirmed = Aún no hay respuesta para «{ $what }». Todavía puede funcionar: compruébelo antes de intentarlo de nuevo.
operation-trouble-row-did-not-work = No funcionó: { $operation }. { $why }
operation-trouble-row-not-confirmed = { $operation }: aún no hay respuesta. Todavía puede funcionar: compruébelo antes de intentarlo de nuevo.
operation-trouble-other-is-monitoring = { $supervisor } está supervisando.
operation-trouble-left-and-stopped = Usted ha salido de la llamada, y la supervisión se detuvo para ello.
operation-trouble-left = Usted ha salido de la llamada.


## What became of an operation: asked for; stands alone, before a question mark, and after a colon

operation-asked-switch-to-listen-in = Pasar a escuchar a { $agent }
operation-asked-switch-to-coach = Pasar a asesorar a { $agent }
operation-asked-switch-to-barge-in = Pasar a intervenir en la llamada con { $agent }
operation-asked-mute-agent = Silenciar a { $agent }
operation-asked-unmute-agent = Dejar de silenciar a { $agent }
operation-asked-answer = Contestar la llamada con { $agent }
operation-asked-leave-call = Salir de la llamada con { $agent }
operation-asked-ready = Pasar a { $agent } a «Listo»
operation-asked-not-ready = Pasar a { $agent } a «No listo»
operation-asked-log-out = Desconectar a { $agent }
operation-asked-do-not-disturb = Activar «No molestar» en { $agent }
operation-asked-allow-calls = Permitir llamadas en { $agent }
operation-asked-log-in-phone = Conectar el teléfono { $agent }
operation-asked-monitor = Supervisar los mensajes de { $agent }
operation-asked-read = Leer una sesión de { $agent }
operation-asked-accept = Aceptar una sesión de { $agent }
operation-asked-switch-to-monitor = Pasar a supervisar a { $agent }
operation-asked-leave = Salir de una sesión de { $agent }
operation-asked-write = Escribir en una sesión de { $agent }
operation-asked-session-switch-to-monitor =
    { $medium ->
        [smssession] Pasar a supervisar en el SMS con { $agent }
       *[chat] Pasar a supervisar en el chat con { $agent }
    }
operation-asked-session-switch-to-coach =
    { $medium ->
        [smssession] Pasar a asesorar en el SMS con { $agent }
       *[chat] Pasar a asesorar en el chat con { $agent }
    }
operation-asked-session-switch-to-barge-in =
    { $medium ->
        [smssession] Intervenir en el SMS con { $agent }
       *[chat] Intervenir en el chat con { $agent }
    }
operation-asked-session-read =
    { $medium ->
        [smssession] Leer el SMS con { $agent }
       *[chat] Leer el chat con { $agent }
    }
operation-asked-session-accept =
    { $medium ->
        [smssession] Aceptar el SMS con { $agent }
       *[chat] Aceptar el chat con { $agent }
    }
operation-asked-session-leave =
    { $medium ->
        [smssession] Salir del SMS con { $agent }
       *[chat] Salir del chat con { $agent }
    }
operation-asked-session-write-to-everyone =
    { $medium ->
        [smssession] Escribir a todos en el SMS con { $agent }
       *[chat] Escribir a todos en el chat con { $agent }
    }
operation-asked-session-write-to-agents =
    { $medium ->
        [smssession] Escribir a los agentes en el SMS con { $agent }
       *[chat] Escribir a los agentes en el chat con { $agent }
    }
operation-asked-next-call-of = Próxima llamada ({ $agent }): { $operation }


## What became of an operation: confirmed; what is so now

operation-done-listen-in = Escuchando a { $agent }
operation-done-coach = Asesorando a { $agent }
operation-done-barge-in = Interviniendo en la llamada con { $agent }
operation-done-stop-monitoring = Supervisión detenida: { $agent }
operation-done-mute-agent = Se ha silenciado a { $agent }
operation-done-unmute-agent = Se ha dejado de silenciar a { $agent }
operation-done-answer = Llamada contestada: { $agent }
operation-done-leave-call = Salida de la llamada con { $agent }
operation-done-ready = Listo: { $agent }
operation-done-not-ready = No listo: { $agent }
operation-done-log-out = Desconectado: { $agent }
operation-done-do-not-disturb = «No molestar» está activado: { $agent }
operation-done-allow-calls = Las llamadas están permitidas: { $agent }
operation-done-log-in-phone = Teléfono conectado: { $agent }
operation-done-monitor = Supervisando los mensajes de { $agent }
operation-done-read = Leyendo una sesión de { $agent }
operation-done-accept = Sesión aceptada: { $agent }
operation-done-switch-to-monitor = Supervisando a { $agent }
operation-done-leave = Salida de una sesión de { $agent }
operation-done-write = Mensaje escrito en una sesión de { $agent }
operation-done-session-monitor =
    { $medium ->
        [smssession] Supervisando los SMS de { $agent }
       *[chat] Supervisando el chat de { $agent }
    }
operation-done-session-coach =
    { $medium ->
        [smssession] Asesorando en los SMS de { $agent }
       *[chat] Asesorando en el chat de { $agent }
    }
operation-done-session-barge-in =
    { $medium ->
        [smssession] Interviniendo en los SMS de { $agent }
       *[chat] Interviniendo en el chat de { $agent }
    }
operation-done-session-stop =
    { $medium ->
        [smssession] Supervisión de los SMS detenida: { $agent }
       *[chat] Supervisión del chat detenida: { $agent }
    }
operation-done-session-switch-to-monitor =
    { $medium ->
        [smssession] Supervisando en el SMS con { $agent }
       *[chat] Supervisando en el chat con { $agent }
    }
operation-done-session-switch-to-coach =
    { $medium ->
        [smssession] Asesorando en el SMS con { $agent }
       *[chat] Asesorando en el chat con { $agent }
    }
operation-done-session-switch-to-barge-in =
    { $medium ->
        [smssession] Interviniendo en el SMS con { $agent }
       *[chat] Interviniendo en el chat con { $agent }
    }
operation-done-session-read =
    { $medium ->
        [smssession] Leyendo el SMS con { $agent }
       *[chat] Leyendo el chat con { $agent }
    }
operation-done-session-accept =
    { $medium ->
        [smssession] SMS con { $agent } aceptado
       *[chat] Chat con { $agent } aceptado
    }
operation-done-session-leave =
    { $medium ->
        [smssession] Salida del SMS con { $agent }
       *[chat] Salida del chat con { $agent }
    }
operation-done-session-write-to-everyone =
    { $medium ->
        [smssession] Mensaje escrito a todos en el SMS con { $agent }
       *[chat] Mensaje escrito a todos en el chat con { $agent }
    }
operation-done-session-write-to-agents =
    { $medium ->
        [smssession] Mensaje escrito a los agentes en el SMS con { $agent }
       *[chat] Mensaje escrito a los agentes en el chat con { $agent }
    }
operation-done-monitoring-as = Supervisión ({ $agent }): { $operation }


## The log: its newest line

activity-requested = { $what } — solicitado, pendiente de confirmación
activity-confirmed = { $what } — confirmado en { $seconds } s
activity-failed = { $what } — no funcionó. { $why }
activity-unconfirmed = { $what } — sin confirmar después de { $seconds } s
activity-call-started = Llamada con { $agent } — en su teléfono
activity-call-ended = Llamada con { $agent } — terminada. { $why }
activity-call-left = Llamada con { $agent } — usted salió. { $why }
activity-session-started =
    { $medium ->
        [smssession] SMS con { $agent } — en este panel
       *[chat] Chat con { $agent } — en este panel
    }
activity-session-ended =
    { $medium ->
        [smssession] SMS con { $agent } — terminado. { $why }
       *[chat] Chat con { $agent } — terminado. { $why }
    }
activity-passed-on = Llamada con { $from } — transferida a { $to }
activity-monitoring-ended = Supervisión: { $agent } — terminada. { $why }
activity-contact-lost = Conexión con el servidor perdida — intentándolo de nuevo
activity-recovered = Conexión con el servidor restablecida — todo se leyó de nuevo
activity-skipped = No se entendió un mensaje del servidor — se omitió
activity-no-phone = Ya no tiene teléfono
activity-own-phone = Su propio teléfono es ahora { $number }
activity-stepping-back = Terminó la llamada con { $agent } en la que intervino — el panel solicita «Escuchar» para la próxima


## The log as a table: cells, heads and buttons; short

log-button = Actividad
log-name = Registro de actividad
log-search = Buscar en el registro
log-copy = Copiar
log-save-csv = Guardar como CSV
log-save-json = Guardar como JSON
log-entries = Entradas del registro
log-time = Hora
log-what = Acción
log-whom = Agente
log-outcome = Resultado
log-show = Ver en el registro
log-everything = Todo
log-troubles = Lo que no funcionó
log-operations = Lo que usted solicitó
log-calls = Llamadas, mensajes y supervisión
log-connection = Conexión
log-caption = Lo que hizo { $supervisor } en esta pestaña, lo más reciente primero
log-nothing = Todavía no ha ocurrido nada.
log-count = { $count } de { $all }, por { $supervisor }.
log-copied = Copiado.
log-not-copied = El navegador no permitió copiar; guárdelo en su lugar.
log-saved = Guardado como archivo.
log-on-next-call = Próxima llamada: { $what }
log-on-medium =
    { $medium ->
        [smssession] SMS: { $what }
       *[chat] Chat: { $what }
    }
log-requested = Solicitado
log-confirmed = Confirmado en { $seconds } s
log-failed = No funcionó después de { $seconds } s. { $why }
log-unconfirmed = Sin confirmar después de { $seconds } s
log-call = Llamada
log-on-your-phone = En su teléfono
log-call-left = Salida de la llamada
log-call-ended = Llamada terminada
log-call-passed-on = Llamada transferida
log-to = A { $agent }
log-in-this-panel = En este panel
log-session-ended =
    { $medium ->
        [smssession] SMS terminado
       *[chat] Chat terminado
    }
log-monitoring-ended = Supervisión terminada
log-contact-lost = Conexión perdida
log-trying-again = Intentándolo de nuevo
log-contact-back = Conexión restablecida
log-read-again = Todo se leyó de nuevo
log-barged-in-over = Terminó la llamada con intervención
log-asks-for-listen-in = El panel solicita «Escuchar» para la próxima
log-not-understood = No se entendió un mensaje
log-was-skipped = Se omitió
log-own-phone = Su propio teléfono
log-none-any-more = Ya no hay ninguno
log-now = Ahora { $number }


## What went wrong: an answer of the server; base-url and statusCode stay as they are

failure-not-signed-in = Su sesión está cerrada. Inicie sesión e inténtelo de nuevo.
failure-not-gws = Respondió una página web en lugar de Genesys Web Services. Compruebe la dirección indicada en base-url.
failure-not-found = El servidor no conoce esta solicitud. Compruebe la dirección indicada en base-url, o pregunte a su administrador si la función está activada.
failure-busy = El servidor está ocupado. Inténtelo de nuevo en un momento.
failure-server-error = El servidor falló. Inténtelo de nuevo; si continúa, consulte a su administrador.
failure-refused = El servidor lo rechazó. Inténtelo de nuevo; si continúa, consulte a su administrador.
failure-unreadable = No se pudo entender la respuesta del servidor. Inténtelo de nuevo; si continúa, consulte a su administrador.
failure-partial = Solo funcionó una parte. Los detalles indican qué parte no funcionó.
failure-status =
    { $code ->
        [0] El servidor comunicó éxito y error a la vez. Actualice para ver qué es cierto.
        [1] Al servidor le falta algo en la solicitud. Consulte a su administrador.
        [2] El servidor indica que esto no corresponde al estado actual. Actualice, mire de nuevo e inténtelo otra vez.
        [3] El servidor no permite esto ahora. Puede que otro supervisor esté supervisando.
        [4] Falló el servidor o el sistema telefónico. Inténtelo de nuevo; si continúa, consulte a su administrador.
        [5] No tiene permiso para hacer esto. Pídalo a su administrador.
        [6] El servidor ya no sabe de qué se trata. Actualice e inténtelo de nuevo.
        [7] Solo funcionó una parte. Actualice para ver cuál.
        [8] Primero hay que cambiar su contraseña. Cámbiela donde inicia sesión y después conecte de nuevo.
        [9] El servidor aún no ha terminado. Actualice en un momento para ver el resultado.
        [10] El servidor no aceptó los valores de la solicitud. Consulte a su administrador.
        [11] El servidor no permite cambiar esto. Consulte a su administrador.
        [12] El servidor no pudo leer lo solicitado. Inténtelo de nuevo en un momento.
        [13] El servidor no pudo crear lo solicitado. Inténtelo de nuevo en un momento.
        [14] El servidor no pudo eliminar lo solicitado. Inténtelo de nuevo en un momento.
        [15] El servidor no pudo cambiar lo solicitado. Inténtelo de nuevo en un momento.
        [16] El servidor no pudo asignar lo solicitado. Inténtelo de nuevo en un momento.
        [17] El servidor no pudo retirar la asignación. Inténtelo de nuevo en un momento.
        [18] Ya existe. Actualice para verlo.
        [19] Lo está usando otra persona. Inténtelo de nuevo cuando esté libre.
        [20] Su sesión está cerrada. Inicie sesión e inténtelo de nuevo.
       *[other] El servidor lo rechazó por un motivo que este panel no conoce. Los detalles están debajo.
    }
failure-http = HTTP { $status }
failure-status-code = statusCode { $code }
failure-in-words = { $answer }: { $words }


## What went wrong: why an operation had no effect

operation-failure-asynchronous = El servidor aceptó la solicitud y después comunicó un error. Actualice, mire de nuevo e inténtelo otra vez.
operation-failure-network = No se pudo acceder al servidor, y no se cambió nada. Inténtelo de nuevo.
operation-failure-no-target = El servidor no comunica ni un dispositivo ni un número de este agente. Pida a su administrador que asigne uno.
operation-failure-call-ended = La llamada terminó antes de que pudiera surtir efecto.
operation-failure-session-ended = La sesión terminó antes de que pudiera surtir efecto.
operation-failure-not-offered = Lo que se supervisaba antes se ha terminado, y después el servidor no lo ofreció. Puede que otro supervisor esté supervisando.
operation-failure-not-entered = Usted salió de la llamada y no está de nuevo en ella: terminó, o el servidor no deja entrar a nadie. La próxima llamada empieza así.
operation-failure-vetoed = El portal que contiene este panel no lo permitió.
operation-failure-wrong-agent = El teléfono es ahora de otro agente, así que no se supervisa a nadie. Compruebe dónde está conectado el agente e inténtelo de nuevo.


## What went wrong: why there is no connection, or no agents; base-url stays as it is

link-failure-no-credentials = No ha iniciado sesión. Inicie sesión donde su portal lo pida e inténtelo de nuevo.
link-failure-rejected = No se aceptó su nombre de usuario o su contraseña. Compruébelos e inténtelo de nuevo.
link-failure-provider-failed = El portal no pudo proporcionar un inicio de sesión. Inténtelo de nuevo; si continúa, consulte a su administrador.
link-failure-web-page = Responde una página web en lugar del servidor. Inicie sesión donde su portal lo pida; si el servidor está en mantenimiento, el panel vuelve por sí solo.
link-failure-not-gws = El servidor respondió con una página web en lugar de Genesys Web Services. Compruebe la dirección indicada en base-url.
link-failure-cookies-blocked = El servidor olvida esta página enseguida. Permita sus cookies en el navegador, o pregunte a su administrador por el equilibrador de carga.
link-failure-stopped = El servidor terminó las notificaciones. Conecte de nuevo; si continúa, consulte a su administrador.
link-failure-not-subscribed = El servidor no le permite seguir lo que ocurre en su teléfono. Pida a su administrador permiso para sus notificaciones e inténtelo de nuevo.
link-failure-no-web-address = No se envió nada: base-url no es una dirección web. Tiene que empezar por https:// y el nombre del servidor; pida al administrador del portal que la corrija.
link-failure-user-info = No se envió nada: base-url contiene un nombre de usuario. Quítelo de la dirección e indíquelo en las credenciales.
link-failure-query = No se envió nada: base-url tiene una parte después de ? o #. Quítela; ahí solo pueden estar el servidor y una ruta.
link-failure-insecure = No se envió nada: base-url empieza por http: y esta página por https:, así que el navegador bloquea todas las solicitudes. Indique la dirección del servidor con https:.
link-failure-no-right-to-read = No tiene permiso para leer sus agentes. Pídalo a su administrador.
link-failure-not-read = No se pudieron leer los agentes, así que lo que se muestra puede ser antiguo. El panel lo intenta de nuevo por sí solo.
link-failure-unreachable = El servidor no respondió al pedirle los agentes, así que lo que se muestra puede ser antiguo. El panel lo intenta de nuevo por sí solo.
link-failure-incomplete = El servidor no comunicó todos los agentes, así que lo que se muestra de los demás puede ser antiguo. El panel lo intenta de nuevo por sí solo.


## What went wrong: why an operation on a Cisco agent had no effect

cisco-failure-call-failed = La llamada a su teléfono de escritorio no llegó a establecerse. Compruebe que esté libre y colgado e inténtelo de nuevo.
cisco-failure-no-call-any-more = El agente ya no está en llamada. Espere a la próxima.
cisco-failure-on-hold = La llamada está en espera. Espere a que el agente la recupere.
cisco-failure-not-possible = Entretanto ya no es posible. Vea el motivo en la fila del agente.
cisco-failure-not-written = No se conoce un teléfono o un nombre de usuario, así que no se solicitó nada. Pida al administrador del portal que los configure.
cisco-failure-agent-not-on-call = El agente no está hablando (listo, trabajo posterior, en espera o no listo). Espere a que el agente esté en llamada.
cisco-failure-on-hold-or-not-ready = El agente ha puesto la llamada en espera o no está listo. Espere a que el agente hable de nuevo.
cisco-failure-invalid-state = Su estado o el del agente no lo permite. Pase usted a «No listo» y espere a que el agente esté en llamada.
cisco-failure-not-controller = El agente no controla la llamada, o está en una consulta. Espere a que termine.
cisco-failure-no-conference = No hay ningún recurso de conferencia libre. Inténtelo de nuevo más tarde; si continúa, consulte a su administrador.
cisco-failure-invalid-destination = No se puede acceder así al teléfono del agente, o la llamada está en espera. Compruebe las extensiones, y espere mientras la llamada esté en espera.
cisco-failure-phone-model = El teléfono del agente es de un modelo que no se puede supervisar. Pida otro a su administrador.
cisco-failure-phone-not-supported = La telefonía de este agente no se puede supervisar: es demasiado antigua, o es la de un agente móvil. Consulte a su administrador.
cisco-failure-bridge-off = El puente integrado (Built-in Bridge) del teléfono del agente está desactivado. Pida a su administrador que lo active.
cisco-failure-search-space = Su línea no puede supervisar la del agente. Pida a su administrador que la incluya en su Monitoring Calling Search Space.
cisco-failure-not-understood = El centro de contacto no entendió la solicitud. Consulte a su administrador: puede que el portal necesite el otro conjunto de claves.
cisco-failure-not-allowed = No ha iniciado sesión, o no tiene permiso para hacer esto. Inicie sesión de nuevo, o pida el permiso a su administrador.
cisco-failure-wrong-user = El usuario indicado no es el que ha iniciado sesión. Consulte a su administrador: puede que el portal indique el usuario equivocado.
cisco-failure-not-found = La llamada ya no está.
cisco-failure-server-error = El centro de contacto falló. Inténtelo de nuevo; si continúa, consulte a su administrador.
cisco-failure-other = El centro de contacto lo rechazó por un motivo que este panel no conoce. Los detalles están debajo.
cisco-failure-somebodys = El centro de contacto comunicó en el bus del portal un error que puede afectarle a usted o a otra aplicación. { $why }


## What went wrong: for the administrators of the portal; config stays as it is

reported-unknown-key = config no tiene la opción «{ $key }». Se ignoró; compruebe cómo está escrita.
reported-wrong-type = «{ $key }» tiene que ser: { $expected }. Se ignoró, y se usa su valor predeterminado.
reported-phone-not-logged-in = No se pudo conectar su teléfono. { $why }
reported-operation-failed = No funcionó: { $operation }. { $why }
reported-operation-unconfirmed = No confirmado a tiempo: { $operation }. Todavía puede surtir efecto. Compruebe si lo hizo antes de intentarlo de nuevo.
reported-notification = No se pudo entender un mensaje del servidor y se omitió. Todo lo demás continúa.
reported-asynchronous = El servidor comunicó un error que no corresponde a ninguna solicitud de este panel. Actualice si algo no parece correcto.
reported-bus = Se omitió un mensaje en el bus del portal: { $place }. Todo lo demás continúa.
reported-bus-failed = No se pudo usar el bus del portal: tiene que tener publish y subscribe, y falló. Puede que no se transmitiera lo solicitado; recargue el portal, o consulte a su administrador.
reported-csrf-unusable = El servidor exige contra solicitudes falsificadas un encabezado que ningún navegador puede enviar, así que puede rechazar lo que usted solicite. Consulte a su administrador.
reported-bus-frame = Un mensaje en el bus del portal superaba 1 MB y se omitió. Las llamadas se leen de nuevo; consulte al administrador del portal.
reported-bus-rate = Los mensajes en el bus del portal llegaron más rápido de lo que se podían leer, y se omitieron los más antiguos. Las llamadas se leen de nuevo, y los estados de los agentes pueden ser antiguos; recargue el portal, o consulte a su administrador.
reported-bus-agents = El bus del portal comunica más de 20 000 agentes. Los que exceden ese número no se muestran; consulte al administrador del portal.
reported-too-large = El servidor envió más de lo que cabe en esta página, y no se leyó. Actualice; si vuelve a ocurrir, consulte a su administrador.


## What the value of a setting has to be; words in quotation marks and braces are values and stay

expected-milliseconds = un número de milisegundos
expected-true-or-false = true o false
expected-text = un texto
expected-channels = una lista de nombres de canales
expected-object = un objeto
expected-agents = una lista de agentes
expected-agent = un agente: { "{" }id, name, extension{ "}" }
expected-origin = un origen, como "https://portal.example"
expected-country = el código ISO 3166 de un país cuyo plan de numeración se conoce, como "US"
expected-limits = { "{" }warnSeconds, alertSeconds{ "}" }, el segundo no menor que el primero


## In place of the panel, or told to the portal around it

element-too-old = Este navegador es demasiado antiguo para el panel de supervisor: use Chrome o Edge 114, Firefox 125, Safari 17 o uno más reciente.
element-not-loaded = No se pudo cargar el panel de supervisor. Recargue la página; si no basta, compruebe que el archivo .wasm se sirve junto a supervisor-widget.js y que la política de seguridad de la página permite 'wasm-unsafe-eval'.
element-stopped = El panel de supervisor se ha detenido: hable como si todos en su llamada pudieran oírle, y recargue la página.
element-reload = Recargar
element-closed = La conexión se cerró.
element-sign-in = Es necesario iniciar sesión: indique credentials.
element-cannot-connect = No se puede establecer la conexión: consulte el evento supervisor-error.
element-disposed = El widget se eliminó.
element-removed = El widget se quitó de su página.
element-not-attached = El widget no está en ninguna página: insértelo y después conéctelo.
element-config-not-plain = «{ $key }» tiene que constar de datos simples: textos, números, true, false, listas y objetos. config no se usó; lo indicado antes sigue vigente.
element-locale-not-loaded = No se pudieron cargar los textos del idioma «{ $locale }». En su lugar aparece el inglés.
element-locale-incomplete = Los textos del idioma «{ $locale }» no están completos. El inglés aparece en lugar de: { $names }.


## Several items as one text: how one more item is added to those before it

listed-all =
    { $place ->
        [last] { $before } y { $item }
       *[other] { $before } y { $item }
    }
listed-any =
    { $place ->
        [last] { $before } o { $item }
       *[other] { $before } o { $item }
    }
listed-each = { $before }, { $item }
listed-facts = { $before } · { $item }
listed-sentences = { $before } { $item }
listed-choice =
    { $place ->
        [last] { $before } o { $item }
       *[other] { $before }, { $item }
    }
